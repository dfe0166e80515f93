import { civilDate, endOfDay, plusDays, type Zone } from './deadlines.ts';
import { gateAfter } from './gates.ts';
import type { Proposal } from './proposal.ts';
import type { RuleSet } from './rules/rule-set.ts';

/** FNV-1a over an id: the same spread for a proposal at every time and on every machine. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}

/** When a resting registration is looked at again: after the next publication, spread over days so that no night carries them all. */
export function nextReview(id: string, now: Date, zone: Zone, { review, gates }: RuleSet): Date {
  if ('seconds' in review) return new Date(now.getTime() + review.seconds * 1000);
  const publication = gateAfter(gates[review.gate], plusDays(civilDate(now, zone), 1));
  return endOfDay(plusDays(publication, hashOf(id) % Math.max(1, review.spreadDays)), zone);
}

/**
 * What the quarterly look says: a question where something about the family changed, and otherwise quiet, or the last quiet round.
 * The machine never removes; a question goes to a validator.
 */
export function reevaluationOf(
  proposal: Proposal,
  rules: RuleSet,
): 'review_confirmed' | 'review_questioned' | 'handed_over' {
  const asked = proposal.lifeEvents.length > 0 || proposal.findings.some(({ state }) => state === 'open');
  if (asked) return 'review_questioned';
  return proposal.quietRounds + 1 >= rules.restingRounds ? 'handed_over' : 'review_confirmed';
}
