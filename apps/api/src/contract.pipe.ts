import { FIELD_WORDS, LANGUAGES, type Language, type Words } from '#contracts';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { Problem } from './problem.ts';

type Validate = StandardSchemaValidationPipe['validate'];
type Issue = z.core.$ZodIssue;

const SAYS = { id: z.locales.id().localeError, en: z.locales.en().localeError };
const UNKNOWN: Words = FIELD_WORDS['unknown']!;

/** A JSON pointer (RFC 6901). */
const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** An unknown key is an error of that key, not of what holds it. */
const fieldsOf = (issue: Issue, language: Language) =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key.slice(0, 64)]), reason: UNKNOWN[language] }))
    : [{ pointer: pointerTo(issue.path), reason: FIELD_WORDS[issue.message]?.[language] ?? issue.message }];

/** Each field that does not fit, with the reason in both languages. Values are never repeated: they may be a citizen's. */
function misfits(schema: z.ZodType, value: unknown): Record<Language, { pointer: string; reason: string }[]> {
  const inOne = (language: Language) =>
    schema.safeParse(value, { error: SAYS[language] }).error?.issues.flatMap((issue) => fieldsOf(issue, language)) ??
    [];
  return Object.fromEntries(LANGUAGES.map((language) => [language, inOne(language)])) as ReturnType<typeof misfits>;
}

/** Checks what comes in against the contract of its parameter, and names each field that does not fit. */
export class ContractPipe extends StandardSchemaValidationPipe {
  protected override async validate<T>(value: unknown, schema: Parameters<Validate>[1]) {
    const result = await super.validate<T>(value, schema);
    if (!result.issues) return result;
    throw new Problem('body_invalid', { fields: misfits(schema as unknown as z.ZodType, value) });
  }

  /** Refused by the contracts as unknown keys, not taken out without a word. */
  protected override stripProtoKeys(): void {
    return undefined;
  }
}
