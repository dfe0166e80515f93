import { z } from 'zod';

/** In how many ways the same answer has been seen on the wire. The first of each is the usual one. */
export const dialectSchema = z.strictObject({
  textKey: z.enum(['RESPON', 'RESPONSE']).default('RESPON'),
  codeIn: z.enum(['content', 'top']).default('content'),
  keys: z.enum(['upper', 'lower']).default('upper'),
  words: z.enum(['title', 'upper', 'lower']).default('title'),
  scores: z.enum(['bracketed', 'tight', 'none']).default('bracketed'),
});
export type Dialect = z.output<typeof dialectSchema>;
export type DialectChoice = z.input<typeof dialectSchema>;

const IN_CASE: Record<Dialect['words'], (word: string) => string> = {
  title: (word) => word,
  upper: (word) => word.toUpperCase(),
  lower: (word) => word.toLowerCase(),
};

const WITH_SCORE: Record<Dialect['scores'], (word: string, score: number) => string> = {
  bracketed: (word, score) => `${word} (${score})`,
  tight: (word, score) => `${word}(${score})`,
  none: (word) => word,
};

/** The word for one element, with its score where it has one. */
export function say(agrees: boolean, score: number | undefined, dialect: Dialect): string {
  const word = IN_CASE[dialect.words](agrees ? 'Sesuai' : 'Tidak Sesuai');
  return score === undefined ? word : WITH_SCORE[dialect.scores](word, score);
}

export function keysInCase(object: Record<string, unknown>, { keys }: Dialect): Record<string, unknown> {
  if (keys === 'upper') return object;
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]));
}
