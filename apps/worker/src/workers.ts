import { Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker';
import { DUKCAPIL, type Activities } from '#activities';
import { dataConverter } from '#engine';

/** A release number: the SDK's own default repeats a checksum in every workflow task, a third of a short history. */
const BUILD_ID = '1';

/** Database connections: one for each activity at work, and some for the loops. */
export const POOL_SIZE = 24;
const LEDGER_SLOTS = 16;
const DUKCAPIL_SLOTS = 8;
/** A poller holds a slot while it waits. With as many of them as slots nothing would ever be handed over eagerly. */
const ACTIVITY_POLLERS = 2;

export type Setting = {
  connection: NativeConnection;
  namespace: string;
  /** The queue of the workflows and of what only touches the ledger. */
  taskQueue: string;
  bundle: NonNullable<WorkerOptions['workflowBundle']>;
  activities: Activities;
  codecKey?: string | undefined;
};

/**
 * The two workers of a process. What asks Dukcapil has a queue of its own, so that a slow outside system never holds up an escalation;
 * what touches the ledger shares the queue of the workflows, where it is handed over without a task of its own.
 */
export async function openWorkers({ connection, namespace, taskQueue, bundle, activities, codecKey }: Setting) {
  const { checkIdentity, ...ledgerActivities } = activities;
  const converter = dataConverter(codecKey);
  const both = {
    connection,
    namespace,
    buildId: BUILD_ID,
    maxConcurrentActivityTaskPolls: ACTIVITY_POLLERS,
    shutdownGraceTime: '5 seconds',
    shutdownForceTime: '15 seconds',
    ...(converter && { dataConverter: converter }),
  } as const;
  const proposals = await Worker.create({
    ...both,
    taskQueue,
    workflowBundle: bundle,
    activities: ledgerActivities,
    maxCachedWorkflows: 200,
    maxConcurrentActivityTaskExecutions: LEDGER_SLOTS,
  });
  const outside = await Worker.create({
    ...both,
    taskQueue: DUKCAPIL,
    activities: { checkIdentity },
    maxConcurrentActivityTaskExecutions: DUKCAPIL_SLOTS,
  });
  return [proposals, outside] as const;
}
