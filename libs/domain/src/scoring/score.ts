import { isAsked, rowsOf } from '../instruments/answers.ts';
import type { Answers, Place, Question } from '../instruments/instrument.ts';
import { answerAt, answersAt, formAt, pointerTo, questionAt } from '../instruments/places.ts';
import type { Chance, Indicator, ModelName, Reading, ScoringModel } from './model.ts';

/** Another answer to one question, and what the whole score would be worth with it. */
export type ScoreMover = Place & { answer: unknown; moves: number };

/** What one variable adds. */
export type ScorePart = {
  variable: string;
  value: string;
  points: number;
  /** The answers that it was read from. */
  from: readonly (Place & { answer: unknown })[];
  /** The other values of the variable and their points, the lowest first. */
  others: readonly { value: string; points: number }[];
  /** Single answers that would give this variable another value, each with the points by which the score would move. */
  movers: readonly ScoreMover[];
};

export type Score =
  | {
      ok: true;
      model: ModelName;
      points: number;
      highest: number;
      parts: readonly ScorePart[];
      chance?: Chance['percent'];
    }
  | { ok: false; code: 'cannot_be_scored'; model: ModelName; missing: readonly Place[] };

const nameOf = ({ name, version, isIllustrative }: ScoringModel): ModelName => ({ name, version, isIllustrative });

const pointsOf = ({ points }: Indicator, reading: Reading): number | undefined =>
  'value' in reading ? points[reading.value] : undefined;

type Read = { variable: string; indicator: Indicator; reading: Reading };
const readAll = ({ indicators }: ScoringModel, answers: Answers): Read[] =>
  Object.entries(indicators).map(([variable, indicator]) => ({
    variable,
    indicator,
    reading: indicator.read(answers),
  }));
const missingIn = (read: readonly Read[]): Place[] =>
  distinct(read.flatMap(({ reading }) => ('missing' in reading ? reading.missing : [])));

/** The bare points of a survey, for many at once; nothing where an answer is missing. */
export const pointsIn = ({ indicators }: ScoringModel, answers: Answers): number | undefined => {
  let sum = 0;
  for (const indicator of Object.values(indicators)) {
    const points = pointsOf(indicator, indicator.read(answers));
    if (points === undefined) return undefined;
    sum += points;
  }
  return sum;
};

/**
 * The points of one survey, and why: each variable with its answers, and what would move it.
 * An answer that is missing is never a zero: then nothing is scored, and it is said which answers are needed.
 */
export function score(model: ScoringModel, answers: Answers): Score {
  const read = readAll(model, answers);
  const missing = missingIn(read);
  if (missing.length > 0) return { ok: false, code: 'cannot_be_scored', model: nameOf(model), missing };
  const movers = moversIn(model, answers, read);
  const parts = read.flatMap(({ variable, indicator, reading }) =>
    'value' in reading ? [partOf(model, answers, variable, indicator, reading.value, movers.get(indicator) ?? [])] : [],
  );
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  const chance = model.chances.find(({ from, to }) => points >= from && points <= to)?.percent;
  return { ok: true, model: nameOf(model), points, highest: model.highest, parts, ...(chance && { chance }) };
}

const distinct = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [pointerTo(place), place])).values(),
];

/** Where the answers stand that can move an indicator. */
const placesRead = ({ asks, asksEach }: Indicator, answers: Answers): Place[] => [
  ...asks.map((question) => ({ question })),
  ...(asksEach
    ? rowsOf(answers, asksEach.roster).flatMap((_, at) =>
        asksEach.questions.map((question) => ({ question, row: { roster: asksEach.roster, at } })),
      )
    : []),
];
const isAskedAt = ({ instrument }: ScoringModel, answers: Answers, place: Place): boolean =>
  isAsked(formAt(instrument, place)!, place.question, answersAt(answers, place));

function partOf(
  model: ScoringModel,
  answers: Answers,
  variable: string,
  indicator: Indicator,
  value: string,
  movers: readonly ScoreMover[],
): ScorePart {
  return {
    variable,
    value,
    points: indicator.points[value]!,
    from: placesRead(indicator, answers)
      .filter((place) => isAskedAt(model, answers, place))
      .map((place) => ({ ...place, answer: answerAt(answers, place) }))
      .filter(({ answer }) => answer !== undefined),
    others: Object.entries(indicator.points)
      .filter(([other]) => other !== value)
      .map(([other, points]) => ({ value: other, points }))
      .toSorted((a, b) => a.points - b.points),
    movers,
  };
}

/** The other codes of a list. Of a number nobody can say which other one is meant. */
const othersOf = (question: Question, answer: unknown): readonly string[] =>
  question.kind === 'single' ? question.options.filter((option) => option !== answer) : [];

/**
 * Each single answer that gives an indicator another value, with the points by which the whole score moves: summed over every
 * indicator that reads the question. Left out where one of them would then lack an answer.
 */
function moversIn(model: ScoringModel, answers: Answers, read: readonly Read[]): Map<Indicator, ScoreMover[]> {
  const movers = new Map(read.map(({ indicator }): [Indicator, ScoreMover[]] => [indicator, []]));
  const draft = structuredClone(answers); // one copy, in which each other answer takes its turn
  const readers = new Map<string, { place: Place; by: Read[] }>();
  for (const one of read) {
    for (const place of placesRead(one.indicator, answers)) {
      const pointer = pointerTo(place);
      const known = readers.get(pointer);
      if (known) known.by.push(one);
      else if (isAskedAt(model, answers, place)) readers.set(pointer, { place, by: [one] });
    }
  }
  for (const { place, by } of readers.values()) {
    const there = answersAt(draft, place) as Record<string, unknown>;
    for (const answer of othersOf(questionAt(model.instrument, place)!, answerAt(answers, place))) {
      there[place.question] = answer;
      const after = by.map(({ indicator, reading }) => ({ indicator, reading, next: indicator.read(draft) }));
      const steps = after.map(({ indicator, reading, next }) => step(indicator, reading, next));
      if (steps.includes(undefined)) continue;
      const moves = steps.reduce<number>((sum, one) => sum + one!, 0);
      for (const { indicator, reading, next } of after) {
        if ('value' in next && 'value' in reading && next.value !== reading.value) {
          movers.get(indicator)!.push({ ...place, answer, moves });
        }
      }
    }
    there[place.question] = answerAt(answers, place);
  }
  return movers;
}

function step(indicator: Indicator, before: Reading, after: Reading): number | undefined {
  const [from, to] = [pointsOf(indicator, before), pointsOf(indicator, after)];
  return from === undefined || to === undefined ? undefined : to - from;
}
