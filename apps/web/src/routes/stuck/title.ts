import { type Language, STAGE_WORDS, type StuckRow } from '#contracts';
import { CAUSE_WORDS } from './words.ts';

const SYSTEMS: Readonly<Record<string, string>> = { dukcapil: 'Dukcapil' };

/** A cause by name, with the stage or the system that it is about. */
export function titleOf({ cause, stage, system }: StuckRow, language: Language): string {
  const about = stage ? STAGE_WORDS[stage][language] : system && (SYSTEMS[system] ?? system);
  return [CAUSE_WORDS[cause].title[language], about].filter(Boolean).join(': ');
}

export const keyOf = ({ cause, stage, system }: StuckRow): string => [cause, stage, system].join(' ');
/** Enough of an id to be told over the telephone. */
export const shortOf = (id: string): string => id.slice(0, 8);
