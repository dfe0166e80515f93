import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { activityInfo } from '@temporalio/activity';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Act, Activities } from '#activities';
import type { EventName, Position, Stage } from '#domain';
import { bundleWorkflows } from '../../apps/worker/src/bundle.ts';
import { openWorkers } from '../../apps/worker/src/workers.ts';
import { quiet } from './quiet.ts';
import { record } from './recording.ts';
import { timeSkippingServerPath } from './server-temporal.ts';

const DAY_MS = 86_400_000;

type History = Awaited<
  ReturnType<ReturnType<TestWorkflowEnvironment['client']['workflow']['getHandle']>['fetchHistory']>
>;

export type Run = AsyncDisposable & {
  /** Lets so many days pass, in a moment. Work that falls due on the way is done. */
  sleep(days: number): Promise<void>;
  /** Tells the workflow where its proposal stands; without a position it is a nudge. */
  signal(event: EventName | 'nudge', ...payload: unknown[]): Promise<void>;
  /** Waits until the workflow has come to its end, in whichever run. */
  ended(): Promise<void>;
  isRunning(): Promise<boolean>;
  /** The histories of all runs, first to last: each round is one. */
  histories(): Promise<History[]>;
  /** Waits until the newest run has such an event, by its number in Temporal's protocol. */
  has(eventType: number): Promise<void>;
};

/** A Temporal server whose clock can be turned, with our own workflows and workers in it. Only the activities are fakes. */
export type World = AsyncDisposable & {
  now(): Promise<number>;
  /** The instant so many days after the present one, ISO 8601. */
  daysFromNow(): Promise<(days: number) => string>;
  run(start: Position, activities?: Fakes): Promise<Run>;
};

export type Fakes = Partial<Record<keyof Activities, Act>>;

/** One for each spec file, and one test after the other in it: the clock belongs to the server. */
export async function openWorld(): Promise<World> {
  quiet();
  const bundle = await bundleWorkflows();
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: timeSkippingServerPath() } },
  });
  const { client, nativeConnection: connection } = env;
  const taskQueue = 'terdata';
  const fakes = new Map<string, Fakes>();
  const activities = fakedBy((workflowId) => fakes.get(workflowId));
  const workers = await openWorkers({ connection, namespace: 'default', taskQueue, bundle, activities });
  const running = workers.map((worker) => worker.run());

  async function run(start: Position, expected: Fakes = {}): Promise<Run> {
    const workflowId = `proposal-${start.proposalId}-${randomUUID()}`;
    fakes.set(workflowId, expected);
    await client.workflow.start('proposalWorkflow', { workflowId, taskQueue, args: [start] });
    const handle = client.workflow.getHandle(workflowId);

    async function histories(): Promise<History[]> {
      const runs = [await handle.fetchHistory()];
      for (;;) {
        const before = runs[0]!.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
        if (!before) return runs;
        runs.unshift(await client.workflow.getHandle(workflowId, before).fetchHistory());
      }
    }
    const isRunning = async () => (await handle.describe()).status.name === 'RUNNING';
    return {
      sleep: (days) => env.sleep(days * DAY_MS),
      signal: (event, ...payload) => handle.signal(event, ...payload),
      ended: async () => void (await handle.result()),
      isRunning,
      histories,
      async has(eventType) {
        const isThere = async () =>
          (await handle.fetchHistory()).events?.some((event) => Number(event.eventType) === eventType);
        while (!(await isThere())) await pause(10);
      },
      async [Symbol.asyncDispose]() {
        record(await histories());
        if (await isRunning()) await handle.terminate();
      },
    };
  }

  return {
    now: () => env.currentTimeMs(),
    async daysFromNow() {
      const now = await env.currentTimeMs();
      return (days) => new Date(now + days * DAY_MS).toISOString();
    },
    run,
    async [Symbol.asyncDispose]() {
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await env.teardown();
    },
  };
}

/** A proposal as seen by its workflow. */
export const aPosition = (
  given: Partial<Omit<Position, 'stage'>> & { stage?: Stage | (string & {}) } = {},
): Position => ({
  proposalId: 'p-1',
  epoch: 1,
  seq: 1,
  stage: 'local_validation',
  round: 1,
  level: 0,
  ...(given as Partial<Position>),
});

const NAMES = [
  'escalate',
  'resume',
  'openReview',
  'lapseAppeal',
  'park',
  'enroll',
  'reevaluate',
  'checkIdentity',
] as const satisfies (keyof Activities)[];

const each = (act: (name: keyof Activities) => Act): Activities =>
  Object.fromEntries(NAMES.map((name) => [name, act(name)])) as Record<(typeof NAMES)[number], Act>;

/** All activities, those that a test expects. Another one is tried again, for ever, and nothing comes of it. */
export const fakedBy = (fakesOf: (workflowId: string) => Fakes | undefined): Activities =>
  each((name) => (job) => {
    const fake = fakesOf(activityInfo().workflowExecution!.workflowId)?.[name];
    if (!fake) throw new Error(`${name} was not to be called`);
    return fake(job);
  });
