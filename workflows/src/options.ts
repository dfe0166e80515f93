import type { ActivityOptions } from '@temporalio/workflow';

/** What only touches the ledger: tried for ever, for the ledger comes back, and without it nobody can decide anything either. */
export const LEDGER: ActivityOptions = {
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
};

/** What asks an outside system: a few tries within two minutes for hiccups. No time-out counts the queue, or a long queue would park cases nobody had tried. */
export const OUTSIDE: ActivityOptions = {
  taskQueue: 'dukcapil',
  startToCloseTimeout: '20 seconds',
  cancellationType: 'TRY_CANCEL',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumAttempts: 4 },
};
