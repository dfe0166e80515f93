import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { Activities, Act } from '#activities';
import type { Position, Stage } from '#domain';
import { LEDGER, OUTSIDE } from './options.ts';

/** What is to be done, and from which instant (milliseconds) on. */
export type Due = { at: number; act: Act };
/** What a position asks for; nothing means to wait for a move. */
type Step = (position: Position) => Due | undefined;

const ledger = proxyActivities<Activities>(LEDGER);
const outside = proxyActivities<Activities>(OUTSIDE);

const aMove: Step = () => undefined;
const until =
  (instant: 'dueAt' | 'wakeAt' | 'hold', act: Act): Step =>
  ({ [instant]: at }) =>
    at === undefined ? undefined : { at: Date.parse(at), act };
/** At once, or at `wakeAt` where the ledger awaits something with a date. */
const work =
  (act: Act): Step =>
  ({ wakeAt }) => ({ at: wakeAt === undefined ? 0 : Date.parse(wakeAt), act });

/** Tries that are used up do not fail a proposal: it is parked with the code, and waits for a move. */
const elsePark =
  (act: Act): Act =>
  (job) =>
    act(job).catch((error: unknown) => {
      if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
      const code = error.cause instanceof ApplicationFailure ? error.cause.type : undefined;
      return ledger.park({ ...job, code: code ?? 'unavailable' });
    });

const person = until('dueAt', ledger.escalate);
const release = until('hold', ledger.resume);

/** What is not a person's stage. What may follow is not here: that is for the ledger to say. */
// oxfmt-ignore
const STEPS: Partial<Record<Stage, Step>> = {
  dukcapil_check: work(elsePark(outside.checkIdentity)),
  enrollment:     work(ledger.enroll),
  enrolled:       until('wakeAt', ledger.openReview),
  reevaluation:   work(ledger.reevaluate),
  rejected:       until('wakeAt', ledger.lapseAppeal),
};

/** What this position asks for. A stage newer than this code waits for a person, so a new human stage needs no new workflow. */
export function stepOf(position: Position): Due | undefined {
  if (position.parked) return aMove(position); // the releaser in the worker ends it; no run tries again by itself
  if (position.hold) return release(position);
  return (STEPS[position.stage] ?? person)(position);
}
