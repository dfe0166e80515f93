import { rowsOf } from './answers.ts';
import type { Answers, Instrument, Place, Roster } from './instrument.ts';

/** What became of one answer. `row` is the place in the newer survey; of a row that is gone, in the older one. */
export type Change = Place & {
  how: 'given' | 'taken' | 'changed';
  before: unknown;
  after: unknown;
};

const isSame = (left: unknown, right: unknown): boolean =>
  Array.isArray(left) && Array.isArray(right)
    ? left.length === right.length && left.every((one) => right.includes(one))
    : left === right;

/** Of one set of answers, question by question. Selections are the same in any order. */
function changesIn(questions: readonly string[], before: Answers, after: Answers, row?: Place['row']): Change[] {
  return questions
    .filter((question) => !isSame(before[question], after[question]))
    .map((question) => ({
      question,
      ...(row && { row }),
      how: before[question] === undefined ? 'given' : after[question] === undefined ? 'taken' : 'changed',
      before: before[question],
      after: after[question],
    }));
}

type Pair = { before?: Answers; after?: Answers; at: number };

/** Rows that are the same one in both surveys, whatever their order: by the first of the keys that both have, each taken once. */
function pairsOf({ sameBy }: Roster, before: readonly Answers[], after: readonly Answers[]): Pair[] {
  const partner = new Map<number, number>();
  for (const key of sameBy) {
    for (const [at, row] of after.entries()) {
      if (partner.has(at) || row[key] === undefined) continue;
      const taken = new Set(partner.values());
      const found = before.findIndex((one, place) => !taken.has(place) && one[key] === row[key]);
      if (found >= 0) partner.set(at, found);
    }
  }
  const kept = new Set(partner.values());
  return [
    ...after.map((row, at) => ({ after: row, at, ...(partner.has(at) && { before: before[partner.get(at)!]! }) })),
    ...before.map((row, at) => ({ before: row, at })).filter(({ at }) => !kept.has(at)),
  ];
}

/** What changed since an earlier survey, question by question; members are followed by their number, or else by their name. */
export function changesBetween(instrument: Instrument, before: Answers, after: Answers): Change[] {
  const rosters = Object.entries(instrument.rosters ?? {});
  return [
    ...changesIn(Object.values(instrument.topics).flat(), before, after),
    ...rosters.flatMap(([roster, form]) =>
      pairsOf(form, rowsOf(before, roster), rowsOf(after, roster)).flatMap((pair) =>
        changesIn(Object.values(form.topics).flat(), pair.before ?? {}, pair.after ?? {}, { roster, at: pair.at }),
      ),
    ),
  ];
}
