import type { Form, Instrument } from './instrument.ts';

/** A column of a file, named by its question; the row of a roster carries besides whose it is. */
export type Column = { name: string; question: string };
export type Columns = { family: readonly Column[]; rosters: Readonly<Record<string, readonly Column[]>> };

const columnsIn = ({ topics }: Form): Column[] =>
  Object.values(topics)
    .flat()
    .map((question) => ({ name: question, question }));

/** The columns of a file of families, and of one file for each roster, in the order of the form. A sum of bits is one column. */
export const columnsOf = (instrument: Instrument): Columns => ({
  family: columnsIn(instrument),
  rosters: Object.fromEntries(
    Object.entries(instrument.rosters ?? {}).map(([name, roster]) => [name, columnsIn(roster)]),
  ),
});
