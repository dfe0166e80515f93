import { askedIn, rowsOf } from './answers.ts';
import type { Answers, Instrument, Place } from './instrument.ts';

/** What one screen shows: a topic, of the whole form or of one row; or the list of the rows themselves. */
export type Screen = { topic: string; row?: NonNullable<Place['row']> } | { roster: string };

/** One topic a screen, the rows of a roster where they belong. What asks nothing of a row has no screen. */
export function screensOf(instrument: Instrument, answers: Answers): Screen[] {
  const rosters = Object.entries(instrument.rosters ?? {});
  return Object.keys(instrument.topics).flatMap((topic): Screen[] => [
    { topic },
    ...rosters
      .filter(([, { after }]) => after === topic)
      .flatMap(([roster]): Screen[] => [{ roster }, ...screensOfRows(instrument, roster, answers)]),
  ]);
}

function screensOfRows(instrument: Instrument, name: string, answers: Answers): Screen[] {
  const roster = instrument.rosters![name]!;
  return rowsOf(answers, name).flatMap((row, at) =>
    Object.keys(roster.topics)
      .filter((topic) => askedIn(roster, topic, row).length > 0)
      .map((topic) => ({ topic, row: { roster: name, at } })),
  );
}
