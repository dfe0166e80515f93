import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
  type WorkflowHandle,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import { dataConverter } from './data-converter.ts';
import { type Delivered, type Delivery, workflowIdOf } from './delivery.ts';
import { type Description, describeRun } from './description.ts';
import { toEngineError } from './engine-unavailable.ts';
import { type HistorySize, runsOf, sizeOf, transcriptOf } from './history.ts';
import { ensureSearchAttributes, KIND, REGENCY } from './search-attributes.ts';
import { type SickRun, sickRuns } from './sick-runs.ts';

const CALL_MS = 5_000;
/** The SDK's own tries grow so far apart that they outlive our deadline, and the connection. Ours fit into it. */
const TRIES = defaultGrpcRetryOptions({
  maxAttempts: 12,
  factor: 1,
  maxJitter: 0.1,
  initialIntervalMs: () => 300,
  maxIntervalMs: () => 300,
});
/** A server that is back is found within a second, not after the minutes that gRPC would wait. */
const CHANNEL = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 1_000 };

export type EngineOptions = {
  address: string;
  namespace: string;
  taskQueue: string;
  /** Who calls, as Temporal's history shows it: a process, never a person. */
  identity: string;
  /** `id:base64`, several with commas, the newest first. */
  codecKey?: string | undefined;
};

/** The only door to Temporal's client. It connects with its first call, and no call takes longer than 5 s. */
export type Engine = ReturnType<typeof openEngine>;

export function openEngine({ address, namespace, taskQueue, identity, codecKey }: EngineOptions) {
  const connection = Connection.lazy({
    address,
    channelArgs: CHANNEL,
    interceptors: [makeGrpcRetryInterceptor(TRIES)],
  });
  const converter = dataConverter(codecKey);
  const client = new Client({ connection, namespace, identity, ...(converter && { dataConverter: converter }) });
  const calls = new Set<Promise<unknown>>();
  const kind = defineSearchAttributeKey(KIND, 'KEYWORD');
  const regency = defineSearchAttributeKey(REGENCY, 'KEYWORD');

  /** @throws {EngineUnavailable} */
  const call = async <T>(work: () => Promise<T>, withinMs = CALL_MS): Promise<T> => {
    const underway = connection.withDeadline(Date.now() + withinMs, work);
    calls.add(underway);
    try {
      return await underway;
    } catch (error) {
      throw toEngineError(error);
    } finally {
      calls.delete(underway);
    }
  };
  const handleOf = (proposalId: string, runId?: string): WorkflowHandle =>
    client.workflow.getHandle(workflowIdOf(proposalId), runId);

  type Policies = Pick<
    Parameters<typeof client.workflow.signalWithStart>[1],
    'workflowIdReusePolicy' | 'workflowIdConflictPolicy'
  >;
  /** Atomic: signals the open run, or opens one that has the position from the start. */
  async function send(delivery: Delivery, policies: Policies): Promise<Delivered> {
    const { proposalId, event, position, closed } = delivery;
    try {
      await call(() =>
        client.workflow.signalWithStart('proposalWorkflow', {
          workflowId: workflowIdOf(proposalId),
          taskQueue,
          args: [position],
          signal: event,
          signalArgs: [position],
          typedSearchAttributes: new TypedSearchAttributes([
            { key: kind, value: delivery.kind },
            { key: regency, value: delivery.regency },
          ]),
          ...policies,
        }),
      );
      return { delivered: true };
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      return closed ? { delivered: true } : { delivered: false, incident: 'completed' }; // heard before, to its end
    }
  }

  /**
   * Tells a run where its proposal stands, and opens the run if there is none. Sending twice, late or out of order does no harm.
   * @throws {EngineUnavailable}
   */
  const deliver = (delivery: Delivery): Promise<Delivered> =>
    send(delivery, { workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY' });

  return {
    deliver,
    /** The same call, for a run that is missing: terminated, or lost with Temporal's database. A sick run is not healed by it. */
    resend: deliver,

    /**
     * Ends the run, if there is one, and opens a new one from the position: the repair of every sick run, for a run holds nothing of its own.
     * @param options.completed also where the run completed by a bug; only for a proposal that is open in the ledger
     * @throws {EngineUnavailable}
     */
    reopen: (delivery: Delivery, { completed = false } = {}): Promise<Delivered> =>
      send(delivery, {
        workflowIdReusePolicy: completed && !delivery.closed ? 'ALLOW_DUPLICATE' : 'ALLOW_DUPLICATE_FAILED_ONLY',
        workflowIdConflictPolicy: 'TERMINATE_EXISTING',
      }),

    /** What can be seen of a run from outside, for the administrator; nothing if there is none. @throws {EngineUnavailable} */
    describe: (proposalId: string): Promise<Description | undefined> =>
      nothingIfUnknown(() => call(async () => describeRun(await handleOf(proposalId).describe()))),

    /** Size of the history over all runs of the proposal that are kept. @throws {EngineUnavailable} */
    history: (proposalId: string): Promise<HistorySize | undefined> =>
      nothingIfUnknown(() => call(async () => sizeOf(await runsOf((id) => handleOf(proposalId, id))), 6 * CALL_MS)),

    /** Everything that stands in the histories of a proposal, payloads decoded, as text, to search for what must not be there; empty if there is none. */
    transcript: async (proposalId: string): Promise<string> => {
      const read = async () =>
        transcriptOf(await runsOf((id) => handleOf(proposalId, id)), client.options.loadedDataConverter);
      return (await nothingIfUnknown(() => call(read, 6 * CALL_MS))) ?? '';
    },

    /** Runs whose workflow task keeps failing, with the cause; the first page. @throws {EngineUnavailable} */
    sickRuns: (): Promise<SickRun[]> => call(() => sickRuns(client)),

    /** Temporal refuses attributes it does not know. Adds what is missing. @throws {EngineUnavailable} */
    ensureSearchAttributes: (): Promise<void> => call(() => ensureSearchAttributes(connection, namespace)),

    /** @returns the server's version @throws {EngineUnavailable} */
    health: (): Promise<string> =>
      call(async () => (await connection.workflowService.getSystemInfo({})).serverVersion ?? ''),

    /** Waits for the calls that are underway: the next try of one that is left behind would end the process. */
    async close(): Promise<void> {
      await Promise.allSettled(calls);
      await connection.close();
    },
  };
}

const nothingIfUnknown = <T>(work: () => Promise<T>): Promise<T | undefined> =>
  work().catch((error: unknown) => {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  });
