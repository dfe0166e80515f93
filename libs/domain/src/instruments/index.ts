import { REGSOSEK_2022 } from '../rules/instruments/regsosek-2022/index.ts';
import type { Instrument } from './instrument.ts';
import { SHORT_1 } from '../rules/instruments/short-1.ts';

export * from './ages.ts';
export * from './answers.ts';
export * from './changes.ts';
export { type AnswerProblem, problemOf } from './checks.ts';
export * from './columns.ts';
export type * from './instrument.ts';
export * from './known.ts';
export * from './places.ts';
export * from './screens.ts';
export * from '../rules/instruments/short-1.ts';
export * from '../rules/instruments/regsosek-2022/index.ts';

/** Every version in which answers are still taken, the newest last. */
export const INSTRUMENTS: readonly Instrument[] = [SHORT_1, REGSOSEK_2022];

/** The instruments that are checked against a definition; of any other the record keeps what it is given. */
export const isDefined = (name: string): boolean => INSTRUMENTS.some((instrument) => instrument.name === name);
export const findInstrument = (name: string, version: string): Instrument | undefined =>
  INSTRUMENTS.find((instrument) => instrument.name === name && instrument.version === version);
