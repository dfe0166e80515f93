import type { Circumstances } from './circumstances.ts';
import type { Command } from './command.ts';
import { civilDate } from './deadlines.ts';
import { decide } from './decide.ts';
import { BEFORE_THE_CUT, type GateAhead, gateAhead } from './gates.ts';
import type { Desk } from './officer.ts';
import type { Proposal } from './proposal.ts';
import { barrierTo, type RefusalCode } from './refusals.ts';
import { zoneOf } from './region.ts';
import { ok, type Result } from './result.ts';
import { desksFor } from './rights.ts';
import { allowedMoves, type Stage } from './stages.ts';
import type { Colleague } from './absence.ts';

/** What a command would bring about: where the proposal would stand, who would have it, and until when. Instants are ISO 8601 in UTC. */
export type Consequence = {
  stage: Stage;
  round: number;
  level: number;
  dueAt?: string;
  wakeAt?: string;
  /** The gate that it could still reach there. */
  gate?: GateAhead;
  /** How long its author could undo it, and nobody else would hear of it. */
  settlesSeconds: number;
  desks: readonly Desk[];
  /** Ids of those who could decide there, the absent among them. */
  officers: readonly string[];
};

/** What follows for a proposal that stands so, once its last move has settled. */
export function consequenceOf(
  after: Proposal,
  { now, rules }: Circumstances,
  colleagues: readonly Colleague[],
): Consequence {
  const { stage, round, level, dueAt, wakeAt, region } = after;
  const settlesAt = new Date(Math.max(now.getTime(), Date.parse(after.deliverableAt)));
  const decisions = allowedMoves(stage).filter((move) => move !== 'ended');
  return {
    stage,
    round,
    level,
    ...(dueAt !== undefined && { dueAt }),
    ...(wakeAt !== undefined && { wakeAt }),
    ...(BEFORE_THE_CUT.includes(stage) && { gate: gateAhead(rules, civilDate(now, zoneOf(region))) }),
    settlesSeconds: (settlesAt.getTime() - now.getTime()) / 1000,
    desks: desksFor(decisions, after),
    officers: colleagues
      .filter((colleague) => decisions.some((move) => !barrierTo(after, colleague, move, settlesAt)))
      .map(({ id }) => id),
  };
}

/**
 * What a command would bring about, without a line written: the same law as `decide`, told beforehand.
 * @param colleagues those in office whose area covers the proposal
 */
export function preview(
  proposal: Proposal,
  command: Command,
  facts: Circumstances,
  colleagues: readonly Colleague[] = [],
): Result<Consequence, RefusalCode> {
  const verdict = decide(proposal, command, facts);
  return verdict.ok ? ok(consequenceOf(verdict.value.proposal, facts, colleagues)) : verdict;
}
