import type { Instrument } from './instrument.ts';
import { SHORT_1 } from './short-1.ts';

export * from './answers.ts';
export type { Answers, Caution, Instrument, Question } from './instrument.ts';
export * from './short-1.ts';

/** Every version in which answers are still taken, the newest last. */
export const INSTRUMENTS: readonly Instrument[] = [SHORT_1];

/** The instruments that are checked against a definition; of any other the record keeps what it is given. */
export const isDefined = (name: string): boolean => INSTRUMENTS.some((instrument) => instrument.name === name);
export const findInstrument = (name: string, version: string): Instrument | undefined =>
  INSTRUMENTS.find((instrument) => instrument.name === name && instrument.version === version);
