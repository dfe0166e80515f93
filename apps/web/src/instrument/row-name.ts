import { type Words, words } from '#contracts';
import type { Answers, Roster } from '#domain';
import { INSTRUMENT } from './words.ts';

/** What a row is called: by its name, or by its number (`{n}`) until it has one. */
export function rowName({ namedBy }: Pick<Roster, 'namedBy'>, row: Answers | undefined): Words {
  const name = row?.[namedBy];
  return typeof name === 'string' && name !== '' ? words(name, name) : INSTRUMENT.rowNo;
}
