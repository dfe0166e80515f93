import type { FileLine } from '../../proposals/queries.ts';

/** What officers read: a decision that was taken back, and the taking back, have never happened for anybody but the record. */
export function toldLines(lines: readonly FileLine[]): readonly FileLine[] {
  const undone = new Set(lines.flatMap(({ name, seq, facts }) => (name === 'undone' ? [seq, facts.undoes] : [])));
  return lines.filter(({ seq }) => !undone.has(seq));
}

export type Day = { day: string; lines: readonly FileLine[] };

/** By day of the office, newest first. */
export function byDay(lines: readonly FileLine[], dayOf: (at: string) => string): readonly Day[] {
  const newestFirst = lines.toSorted((a, b) => b.seq - a.seq);
  return [...Map.groupBy(newestFirst, ({ at }) => dayOf(at))].map(([day, group]) => ({ day, lines: group }));
}

/** What others have written since a screen was drawn from a version, oldest first. */
export const since = (lines: readonly FileLine[], version: number): readonly FileLine[] =>
  toldLines(lines).filter((line) => line.version > version);
