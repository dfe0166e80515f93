import type { Words } from '../words.ts';

type Table = Readonly<Record<string, Words>>;
/** What a form calls its topics and rosters, its questions, their codes and bits, and what looks odd in it. */
export type FormWording = {
  topics: Table;
  questions: Table;
  options: Readonly<Record<string, Table>>;
  cautions: Table;
};
