import { daysBetween } from './ages.ts';
import { isAsked } from './answers.ts';
import type { Answers, Instrument, Place } from './instrument.ts';
import { answerAt, answersAt, formAt, placesOf, pointerTo } from './places.ts';

/** Who said an answer, and when; disputed where somebody has said that it is wrong. */
export type Provenance = { source: string; on: string; isDisputed?: boolean };
/** What is known of a family before anybody asks: answers, and the provenance of each by its pointer. */
export type Known = { answers: Answers; told: Readonly<Record<string, Provenance>> };

/** After how many days an answer is asked again; a topic may have its own limit. */
export type OldAfter = { days: number; byTopic?: Readonly<Record<string, number>> };

export type ToAsk = Place & {
  because: 'missing' | 'disputed' | 'old';
  /** What is known all the same, shown beside the question. */
  answer?: unknown;
  source?: string;
  on?: string;
  ageDays?: number;
};

/**
 * What a survey of a known family still has to ask, with the age and the source of what it starts from. Everything else is taken over.
 * An answer of which nobody says where it came from is old.
 * @param on the day of the visit, `YYYY-MM-DD`
 */
export const toAsk = (instrument: Instrument, known: Known, on: string, oldAfter: OldAfter): ToAsk[] =>
  placesOf(instrument, known.answers)
    .filter((place) => isAsked(formAt(instrument, place)!, place.question, answersAt(known.answers, place)))
    .flatMap((place) => askAt(instrument, place, known, on, oldAfter));

function askAt(instrument: Instrument, place: Place, known: Known, on: string, oldAfter: OldAfter): ToAsk[] {
  const answer = answerAt(known.answers, place);
  if (answer === undefined) {
    const mayStayOpen = formAt(instrument, place)!.questions[place.question]!.mayStayOpen;
    return mayStayOpen ? [] : [{ ...place, because: 'missing' }];
  }
  const told = known.told[pointerTo(place)];
  if (!told) return [{ ...place, because: 'old', answer }];
  const ageDays = daysBetween(told.on, on);
  const shown = { answer, source: told.source, on: told.on, ageDays };
  if (told.isDisputed) return [{ ...place, because: 'disputed', ...shown }];
  return ageDays > limitOf(instrument, place, oldAfter) ? [{ ...place, because: 'old', ...shown }] : [];
}

function limitOf(instrument: Instrument, place: Place, { days, byTopic = {} }: OldAfter): number {
  const { topics } = formAt(instrument, place)!;
  const topic = Object.keys(topics).find((name) => topics[name]!.includes(place.question));
  return (topic === undefined ? undefined : byTopic[topic]) ?? days;
}
