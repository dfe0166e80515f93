import { parseKk, parseNik } from '../nik.ts';
import type { Question, QuestionKind } from './instrument.ts';

export type AnswerProblem =
  | 'question_unknown'
  | 'answer_unlisted'
  | 'answer_out_of_range'
  | 'answer_not_asked'
  | 'answer_no_sum'
  | 'answer_no_text'
  | 'answer_no_digits'
  | 'answer_no_day'
  | 'answer_no_month'
  | 'answer_twice'
  | 'nik'
  | 'kk'
  | 'rows_unfit';

type Asked<K extends QuestionKind> = Extract<Question, { kind: K }>;
type Checks = { [K in QuestionKind]: (question: Asked<K>, answer: unknown) => AnswerProblem | undefined };

const CONTROL = /\p{C}/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

const unless = (isGood: boolean, problem: AnswerProblem): AnswerProblem | undefined => (isGood ? undefined : problem);
const isWithin = (answer: unknown, from: number, to: number): answer is number =>
  Number.isInteger(answer) && (answer as number) >= from && (answer as number) <= to;

/** A day that exists, `YYYY-MM-DD`. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !DAY.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Whether every code is in the list, none stands twice, and none beside "none of these". */
const isSelection = ({ options, alone }: Asked<'multi'>, answer: unknown): boolean =>
  Array.isArray(answer) &&
  answer.length > 0 &&
  new Set(answer).size === answer.length &&
  answer.every((one) => options.includes(one as string)) &&
  (alone === undefined || answer.length === 1 || !answer.includes(alone));

const sumOf = (bits: readonly number[]): number => bits.reduce((sum, bit) => sum + bit, 0);

// oxfmt-ignore
const CHECKS: Checks = {
  single: ({ options }, answer) => unless(options.includes(answer as string), 'answer_unlisted'),
  multi:  (question, answer) => unless(isSelection(question, answer), 'answer_unlisted'),
  bits:   ({ bits }, answer) => unless(isWithin(answer, 0, sumOf(bits)) && (answer & ~sumOf(bits)) === 0, 'answer_no_sum'),
  number: ({ from, to }, answer) => unless(isWithin(answer, from, to), 'answer_out_of_range'),
  text:   ({ longest }, answer) => unless(typeof answer === 'string' && answer.trim() !== '' && answer.length <= longest && !CONTROL.test(answer), 'answer_no_text'),
  digits: ({ shortest, longest }, answer) => unless(typeof answer === 'string' && /^\d+$/.test(answer) && answer.length >= shortest && answer.length <= longest, 'answer_no_digits'),
  day:    (_, answer) => unless(isDay(answer), 'answer_no_day'),
  month:  (_, answer) => unless(typeof answer === 'string' && MONTH.test(answer), 'answer_no_month'),
  nik:    (_, answer) => unless(parseNik(answer).ok, 'nik'),
  kk:     (_, answer) => unless(parseKk(answer).ok, 'kk'),
};

/** Why this cannot be the answer to that question, whatever else was answered. */
export const problemOf = <K extends QuestionKind>(question: Asked<K>, answer: unknown): AnswerProblem | undefined =>
  CHECKS[question.kind](question, answer);
