import { type Answers, type Instrument, rowsOf, type Screen } from '#domain';
import { useWords } from '../words/language.ts';
import { rowName } from './row-name.ts';
import { topicWords } from './wording.ts';
import { INSTRUMENT } from './words.ts';

/** What a screen is called: its topic, and whose it is. */
export function useScreenTitle(instrument: Instrument, answers: Answers): (screen: Screen) => string {
  const { say } = useWords();
  return (screen) => {
    if ('roster' in screen) return say(topicWords(screen.roster));
    const { topic, row } = screen;
    if (!row) return say(topicWords(topic));
    const roster = instrument.rosters![row.roster]!;
    const name = say(rowName(roster, rowsOf(answers, row.roster)[row.at]), { n: row.at + 1 });
    return say(INSTRUMENT.rowOf, { topic: say(topicWords(topic)), name });
  };
}
