import type { Circumstances } from './circumstances.ts';
import type { Command } from './command.ts';
import { civilDate, dueAfter, endOf, leftUntil } from './deadlines.ts';
import type { Reckoned } from './event.ts';
import { gateAhead } from './gates.ts';
import type { Proposal } from './proposal.ts';
import { zoneOf } from './region.ts';
import { nextReview } from './review.ts';
import type { Stage } from './stages.ts';

/** The code of an escalation that no silence has caused. */
export const RETURNED_AGAIN = 'returned_again';

/** The clocks after an event, and what was worked out on the way. */
export type Instants = { dueAt: string | null; wakeAt: string | null; level: number; reckoned?: Reckoned };

/** What the family is told when its proposal is opened. */
export function opening(region: string, { now, rules, calendar }: Circumstances): Reckoned {
  const zone = zoneOf(region);
  const { cutOn, pullOn } = gateAhead(rules, civilDate(now, zone));
  return { promisedAt: endOf(rules.promise, now, zone, calendar).toISOString(), gate: { cutOn, pullOn } };
}

export function stageInstants(
  stage: Stage,
  { id, kind, region }: Pick<Proposal, 'id' | 'kind' | 'region'>,
  { now, rules, calendar }: Circumstances,
): Instants {
  const zone = zoneOf(region);
  const deadline = rules.kinds[kind]?.deadlines?.[stage] ?? rules.deadlines[stage];
  const wake: Partial<Record<Stage, () => Date>> = {
    enrolled: () => nextReview(id, now, zone, rules),
    rejected: () => endOf(rules.appealWindow, now, zone, calendar),
  };
  return {
    dueAt: deadline ? dueAfter(deadline, now, zone, rules, calendar).toISOString() : null,
    wakeAt: wake[stage]?.().toISOString() ?? null,
    level: 0,
  };
}

/** Marks that touch a clock; the others leave it as it was. */
export function markInstants(
  p: Proposal,
  { asks, with: given = {} }: Command,
  { now, rules, calendar }: Circumstances,
): Instants {
  const zone = zoneOf(p.region);
  const same: Instants = { dueAt: p.dueAt ?? null, wakeAt: p.wakeAt ?? null, level: p.level };
  const until = given.until ? new Date(given.until).toISOString() : null;
  switch (asks) {
    case 'held':
      return {
        ...same,
        dueAt: null,
        ...(p.dueAt && { reckoned: { left: leftUntil(new Date(p.dueAt), now, zone, calendar) } }),
      };
    case 'resumed':
      return { ...same, dueAt: p.hold?.left ? endOf(p.hold.left, now, zone, calendar).toISOString() : null };
    case 'postponed':
    case 'extended':
      return { ...same, dueAt: until };
    case 'escalated': {
      const level = Math.min(p.level + 1, rules.ladder.length);
      // Sent back too often is not silence: whoever repairs keeps the whole deadline
      if (given.code === RETURNED_AGAIN && p.dueAt) return { ...same, level };
      const step = rules.ladder[level - 1] ?? rules.ladder.at(-1)!;
      return { ...same, level, dueAt: endOf(step, now, zone, calendar).toISOString() };
    }
    case 'awaited':
      return { ...same, wakeAt: until };
    case 'life_event_recorded':
      return p.stage === 'enrolled' ? { ...same, wakeAt: now.toISOString() } : same;
    case 'withdrawal_asked':
      return { ...same, reckoned: { confirmableAt: endOf(rules.coolingOff, now, zone, calendar).toISOString() } };
    case 'undone': {
      const { before } = p.settling!;
      return {
        dueAt: before.dueAt ?? null,
        wakeAt: before.wakeAt ?? null,
        level: before.level,
        reckoned: { undoes: p.settling!.seq },
      };
    }
    default:
      return same;
  }
}
