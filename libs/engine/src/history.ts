import { type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client';
import type { LoadedDataConverter, Payload } from '@temporalio/common';
import { type Description, describeRun } from './description.ts';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;
export type Run = Description & { history: History };
/** Sums over the runs of one proposal: continue-as-new begins a new run each round. */
export type HistorySize = { runs: number; events: number; bytes: number; stateTransitions: number };

/** The runs of a proposal, newest first, back through every continue-as-new to the first that is still kept. */
export async function runsOf(handleOf: (runId?: string) => WorkflowHandle): Promise<Run[]> {
  const runs = [await runOf(handleOf())];
  for (let before = runBefore(runs[0]!); before; before = runBefore(runs.at(-1)!)) {
    try {
      runs.push(await runOf(handleOf(before)));
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) break; // its retention is over
      throw error;
    }
  }
  return runs;
}

const runOf = async (handle: WorkflowHandle): Promise<Run> => ({
  ...describeRun(await handle.describe()),
  history: await handle.fetchHistory(),
});
const runBefore = ({ history }: Run): string | null | undefined =>
  history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;

export const sizeOf = (runs: readonly Run[]): HistorySize => ({
  runs: runs.length,
  events: sum(runs.map(({ events }) => events)),
  bytes: sum(runs.map(({ bytes }) => bytes)),
  stateTransitions: sum(runs.map(({ stateTransitions }) => stateTransitions)),
});
const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** Everything that stands in the histories as text, payloads decoded. Bytes that are no text are written as text all the same. */
export async function transcriptOf(runs: readonly Run[], { payloadCodecs }: LoadedDataConverter): Promise<string> {
  const decoded = await Promise.all(runs.map(({ history }) => readable(history, payloadCodecs)));
  return JSON.stringify(decoded, undefined, 1);
}

type Codecs = LoadedDataConverter['payloadCodecs'];

async function readable(value: unknown, codecs: Codecs): Promise<unknown> {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (Array.isArray(value)) return Promise.all(value.map((item) => readable(item, codecs)));
  if (typeof value !== 'object' || value === null) return value;
  if (isPayload(value)) return plain(value, codecs);
  const entries = Object.entries(value).map(async ([name, inner]) => [name, await readable(inner, codecs)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

const isPayload = (value: object): value is Payload =>
  'metadata' in value && 'data' in value && value.data instanceof Uint8Array;

async function plain(payload: Payload, codecs: Codecs): Promise<unknown> {
  let payloads = [payload];
  for (const codec of codecs.toReversed()) payloads = await codec.decode(payloads);
  return Buffer.from(payloads[0]?.data ?? []).toString('utf8');
}
