import type { FindingRef } from './event.ts';
import type { Proposal } from './proposal.ts';
import type { RuleSet } from './rules/rule-set.ts';

/** What a family has in the registry today: a programme by its code, who says so, and since when (ISO 8601). */
export type HeldBenefit = { programme: string; source: string; since: string };

/** Whether a proposal of this kind grants a benefit, so that what the family has already matters. */
export const grantsBenefit = ({ kind }: Pick<Proposal, 'kind'>, { kinds }: Pick<RuleSet, 'kinds'>): boolean =>
  kinds[kind]?.changes === 'benefit';

/**
 * What stands between a family and the benefit that is asked for: it is not in the registry, or has the benefit already. A person settles it.
 * @param held what it has today; undefined where the registry does not know the family
 */
export function benefitFindings(asked: string | undefined, held: readonly HeldBenefit[] | undefined): FindingRef[] {
  if (!held) return [{ code: 'REG-ABSENT' }];
  return held.some(({ programme }) => programme === asked) ? [{ code: 'DUP-PROGRAMME' }] : [];
}
