import type { FindingRef } from './event.ts';
import { type Benefit, overlaps } from './programmes/index.ts';
import type { Proposal } from './proposal.ts';
import type { RuleSet } from './rules/rule-set.ts';

/** What a family has in the registry on a day, both `YYYY-MM-DD`: each programme by its code, since when, and who says so. */
export type HeldBenefits = { on: string; benefits: readonly Benefit[] };

/** Whether a proposal of this kind grants a benefit, so that what the family has already matters. */
export const grantsBenefit = ({ kind }: Pick<Proposal, 'kind'>, { kinds }: Pick<RuleSet, 'kinds'>): boolean =>
  kinds[kind]?.changes === 'benefit';

/**
 * What stands between a family and the benefit that is asked for: it is not in the registry, has the benefit already, or has one that may not
 * stand beside it. A person settles it.
 * @param held what it has today; undefined where the registry does not know the family
 */
export function benefitFindings(asked: string, held: HeldBenefits | undefined): FindingRef[] {
  if (!held) return [{ code: 'REG-ABSENT' }];
  const isBarred = overlaps(held.benefits, { programme: asked }, held.on).some(({ verdict }) => verdict === 'conflict');
  return isBarred ? [{ code: 'DUP-PROGRAMME' }] : [];
}
