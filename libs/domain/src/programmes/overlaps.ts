import { PROGRAMME_RULES } from '../rules/programmes/index.ts';
import { isInForce, type Programme, programmeOn } from './programme.ts';

/** A benefit that a family or a person of it has: since when, and until when where it has ended. */
export type Benefit = { programme: string; since: string; until?: string; person?: string; source?: string };
export type OverlapVerdict = 'allowed' | 'conflict' | 'meeting_decides' | 'district_decides' | 'no_rule';
/** What may stand together and what may not, as of a day. */
export type TogetherRule = {
  programmes: readonly [string, string];
  verdict: Exclude<OverlapVerdict, 'no_rule'>;
  from: string;
  until?: string;
  isConfirmed: boolean;
};
export type Overlap = { benefit: Benefit; verdict: OverlapVerdict; rule?: TogetherRule };
export type TogetherRules = { programmes: readonly Programme[]; together: readonly TogetherRule[] };

/** What is standing on a day. */
export const standingOn = (benefits: readonly Benefit[], on: string): readonly Benefit[] =>
  benefits.filter(({ since, until }) => since <= on && (until === undefined || on <= until));

/**
 * What a family receives already on the day on which another benefit is asked for: which, since when, and whether both may stand.
 * A pair of which no rule speaks is said to have none: that is no permission.
 */
export const overlaps = (
  benefits: readonly Benefit[],
  asked: Pick<Benefit, 'programme' | 'person'>,
  on: string,
  rules: TogetherRules = PROGRAMME_RULES,
): Overlap[] => standingOn(benefits, on).map((benefit) => ({ benefit, ...verdictOf(rules, benefit, asked, on) }));

function verdictOf(
  { programmes, together }: TogetherRules,
  benefit: Benefit,
  asked: Pick<Benefit, 'programme' | 'person'>,
  on: string,
): Pick<Overlap, 'verdict' | 'rule'> {
  const wanted = programmeOn(programmes, asked.programme, on);
  if (benefit.programme === asked.programme) {
    const isOtherPerson = wanted?.serves === 'person' && benefit.person !== undefined && asked.person !== undefined;
    return { verdict: isOtherPerson && benefit.person !== asked.person ? 'allowed' : 'conflict' };
  }
  const rule = together.find(
    (one) =>
      isInForce(one, on) && one.programmes.includes(benefit.programme) && one.programmes.includes(asked.programme),
  );
  if (rule) return { verdict: rule.verdict, rule };
  const present = programmeOn(programmes, benefit.programme, on);
  const isMixed = [wanted, present].some((one) => one?.level === 'district') && wanted && present;
  return { verdict: isMixed ? 'district_decides' : 'no_rule' };
}
