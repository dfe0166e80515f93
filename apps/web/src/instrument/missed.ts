import { formAt, type Instrument, type Place, type Screen } from '#domain';

/** How many questions of each screen have no answer yet; screens of which nothing is missed are left out. */
export const missedOn = (
  instrument: Instrument,
  screens: readonly Screen[],
  missing: readonly Place[],
): { part: number; count: number }[] =>
  screens
    .map((screen, part) => ({ part, count: missing.filter((place) => isOn(instrument, screen, place)).length }))
    .filter(({ count }) => count > 0);

const isOn = (instrument: Instrument, screen: Screen, place: Place): boolean =>
  'topic' in screen &&
  screen.row?.roster === place.row?.roster &&
  screen.row?.at === place.row?.at &&
  formAt(instrument, place)!.topics[screen.topic]!.includes(place.question);
