import { problem } from '#contracts';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** A contract as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks; what has a name becomes a component. */
function toSchema(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) return undefined;
  const text = JSON.stringify(z.toJSONSchema(schema, { io: schemaType })).replaceAll(
    '#/$defs/',
    '#/components/schemas/',
  );
  const {
    $schema: _,
    id: __,
    $defs = {},
    ...rest
  } = JSON.parse(text) as JsonSchema & { $defs?: Record<string, JsonSchema> };
  const components = Object.entries($defs).map(([name, { id: ___, ...part }]) => [name, part]);
  return { schema: rest, components: Object.fromEntries(components) as Schemas };
}

/** The description of every door, made from the controllers and the contracts that they check. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Terdata')
    .setDescription(
      'Carries the request of a family to be counted in the social registry, from the doorstep to the registry. ' +
        'Every no is a problem (RFC 9457) in Indonesian or English, by `Accept-Language`.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: toSchema,
    autoTagControllers: false,
    operationIdFactory: (_, method) => method,
  });
  const { components } = toSchema(problem, { schemaType: 'output' })!; // named by every door, described by none
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...components } };
  return document;
}
