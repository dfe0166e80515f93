import { type AnswerProblem, problemOf } from './checks.ts';
import { answerOf, asksFor, questionOf } from './conditions.ts';
import type { Answers, Form, Instrument, Place, Roster } from './instrument.ts';

export type AnswerMisfit = Place & { problem: AnswerProblem };

/** Whether a screen shows a question now. */
export const isAsked = (form: Form, key: string, answers: Answers): boolean => asksFor(form, key, answers) === true;

/** What a topic asks, given the answers so far. */
export const askedIn = (form: Form, topic: string, answers: Answers): string[] =>
  (form.topics[topic] ?? []).filter((key) => isAsked(form, key, answers));

/** What is asked, has no answer yet, and is missed. */
export const unanswered = (form: Form, answers: Answers): string[] =>
  Object.keys(form.topics)
    .flatMap((topic) => askedIn(form, topic, answers))
    .filter((key) => answerOf(answers, key) === undefined && !form.questions[key]?.mayStayOpen);

const isRow = (row: unknown): row is Answers => typeof row === 'object' && row !== null && !Array.isArray(row);

/** The rows of a roster that can be read at all. */
export const rowsOf = (answers: Answers, roster: string): readonly Answers[] => {
  const rows = answerOf(answers, roster);
  return Array.isArray(rows) ? rows.map((row) => (isRow(row) ? row : {})) : [];
};

const rostersOf = ({ rosters = {} }: Instrument): [string, Roster][] => Object.entries(rosters);

/** What is missed in the whole survey, row by row, in the order of the form. */
export const missedIn = (instrument: Instrument, answers: Answers): Place[] => [
  ...unanswered(instrument, answers).map((question) => ({ question })),
  ...rostersOf(instrument).flatMap(([name, roster]) =>
    rowsOf(answers, name).flatMap((row, at) =>
      unanswered(roster, row).map((question) => ({ question, row: { roster: name, at } })),
    ),
  ),
];

const askedAlone = (form: Form, answers: Answers): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => questionOf(form, key) && isAsked(form, key, answers)));

/** Only what is asked: an answer that a later one has skipped is not sent. */
export const askedOf = (instrument: Instrument, answers: Answers): Record<string, unknown> => ({
  ...askedAlone(instrument, answers),
  ...Object.fromEntries(
    rostersOf(instrument)
      .filter(([name]) => answerOf(answers, name) !== undefined)
      .map(([name, roster]) => [name, rowsOf(answers, name).map((row) => askedAlone(roster, row))]),
  ),
});

/** The cautions that are up and that touch one of these questions. */
export const cautionsIn = (
  { cautions }: Form,
  questions: readonly string[],
  answers: Answers,
  whole: Answers = answers,
): string[] =>
  Object.entries(cautions)
    .filter(([, caution]) => caution.questions.some((key) => questions.includes(key)))
    .filter(([, caution]) => caution.looksOdd(answers, whole))
    .map(([code]) => code);

const misfitsOf = (form: Form, answers: Answers, rosters: readonly string[] = []): AnswerMisfit[] =>
  Object.entries(answers).flatMap(([key, answer]) => {
    if (rosters.includes(key)) return [];
    const question = questionOf(form, key);
    if (!question) return [{ question: key, problem: 'question_unknown' }];
    const problem = problemOf(question, answer);
    if (problem) return [{ question: key, problem }];
    return asksFor(form, key, answers) === false ? [{ question: key, problem: 'answer_not_asked' }] : [];
  });

/** The same number in two rows: said of the second. */
function twiceIn({ questions }: Roster, rows: readonly Answers[], at: number): AnswerMisfit[] {
  return Object.entries(questions)
    .filter(([, { kind }]) => kind === 'nik')
    .map(([key]) => ({ question: key, answer: answerOf(rows[at]!, key) }))
    .filter(({ question, answer }) => answer !== undefined && rows.slice(0, at).some((row) => row[question] === answer))
    .map(({ question }) => ({ question, problem: 'answer_twice' as const }));
}

function misfitsInRoster([name, roster]: [string, Roster], answers: Answers): AnswerMisfit[] {
  const given = answerOf(answers, name);
  if (given === undefined) return [];
  if (!Array.isArray(given) || given.length > roster.upTo || !given.every(isRow)) {
    return [{ question: name, problem: 'rows_unfit' }];
  }
  return given.flatMap((row, at) =>
    [...misfitsOf(roster, row), ...twiceIn(roster, given, at)].map((misfit) => ({
      ...misfit,
      row: { roster: name, at },
    })),
  );
}

/**
 * Each answer that cannot be right: of a question that nobody knows, with a code that is not in its list, out of range, or of a
 * question that another answer skips. What is missing is no misfit: a survey may end before its last question.
 */
export const misfitsIn = (instrument: Instrument, answers: Answers): AnswerMisfit[] => {
  const rosters = rostersOf(instrument);
  return [
    ...misfitsOf(
      instrument,
      answers,
      rosters.map(([name]) => name),
    ),
    ...rosters.flatMap((roster) => misfitsInRoster(roster, answers)),
  ];
};
