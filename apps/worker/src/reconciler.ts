import type { Delivery, Engine } from '#engine';
import type { Ledger } from '#ledger';
import { log } from './log.ts';

export type Reconciling = {
  ledger: Pick<Ledger, 'openPositions' | 'passedInstants' | 'stalledSteps' | 'undeliveredRows'>;
  engine: Pick<Engine, 'describe' | 'resend' | 'sickRuns'>;
  report?: (finding: Finding, proposals: readonly string[]) => void;
};
export type Finding =
  | 'lost'
  | 'completed_while_open'
  | 'instant_passed'
  | 'step_stalled'
  | 'undelivered'
  | 'workflow_task_failing';

const SLICE = 50;
/** An instant that the machine lets pass by this much is no longer only late. */
const GRACE_SECONDS = 120;
/** A step of the machine takes seconds, four tries with their pauses less than this. */
const STALLED_SECONDS = 600;
const SHOWN = 10;

/**
 * Compares the ledger's open proposals with Temporal's runs, a slice a round. What is lost is sent again, which harms nothing;
 * what needs a judgement is reported, and an administrator reopens it. It lives outside the workflows, which it watches.
 */
export function reconciler({ ledger, engine, report = logIncident }: Reconciling) {
  let sweptTo: string | undefined;

  return async function reconcile(signal: AbortSignal): Promise<void> {
    const found = new Map<Finding, string[]>();
    const note = (finding: Finding, id: string) => found.set(finding, [...(found.get(finding) ?? []), id]);

    for (const { proposalId } of await engine.sickRuns()) note('workflow_task_failing', proposalId);
    const late = await ledger.passedInstants(GRACE_SECONDS, { limit: SLICE });
    const stalled = await ledger.stalledSteps(STALLED_SECONDS, { limit: SLICE });
    // The relay tries these again by itself; here they are only told.
    for (const { proposalId } of await ledger.undeliveredRows(GRACE_SECONDS, SLICE)) note('undelivered', proposalId);
    const slice = await ledger.openPositions(sweptTo, SLICE);
    sweptTo = slice.length === SLICE ? slice.at(-1)?.proposalId : undefined; // from the beginning again
    const overdue = new Map<string, Finding>([
      ...stalled.map(({ proposalId }) => [proposalId, 'step_stalled'] as const),
      ...late.map(({ proposalId }) => [proposalId, 'instant_passed'] as const),
    ]);

    for (const delivery of byId([...late, ...stalled, ...slice])) {
      if (signal.aborted) break;
      const finding = await examine(delivery, overdue.get(delivery.proposalId));
      if (finding) note(finding, delivery.proposalId);
    }
    for (const [finding, ids] of found) report(finding, ids);
  };

  /** @param overdue what is wrong with it even if its run is open */
  async function examine(delivery: Delivery, overdue: Finding | undefined): Promise<Finding | undefined> {
    const run = await engine.describe(delivery.proposalId);
    if (run?.status === 'running' || run?.status === 'paused') return overdue;
    const { delivered } = await engine.resend(delivery);
    return delivered ? 'lost' : 'completed_while_open';
  }
}

const byId = (deliveries: readonly Delivery[]): Delivery[] => [
  ...new Map(deliveries.map((delivery) => [delivery.proposalId, delivery])).values(),
];

const logIncident = (finding: Finding, ids: readonly string[]): void =>
  log('incident', { finding, count: ids.length, proposals: ids.slice(0, SHOWN) });
