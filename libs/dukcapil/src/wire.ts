import { z } from 'zod';
import { DukcapilUnavailable } from './failures.ts';

/** The case of keys differs from one installation to the next. Two spellings of one key would leave it open which is meant. */
function withUpperKeys(value: unknown, context: z.core.$RefinementCtx): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key.toUpperCase(), item]);
  if (new Set(entries.map(([key]) => key)).size < entries.length) {
    context.addIssue({ code: 'custom', message: 'two spellings of one key' });
  }
  return Object.fromEntries(entries);
}

const count = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);
const spoken = {
  RESPONSE_CODE: z.union([z.string(), z.int().transform(String)]).nullish(),
  RESPON: z.string().nullish(),
  RESPONSE: z.string().nullish(),
};

const contentSchema = z.preprocess(withUpperKeys, z.looseObject(spoken));
const answerSchema = z.preprocess(
  withUpperKeys,
  z.object({
    ...spoken,
    CONTENT: z.array(contentSchema).nullish(),
    QUOTALIMITER: count.nullish(),
    TRANSACTIONID: z.string().nullish(),
  }),
);

/** An answer with one spelling for everything, and nothing in it judged yet. */
export type WireAnswer = {
  content: Record<string, unknown>[];
  codes: string[];
  texts: string[];
  quotaLeft: number | undefined;
  transactionId: string | undefined;
};

/** @throws {DukcapilUnavailable} when it has not the shape of an answer */
export function toWireAnswer(json: unknown): WireAnswer {
  const parsed = answerSchema.safeParse(json);
  if (!parsed.success) throw new DukcapilUnavailable('not_understood');
  const { CONTENT, QUOTALIMITER, TRANSACTIONID, ...top } = parsed.data;
  const content = CONTENT ?? [];
  const speakers = [top, ...content]; // code and text stand beside the content or inside it
  return {
    content,
    codes: speakers.flatMap((speaker) => speaker.RESPONSE_CODE ?? []),
    texts: speakers.flatMap((speaker) => [speaker.RESPON ?? [], speaker.RESPONSE ?? []].flat()),
    quotaLeft: QUOTALIMITER ?? undefined,
    transactionId: TRANSACTIONID ?? undefined,
  };
}

const VERDICT = /^\s*(?<not>tidak\s+)?sesuai\s*(?:\(\s*(?<score>\d{1,3})\s*\))?\s*$/i;

/** `Sesuai`, `Tidak Sesuai (59)` and the like: the word and, where there is one, the score. Undefined if it says anything else. */
export function toVerdict(value: unknown): { agrees: boolean; score?: number } | undefined {
  const found = typeof value === 'string' ? VERDICT.exec(value)?.groups : undefined;
  if (!found) return undefined;
  const agrees = !found['not'];
  if (found['score'] === undefined) return { agrees };
  const score = Number(found['score']);
  return score <= 100 ? { agrees, score } : undefined;
}
