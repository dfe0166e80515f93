import type { Stage } from './stages.ts';

/** All that Temporal may know of a proposal: ids, codes and instants. `hold` is the instant at which the hold ends, `parked` a code. */
export type Position = {
  proposalId: string;
  epoch: number;
  seq: number;
  stage: Stage;
  round: number;
  level: number;
  dueAt?: string;
  wakeAt?: string;
  hold?: string;
  parked?: string;
};
