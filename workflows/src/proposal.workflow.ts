import { condition, continueAsNew, setDefaultSignalHandler, workflowInfo } from '@temporalio/workflow';
import type { Position } from '#domain';
import { lazyAlarm } from './alarm.ts';
import { isNewer, isPosition } from './position.ts';
import { stepOf } from './steps.ts';
import { unless } from './unless.ts';

/**
 * One proposal, from the doorstep to the registry and through its rounds of review. It keeps the highest position it has heard of,
 * waits, rings and starts work; what is lawful the ledger decides. One run per round.
 */
export async function proposalWorkflow(start: Position): Promise<void> {
  let now = start;
  let notBefore = 0; // "not yet", said the ledger
  const keep = (news: unknown): void => {
    if (!isPosition(news) || !isNewer(news, now)) return; // late, doubled, a nudge: no news
    now = news;
    notBefore = 0;
  };
  setDefaultSignalHandler((_event, news) => keep(news));
  const alarm = lazyAlarm();

  while (now.stage !== 'closed') {
    const seen = now;
    const moved = () => now !== seen;
    const runIsFull = seen.round !== start.round || workflowInfo().continueAsNewSuggested;
    if (runIsFull) await continueAsNew<typeof proposalWorkflow>(seen);

    const due = stepOf(seen);
    const at = due && Math.max(due.at, notBefore);
    if (at === undefined || at > Date.now()) {
      if (at !== undefined) alarm.noLaterThan(at);
      await condition(() => moved() || (at !== undefined && !alarm.isArmed()));
      continue;
    }
    const { proposalId, epoch, seq } = seen;
    const answer = await unless(moved, () => due!.act({ proposalId, epoch, seq }));
    keep(answer?.position);
    if (moved()) continue;
    // The ledger is behind us, as after a restore: a plain error sticks the task, where it is seen, and reopening heals it.
    if (answer?.waitMs === undefined) throw new Error(`${seen.stage}: nothing newer and no wait`);
    notBefore = Date.now() + Math.max(1_000, answer.waitMs);
  }
}
