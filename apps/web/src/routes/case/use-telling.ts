import { showDay } from '../../words/instants.ts';
import { useWords, useZone } from '../../words/language.ts';
import type { Telling } from './facts-told.ts';
import { CASE } from './words.ts';

/** How particulars are told to this reader: in their language, with days of their office and officers by name. */
export function useTelling(names: Readonly<Record<string, string>> = {}): Telling {
  const { say, language } = useWords();
  const zone = useZone();
  return {
    say,
    day: (date) => showDay(date, language, zone),
    nameOf: (id) => names[id] ?? say(CASE.system),
  };
}
