import { EXCLUSION_CAUSES } from '../rules/programmes/index.ts';

export type DisputeDesk = 'village' | 'district' | 'ministry' | 'dukcapil';
export type DisputeEvidence =
  | 'work_letter'
  | 'family_card'
  | 'family_card_split'
  | 'end_of_contract'
  | 'wage_proof'
  | 'meter_check'
  | 'ground_check'
  | 'photos'
  | 'dissolution_proof'
  | 'new_survey'
  | 'identity_abuse_check'
  | 'signed_statement'
  | 'explanation'
  | 'appeal'
  | 'transfer'
  | 'new_visit'
  | 'life_event'
  | 'false_record';
/** Where somebody disputes a cause, and what helps. */
export type Dispute = { at: DisputeDesk; evidence: readonly DisputeEvidence[] };
/** Why a family may be left out, and the way back. */
export type ExclusionCause = {
  code: string;
  /** Whether one member is enough for the whole family card. */
  reaches: 'family' | 'person';
  dispute: Dispute;
  isConfirmed: boolean;
};

/** What somebody says they saw: which cause, about whom, from where, as of when. */
export type Observation = { cause: string; person?: string; source: string; on: string };
/** A question to a person, with the way to dispute it. It decides nothing by itself. */
export type ExclusionFinding = Observation & Omit<ExclusionCause, 'code'>;

/** An observation as a finding. Of one cause and person the newest counts; a cause that nobody knows can be disputed nowhere, and is left out. */
export function exclusionsFrom(
  observed: readonly Observation[],
  causes: readonly ExclusionCause[] = EXCLUSION_CAUSES,
): ExclusionFinding[] {
  const newest = new Map<string, Observation>();
  for (const one of observed) {
    const key = `${one.cause} ${one.person ?? ''}`;
    const known = newest.get(key);
    if (!known || known.on < one.on) newest.set(key, one);
  }
  return [...newest.values()].flatMap((one) => {
    const { code: _, ...cause } = causes.find(({ code }) => code === one.cause) ?? { code: undefined };
    return 'dispute' in cause ? [{ ...one, ...cause }] : [];
  });
}

/** What a person has said to a finding. */
export type JudgedExclusion = ExclusionFinding & { state: 'open' | 'confirmed' | 'dismissed' };
