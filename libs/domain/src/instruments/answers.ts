import type { Answers, Instrument, Question } from './instrument.ts';

export type AnswerProblem = 'question_unknown' | 'answer_unlisted' | 'answer_out_of_range' | 'answer_not_asked';
export type AnswerMisfit = { question: string; problem: AnswerProblem };

const questionOf = ({ questions }: Instrument, key: string): Question | undefined =>
  Object.hasOwn(questions, key) ? questions[key] : undefined;
const answerOf = (answers: Answers, key: string): unknown => (Object.hasOwn(answers, key) ? answers[key] : undefined);

/** Whether the skip rules ask it; nothing where the answer that it hangs on is missing. */
function asksFor(instrument: Instrument, key: string, answers: Answers): boolean | undefined {
  const { askedIf } = questionOf(instrument, key) ?? {};
  if (!askedIf) return true;
  const deciding = answerOf(answers, askedIf.question);
  if (deciding === undefined) return asksFor(instrument, askedIf.question, answers) === false ? false : undefined;
  return askedIf.isOneOf.includes(deciding as string);
}

/** Whether a screen shows a question now. */
export const isAsked = (instrument: Instrument, key: string, answers: Answers): boolean =>
  asksFor(instrument, key, answers) === true;

/** What a topic asks, given the answers so far. */
export const askedIn = (instrument: Instrument, topic: string, answers: Answers): string[] =>
  (instrument.topics[topic] ?? []).filter((key) => isAsked(instrument, key, answers));

/** What is asked and has no answer yet. */
export const unanswered = (instrument: Instrument, answers: Answers): string[] =>
  Object.keys(instrument.topics)
    .flatMap((topic) => askedIn(instrument, topic, answers))
    .filter((key) => answerOf(answers, key) === undefined);

/** Only what is asked: an answer that a later one has skipped is not sent. */
export const askedOf = (instrument: Instrument, answers: Answers): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => isAsked(instrument, key, answers)));

/** The cautions that are up and that touch one of these questions. */
export const cautionsIn = ({ cautions }: Instrument, questions: readonly string[], answers: Answers): string[] =>
  Object.entries(cautions)
    .filter(([, caution]) => caution.questions.some((key) => questions.includes(key)) && caution.looksOdd(answers))
    .map(([code]) => code);

type Checks = {
  [K in Question['kind']]: (question: Extract<Question, { kind: K }>, answer: unknown) => AnswerProblem | undefined;
};

const CHECKS: Checks = {
  single: ({ options }, answer) => (options.includes(answer as string) ? undefined : 'answer_unlisted'),
  multi: ({ options, alone }, answer) =>
    Array.isArray(answer) &&
    answer.length > 0 &&
    new Set(answer).size === answer.length &&
    answer.every((one) => options.includes(one as string)) &&
    (alone === undefined || answer.length === 1 || !answer.includes(alone))
      ? undefined
      : 'answer_unlisted',
  number: ({ from, to }, answer) =>
    Number.isInteger(answer) && (answer as number) >= from && (answer as number) <= to
      ? undefined
      : 'answer_out_of_range',
};

const problemOf = <K extends Question['kind']>(question: Extract<Question, { kind: K }>, answer: unknown) =>
  CHECKS[question.kind](question, answer);

/**
 * Each answer that cannot be right: of a question that nobody knows, with a code that is not in its list, out of range, or of a
 * question that another answer skips. What is missing is no misfit: a survey may end before its last question.
 */
export const misfitsIn = (instrument: Instrument, answers: Answers): AnswerMisfit[] =>
  Object.entries(answers).flatMap(([key, answer]) => {
    const question = questionOf(instrument, key);
    if (!question) return [{ question: key, problem: 'question_unknown' }];
    const problem = problemOf(question, answer);
    if (problem) return [{ question: key, problem }];
    return asksFor(instrument, key, answers) === false ? [{ question: key, problem: 'answer_not_asked' }] : [];
  });
