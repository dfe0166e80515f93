import { PROGRAMME_RULES } from '../rules/programmes/index.ts';
import type { ExternalRank } from '../scoring/rank.ts';
import type { JudgedExclusion } from './exclusions.ts';
import { hasTrait, type Household } from './household.ts';
import { type Benefit, overlaps, type TogetherRules } from './overlaps.ts';
import { isInForce, type Programme } from './programme.ts';

/** What is known when somebody asks. What is absent is unknown. */
export type EligibilityFacts = {
  rank?: ExternalRank;
  household?: Household;
  benefits?: readonly Benefit[];
  exclusions?: readonly JudgedExclusion[];
  hasQuotaLeft?: boolean;
  /** The village meeting or the assessment has named the family. */
  isChosen?: boolean;
  /** Of whom it is asked, where the programme serves persons. */
  person?: string;
};
export type Says = 'yes' | 'no' | 'unknown';
export type EligibilityReason = { code: EligibilityCode; says: Says; facts: Readonly<Record<string, unknown>> };
export type Eligibility = {
  says: Says;
  programme: string;
  rulesVersion: string;
  on: string;
  reasons: readonly EligibilityReason[];
};

type Law = (
  programme: Programme,
  facts: EligibilityFacts,
  on: string,
  rules: TogetherRules,
) => { says: Says; facts?: Readonly<Record<string, unknown>> } | undefined;

const whether = (isSo: boolean | undefined): Says => (isSo === undefined ? 'unknown' : isSo ? 'yes' : 'no');

/** Every rule is asked and every answer is given as a reason; a rule that the programme does not have says nothing. */
// oxfmt-ignore
const LAWS = {
  in_force:  ({ from, until, ...programme }, _, on) => ({ says: whether(isInForce({ from, ...(until !== undefined && { until }) }, on)), facts: { version: programme.version, from, ...(until !== undefined && { until }) } }),
  rank:      ({ deciles }, { rank, hasQuotaLeft }) => rankSays(deciles, rank, hasQuotaLeft),
  component: ({ needs }, { household }) => needs && { says: anybody(needs, household) },
  exclusion: (_, { exclusions }) => exclusionSays(exclusions),
  together:  ({ code }, { benefits, person }, on, rules) => togetherSays(code, benefits, person, on, rules),
  decision:  ({ decidedBy }, { isChosen }) => decidedBy && { says: whether(isChosen), facts: { by: decidedBy } },
  quota:     ({ quota }, { hasQuotaLeft }) => quota === undefined || hasQuotaLeft !== false ? undefined : { says: 'unknown', facts: { quota } },
} as const satisfies Record<string, Law>;
export type EligibilityCode = keyof typeof LAWS;

/**
 * Whether a programme is for this family on a day, and every reason. One no is a no; else one unknown is unknown.
 * A full quota is no no: the family waits.
 * @param on the day of the question, `YYYY-MM-DD`
 */
export function eligible(
  programme: Programme,
  facts: EligibilityFacts,
  on: string,
  rules: TogetherRules = PROGRAMME_RULES,
): Eligibility {
  const reasons = (Object.keys(LAWS) as EligibilityCode[]).flatMap((code): EligibilityReason[] => {
    const law: Law = LAWS[code];
    const said = law(programme, facts, on, rules);
    return said ? [{ code, says: said.says, facts: said.facts ?? {} }] : [];
  });
  const all = reasons.map(({ says }) => says);
  const says = all.includes('no') ? 'no' : all.includes('unknown') ? 'unknown' : 'yes';
  return { says, programme: programme.code, rulesVersion: programme.version, on, reasons };
}

/** Not ranked and not in the registry are neither poor nor able: nobody knows, and no number stands for them. */
function rankSays(
  limits: Programme['deciles'],
  rank: ExternalRank | undefined,
  hasQuotaLeft: boolean | undefined,
): ReturnType<Law> {
  if (!rank) return { says: 'unknown', facts: { because: 'no_rank' } };
  const { answer, ...told } = rank;
  const about = { period: told.period, on: told.on, modelVersion: told.modelVersion };
  if (answer.kind !== 'decile') return { says: 'unknown', facts: { because: answer.kind, ...about } };
  const facts = { decile: answer.decile, ...(limits && { limits }), ...about };
  if (!limits || (answer.decile >= limits.from && answer.decile <= limits.to)) return { says: 'yes', facts };
  const isWithReach = limits.ifQuotaLeft !== undefined && answer.decile <= limits.ifQuotaLeft;
  return { says: isWithReach ? whether(hasQuotaLeft) : 'no', facts: { ...facts, finding: 'ECO-DECILE' } };
}

function anybody(needs: NonNullable<Programme['needs']>, household: Household | undefined): Says {
  const verdicts = household?.people.flatMap((person) => needs.map((trait) => hasTrait(person, trait)));
  if (!verdicts) return 'unknown';
  if (verdicts.includes(true)) return 'yes';
  return verdicts.includes(undefined) ? 'unknown' : 'no';
}

/** Only what a person has confirmed keeps a family out; what is open has to be answered first. */
function exclusionSays(exclusions: readonly JudgedExclusion[] | undefined): ReturnType<Law> {
  const standing = exclusions?.filter(({ state }) => state !== 'dismissed');
  if (!standing) return { says: 'unknown' };
  const findings = standing.map(({ cause, person, source, on, dispute, state }) => ({
    cause,
    source,
    on,
    dispute,
    state,
    ...(person !== undefined && { person }),
  }));
  if (standing.some(({ state }) => state === 'confirmed')) return { says: 'no', facts: { findings } };
  return { says: standing.length > 0 ? 'unknown' : 'yes', facts: { findings } };
}

function togetherSays(
  code: string,
  benefits: readonly Benefit[] | undefined,
  person: string | undefined,
  on: string,
  rules: TogetherRules,
): ReturnType<Law> {
  if (!benefits) return { says: 'unknown' };
  const found = overlaps(benefits, { programme: code, ...(person !== undefined && { person }) }, on, rules);
  const facts = {
    benefits: found.map(({ benefit, verdict }) => ({ programme: benefit.programme, since: benefit.since, verdict })),
  };
  if (found.some(({ verdict }) => verdict === 'conflict')) return { says: 'no', facts };
  return { says: found.every(({ verdict }) => verdict === 'allowed') ? 'yes' : 'unknown', facts };
}
