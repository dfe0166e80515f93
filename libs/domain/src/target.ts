import type { EventName, Particulars } from './event.ts';
import type { Proposal } from './proposal.ts';
import type { RuleSet } from './rules/rule-set.ts';
import { FORWARD, isMove, movesFrom, REPAIRED_AT, type Stage } from './stages.ts';

/** Where a kind begins. */
export const firstStage = (kind: string, rules: RuleSet): Stage => landing('survey', kind, rules);

/**
 * Where an event leads. An officer names what must be repaired, never a stage; a granted appeal goes back to whoever rejected.
 * @returns nothing where the kind has no stage to lead to
 */
export function targetOf(
  p: Proposal,
  asks: EventName,
  { repair = [] }: Particulars,
  rules: RuleSet,
): Stage | undefined {
  if (!isMove(asks)) return p.stage;
  const target = movesFrom(p.stage)[asks]!;
  if (asks === 'returned') {
    const wanted: readonly Stage[] = repair.map((what) => REPAIRED_AT[what]);
    const named = typeof target === 'string' ? target : target.find((stage) => wanted.includes(stage)); // the earliest stands first
    return named && stepBack(named, p, rules);
  }
  if (typeof target === 'string') return landing(target, p.kind, rules);
  return target.find((stage) => stage === p.rejectedFrom);
}

const isSkipped = (stage: Stage, kind: string, rules: RuleSet): boolean =>
  rules.kinds[kind]?.skips.includes(stage) ?? false;

/** Steps over the stages that a kind skips. */
function landing(stage: Stage, kind: string, rules: RuleSet): Stage {
  const forward = FORWARD[stage];
  return forward && isSkipped(stage, kind, rules) ? landing(movesFrom(stage)[forward] as Stage, kind, rules) : stage;
}

/** Sent back to a stage that the kind skips: to the nearest one before it that the kind has, else after it, but never on. */
function stepBack(named: Stage, { stage, kind }: Proposal, rules: RuleSet): Stage | undefined {
  const route = Object.keys(FORWARD) as Stage[];
  const here = route.includes(stage) ? route.indexOf(stage) : route.length;
  const before = route.slice(0, route.indexOf(named) + 1).toReversed();
  const after = route.slice(route.indexOf(named) + 1, here);
  return [...before, ...after].find((candidate) => !isSkipped(candidate, kind, rules));
}
