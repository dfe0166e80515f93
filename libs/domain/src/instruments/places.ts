import { rowsOf } from './answers.ts';
import type { Answers, Form, Instrument, Place, Question } from './instrument.ts';

/** The form in which a place stands: the whole one, or that of its roster. */
export const formAt = (instrument: Instrument, { row }: Place): Form | undefined =>
  row ? instrument.rosters?.[row.roster] : instrument;
export const questionAt = (instrument: Instrument, place: Place): Question | undefined =>
  formAt(instrument, place)?.questions[place.question];

/** The answers among which a place stands. */
export const answersAt = (answers: Answers, { row }: Place): Answers =>
  row ? (rowsOf(answers, row.roster)[row.at] ?? {}) : answers;
export const answerAt = (answers: Answers, place: Place): unknown => answersAt(answers, place)[place.question];

function put(answers: Answers, question: string, answer: unknown): Answers {
  const { [question]: _, ...others } = answers;
  return answer === undefined ? others : { ...others, [question]: answer };
}

/** The same answers with another one at a place, or without it. */
export function withAnswer(answers: Answers, { question, row }: Place, answer: unknown): Answers {
  if (!row) return put(answers, question, answer);
  const rows = rowsOf(answers, row.roster);
  return { ...answers, [row.roster]: rows.with(row.at, put(rows[row.at] ?? {}, question, answer)) };
}

/** A place in one word, as a JSON pointer without its first stroke: a question, or roster, row and question. */
export const pointerTo = ({ question, row }: Place): string => (row ? `${row.roster}/${row.at}/${question}` : question);

/** Every question of the form, in the order of its screens, and of as many rows as there are. */
export const placesOf = (instrument: Instrument, answers: Answers): Place[] => [
  ...Object.values(instrument.topics)
    .flat()
    .map((question) => ({ question })),
  ...Object.entries(instrument.rosters ?? {}).flatMap(([roster, { topics }]) =>
    rowsOf(answers, roster).flatMap((_, at) =>
      Object.values(topics)
        .flat()
        .map((question) => ({ question, row: { roster, at } })),
    ),
  ),
];
