import type { Answers, Instrument } from '../instruments/instrument.ts';
import type { Observation } from './exclusions.ts';
import type { Household } from './household.ts';
import type { Benefit } from './overlaps.ts';

/** How the answers of one form are read in the words of the programmes. A new form brings a reading of its own. */
export type SurveyReading = {
  instrument: Pick<Instrument, 'name' | 'version'>;
  household: (answers: Answers) => Household;
  /** What the family says it receives. `on` is the day of the survey, for what has no month of its own. */
  benefits: (answers: Answers, on: string) => readonly Benefit[];
  /** What in the answers speaks for an exclusion: a question to a person, never a verdict. */
  observations: (answers: Answers, on: string) => readonly Observation[];
};

export const findReading = (
  readings: readonly SurveyReading[],
  survey: { instrument: string; version: string },
): SurveyReading | undefined =>
  readings.find(({ instrument: { name, version } }) => name === survey.instrument && version === survey.version);
