import type { FindingRef } from './event.ts';
import type { Proposal } from './proposal.ts';

/**
 * What was questioned, and how far it is answered. `seq` is that of the event that gave it this state.
 * Dismissed: one person says it is nothing. Settled: the question was closed in clarification or review, and never blocks again.
 */
export type Finding = FindingRef & { seq: number; state: 'open' | 'dismissed' | 'settled'; by?: string };

type Found = Pick<Proposal, 'findings'>;

const same =
  (a: FindingRef) =>
  (b: FindingRef): boolean =>
    a.code === b.code && a.subject === b.subject;

export const openFindings = ({ findings }: Found): readonly Finding[] =>
  findings.filter(({ state }) => state === 'open');

/** What was dismissed since the proposal entered its stage: the answers that a settling of this question will make final. */
export const dismissedHere = ({ findings, stageSeq }: Found & Pick<Proposal, 'stageSeq'>): readonly Finding[] =>
  findings.filter(({ state, seq }) => state === 'dismissed' && seq > stageSeq);

/** Of what a check has found, that which a person has not settled before: only this may be questioned. */
export const unsettled = ({ findings }: Found, found: readonly FindingRef[]): readonly FindingRef[] =>
  found.filter((ref) => !findings.some((known) => known.state === 'settled' && same(ref)(known)));

/** Raised: an open one is not raised twice, a settled one not again; one that was only dismissed on the way is open once more. */
export function raise(findings: readonly Finding[], raised: readonly FindingRef[], seq: number): readonly Finding[] {
  const fresh = unsettled({ findings }, raised).filter(
    (ref) => !findings.some((known) => known.state === 'open' && same(ref)(known)),
  );
  return [
    ...findings.filter((known) => !fresh.some(same(known))),
    ...fresh.map(({ code, subject }): Finding => ({
      code,
      ...(subject !== undefined && { subject }),
      seq,
      state: 'open',
    })),
  ];
}

export const dismiss = (findings: readonly Finding[], ref: FindingRef, by: string, seq: number): readonly Finding[] =>
  findings.map((known) => (same(ref)(known) ? { ...known, seq, state: 'dismissed', by } : known));

/** Clarified: what was dismissed here is settled; what is only believed repaired is forgotten, so that the check may find it again. */
export const clarify = (p: Proposal, seq: number): readonly Finding[] => {
  const answered = dismissedHere(p);
  return p.findings
    .filter(({ state }) => state !== 'open')
    .map((known) => (answered.includes(known) ? { ...known, seq, state: 'settled' } : known));
};

/** Kept: a validator has seen all of it. */
export const settleAll = (findings: readonly Finding[], seq: number): readonly Finding[] =>
  findings.map((known) => (known.state === 'settled' ? known : { ...known, seq, state: 'settled' }));

/** Whether Dukcapil's answer put an identity in question: that is settled by two persons. */
export const isAboutIdentity = ({ code }: Pick<FindingRef, 'code'>): boolean => code.startsWith('ID-');

/**
 * Whether a repair at Dukcapil alone would answer all that is asked here. Nothing was dismissed: what a person has begun to settle is
 * theirs to settle.
 */
export function awaitsRepair(p: Found & Pick<Proposal, 'stage' | 'stageSeq'>): boolean {
  const open = openFindings(p);
  return p.stage === 'clarification' && open.length > 0 && open.every(isAboutIdentity) && dismissedHere(p).length === 0;
}

/** A clean answer of Dukcapil answers every open question about identity. */
export const withoutIdentity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((known) => known.state !== 'open' || !isAboutIdentity(known));

/** Whether this finding is open, by code and subject. */
export const isOpenFinding = (p: Found, ref: FindingRef): boolean => openFindings(p).some(same(ref));
