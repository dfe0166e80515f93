import type { UnavailableCode } from '#dukcapil';

/** The outside system, by the name of its outage, its bucket, and what is parked for it. */
export const DUKCAPIL = 'dukcapil';

/** Trouble with one citizen's answer, or with our own side, must not stop all the others; the rest is down for everybody. */
const FOR_EVERYBODY = [
  'unreachable',
  'timed_out',
  'cut_off',
  'server_error',
  'rate_limited',
  'quota_exhausted',
  'not_json',
  'not_understood',
] as const satisfies UnavailableCode[];

/** Activities that ended without a code of their own, as after four time-outs. */
const WITHOUT_CODE = 'unavailable';

/** Whether parking for this code opens the one outage of the outside system, the breaker of all processes. */
export const opensOutage = (code: string): boolean =>
  code === WITHOUT_CODE || FOR_EVERYBODY.some((known) => known === code);
