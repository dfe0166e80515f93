import type { Answers, Instrument, Place } from '../instruments/instrument.ts';

/** What an indicator reads in a survey: one of its values; or the answers that are missing to say which. */
export type Reading = { value: string } | { missing: readonly Place[] };

/** One variable of a point table. */
export type Indicator = {
  /** Points by value. */
  points: Readonly<Record<string, number>>;
  /** The questions that can move it: of the form, and of each row of a roster. */
  asks: readonly string[];
  asksEach?: { roster: string; questions: readonly string[] };
  read: (answers: Answers) => Reading;
};

/** How many of a hundred families with such a score live below a line, as published. */
export type Chance = { from: number; to: number; percent: Readonly<Record<string, number>> };

/** A point table in one version, and how it reads one version of a form. */
export type ScoringModel = {
  name: string;
  version: string;
  /** Illustrative models explain and never decide; they are no rank of BPS. */
  isIllustrative: boolean;
  instrument: Instrument;
  highest: number;
  indicators: Readonly<Record<string, Indicator>>;
  chances: readonly Chance[];
};

export type ModelName = Pick<ScoringModel, 'name' | 'version' | 'isIllustrative'>;
