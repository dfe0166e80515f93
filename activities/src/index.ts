import { dukcapilActivities, type CheckSettings } from './dukcapil.activities.ts';
import { ledgerActivities } from './ledger.activities.ts';

export type { Act, Answer, Job } from './job.ts';
export { DUKCAPIL } from './outage.ts';
export { CALL_TIMEOUT_MS } from './dukcapil.activities.ts';
export { findingsOf } from './findings.ts';
export { tokensFor } from './tokens.ts';

type Settings = {
  ledger: Parameters<typeof ledgerActivities>[0] & CheckSettings['ledger'];
  dukcapil: CheckSettings['dukcapil'];
  /** Calls a second that Dukcapil allows to all our processes together. */
  rate: number;
};

/** Everything the worker registers. `checkIdentity` has a queue of its own; the others run on that of the workflows. */
export const createActivities = ({ ledger, dukcapil, rate }: Settings) => ({
  ...ledgerActivities(ledger),
  ...dukcapilActivities({ ledger, dukcapil, rate }),
});
export type Activities = ReturnType<typeof createActivities>;
