export { createDukcapil, PROBE_NIK, type CallOptions, type Dukcapil, type DukcapilSettings } from './client.ts';
export {
  concernsService,
  DukcapilRefused,
  DukcapilUnavailable,
  type RefusedCode,
  type UnavailableCode,
} from './failures.ts';
export type { GiveBackOutcome, GiveBackSettings, GivenBack } from './give-back.ts';
export type { DukcapilPerson, Element, ElementResult, IdentityAnswer, IdentityCode, Thresholds } from './identity.ts';
export type { Call, CallCounts } from './stand-in/calls.ts';
export type { CalendarChoice, FaultChoice } from './stand-in/faults.ts';
export type { Citizen, ListedCitizen } from './stand-in/people.ts';
export { startStandIn, type StandIn, type StandInOptions } from './stand-in/stand-in.ts';
