import type { OpenAPIObject } from '@nestjs/swagger';
import { escapeHtml as escape } from './escape-html.ts';

type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  additionalProperties?: Schema | boolean;
  description?: string;
  pattern?: string;
};
type Content = Record<string, { schema?: Schema }> | undefined;
type Operation = {
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content?: Content };
  responses?: Record<string, { description?: string; content?: Content }>;
  security?: unknown[];
};

export const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:64rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2.5rem 0 .25rem;border-top:1px solid #8885;padding-top:1rem}h3{font-size:1rem;margin:1rem 0 .25rem}
code,pre{font:.9em ui-monospace,monospace}pre{background:#8881;padding:.75rem;overflow:auto;border-radius:.4rem}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.2rem .75rem .2rem 0;border-bottom:1px solid #8883}
b.verb{display:inline-block;min-width:3.5rem}nav a{display:block}a{color:inherit}`;

const nameOf = (ref: string): string => ref.split('/').at(-1)!;

/** A schema in one line, with links to what has a name. */
function lineOf(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.$ref) return `<a href="#${escape(nameOf(schema.$ref))}">${escape(nameOf(schema.$ref))}</a>`;
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map(lineOf).join(' | ');
  const values = schema.enum ?? ('const' in schema ? [schema.const] : undefined);
  if (values) return values.map((value) => `<code>${escape(JSON.stringify(value))}</code>`).join(' | ');
  if (schema.type === 'array') return `[ ${lineOf(schema.items)} ]`;
  if (schema.properties) {
    return `{ ${Object.entries(schema.properties)
      .map(([name, part]) => `${escape(name)}: ${lineOf(part)}`)
      .join(', ')} }`;
  }
  return escape([schema.type ?? 'any', schema.format].flat().filter(Boolean).join(' '));
}

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

function fieldsOf(schema: Schema): string {
  if (!schema.properties) return `<p>${lineOf(schema)}</p>`;
  const rows = Object.entries(schema.properties).map(([name, part]) =>
    row(
      `<code>${escape(name)}</code>${schema.required?.includes(name) ? '' : ' <small>optional</small>'}`,
      lineOf(part),
      escape(part.description ?? ''),
    ),
  );
  return `<table>${rows.join('')}</table>`;
}

const schemaIn = (content: Content): Schema | undefined => Object.values(content ?? {})[0]?.schema;

/** The command line that knocks at this door. */
function curlOf(verb: string, path: string, operation: Operation): string {
  const headers = (operation.parameters ?? []).filter((parameter) => parameter.in === 'header' && parameter.required);
  return [
    `curl -X ${verb} "$API${path}"`,
    ...(operation.security ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...headers.map(({ name }) => `-H "${name}: $(uuidgen)"`),
    ...(operation.requestBody ? ['-H "Content-Type: application/json"', "-d '{…}'"] : []),
  ].join(' \\\n  ');
}

function doorOf(path: string, verb: string, operation: Operation): string {
  const { summary = '', parameters = [], requestBody, responses = {} } = operation;
  const given = parameters.map(({ name, in: where, required, schema }) =>
    row(`<code>${escape(name)}</code>${required ? '' : ' <small>optional</small>'}`, escape(where), lineOf(schema)),
  );
  const answers = Object.entries(responses).map(([status, { description = '', content }]) =>
    row(
      escape(status),
      lineOf(schemaIn(content)),
      escape(description)
        .replaceAll('\n\n', '<br>')
        .replace(/`([^`]+)`/g, '<code>$1</code>'),
    ),
  );
  return `<section id="${escape(`${verb} ${path}`)}"><h2><b class="verb">${verb}</b> <code>${escape(path)}</code></h2>
<p>${escape(summary)}</p>${given.length ? `<h3>Given</h3><table>${given.join('')}</table>` : ''}
${requestBody ? `<h3>Body</h3>${fieldsOf(schemaIn(requestBody.content) ?? {})}` : ''}
<h3>Answers</h3><table>${answers.join('')}</table><pre>${escape(curlOf(verb, path, operation))}</pre></section>`;
}

/** The API's description as one page: no script, no address but our own, readable by whoever writes a client. */
export function pageOf({ info, paths, components }: OpenAPIObject): string {
  const doors = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs as Record<string, Operation>).map(([verb, operation]) => ({
      path,
      verb: verb.toUpperCase(),
      operation,
    })),
  );
  const schemas = Object.entries((components?.schemas ?? {}) as Record<string, Schema>);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(info.title)} API</title><style>${STYLE}</style></head><body><main>
<h1>${escape(info.title)} API</h1><p>${escape(info.description ?? '')}</p><p><a href="/openapi.json">/openapi.json</a></p>
<nav>${doors.map(({ verb, path }) => `<a href="#${escape(`${verb} ${path}`)}"><b class="verb">${verb}</b> ${escape(path)}</a>`).join('')}</nav>
${doors.map(({ path, verb, operation }) => doorOf(path, verb, operation)).join('\n')}
<h2>Words on the wire</h2>
${schemas.map(([name, schema]) => `<section id="${escape(name)}"><h3>${escape(name)}</h3>${fieldsOf(schema)}</section>`).join('\n')}
</main></body></html>`;
}
