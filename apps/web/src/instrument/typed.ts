import type { Words } from '#contracts';
import { problemOf, type Question, type QuestionKind } from '#domain';
import { INSTRUMENT } from './words.ts';

export type TypedKind = Exclude<QuestionKind, 'single' | 'multi' | 'bits'>;
type Typed = Extract<Question, { kind: TypedKind }>;

/** How a kind is typed and spoken of. */
type Row = { type?: 'date' | 'month'; inputMode?: 'numeric' | 'text'; hint?: Words; complaint: Words };
// oxfmt-ignore
const ROWS: Record<TypedKind, Row> = {
  number: { inputMode: 'numeric', hint: INSTRUMENT.between, complaint: INSTRUMENT.outOfRange },
  digits: { inputMode: 'numeric', hint: INSTRUMENT.digits,  complaint: INSTRUMENT.noDigits },
  nik:    { inputMode: 'numeric', hint: INSTRUMENT.sixteen, complaint: INSTRUMENT.noNik },
  kk:     { inputMode: 'numeric', hint: INSTRUMENT.sixteen, complaint: INSTRUMENT.noKk },
  text:   { inputMode: 'text',                              complaint: INSTRUMENT.tooLong },
  day:    { type: 'date',                                   complaint: INSTRUMENT.noDay },
  month:  { type: 'month',                                  complaint: INSTRUMENT.noDay },
};

export const isTyped = (answer: unknown): answer is string | number =>
  typeof answer === 'string' || typeof answer === 'number';

/** What a text means as an answer to this question; nothing where it is none. The law that judges it at the door judges it here. */
function read(question: Typed, text: string): unknown {
  if (text === '') return undefined;
  const answer = question.kind === 'number' ? (/^\d{1,9}$/.test(text) ? Number(text) : undefined) : text;
  return answer === undefined || problemOf(question, answer) ? undefined : answer;
}

/** What a field needs to know of its question. */
export function typedOf(question: Typed) {
  const values: Record<string, string | number> =
    question.kind === 'number'
      ? { from: question.from, to: question.to }
      : question.kind === 'digits'
        ? { from: question.shortest, to: question.longest }
        : question.kind === 'text'
          ? { to: question.longest }
          : {};
  return { ...ROWS[question.kind], values, read: (text: string) => read(question, text) };
}
