import { FIELD_WORDS, LANGUAGES, type Language, type Words } from '#contracts';
import { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Misfit = { pointer: string; reason: string };

const SAYS = { id: z.locales.id().localeError, en: z.locales.en().localeError };
const UNKNOWN: Words = FIELD_WORDS['unknown']!;

/** A JSON pointer (RFC 6901). */
const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** An unknown key is an error of that key, not of what holds it. */
const fieldsOf = (issue: Issue, language: Language): Misfit[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key.slice(0, 64)]), reason: UNKNOWN[language] }))
    : [{ pointer: pointerTo(issue.path), reason: FIELD_WORDS[issue.message]?.[language] ?? issue.message }];

/** Each field that does not fit, with the reason in both languages. Values are never repeated: they may be a citizen's. */
export function misfits(schema: z.ZodType, value: unknown): Record<Language, Misfit[]> {
  const inOne = (language: Language) =>
    schema.safeParse(value, { error: SAYS[language] }).error?.issues.flatMap((issue) => fieldsOf(issue, language)) ??
    [];
  return Object.fromEntries(LANGUAGES.map((language) => [language, inOne(language)])) as ReturnType<typeof misfits>;
}
