import {
  type Circumstances,
  decide,
  type EventName,
  isSettling,
  type Particulars,
  positionOf,
  type Proposal,
} from '#domain';
import type { FindingRef, HeldBenefits } from '#domain';
import type { IdentityResult, Ledger, Member } from '#ledger';

type Used =
  | 'standing'
  | 'apply'
  | 'openOutage'
  | 'duplicatesInRegistry'
  | 'benefitsHeld'
  | 'membersOf'
  | 'keepIdentity'
  | 'takeTokens';

/** One proposal under the real law, with a memory instead of a database. */
export function aLedger(file: { proposal: Proposal; facts: Circumstances }, members: readonly Member[] = []) {
  const kept = new Map<string, IdentityResult>();
  const recorded: { id: string; asks: EventName; with: Particulars | undefined }[] = [];
  const state = {
    ...file,
    outage: undefined as string | undefined,
    doubles: [] as FindingRef[],
    benefits: { on: '2026-01-05', benefits: [] } as HeldBenefits | undefined,
    tokens: Number.POSITIVE_INFINITY,
    kept,
    recorded,
  };
  const settlesFor = (): number | undefined =>
    isSettling(state.proposal, state.facts.now)
      ? Date.parse(state.proposal.deliverableAt) - state.facts.now.getTime()
      : undefined;

  const ledger: Pick<Ledger, Used> = {
    async standing() {
      const waitMs = settlesFor();
      return {
        position: positionOf(state.proposal.settling && waitMs ? state.proposal.settling.before : state.proposal),
        ...(waitMs !== undefined && { waitMs }),
        ...(state.outage && { outage: { system: 'dukcapil', since: state.facts.now.toISOString() } }),
        proposal: state.proposal,
        rules: state.facts.rules,
      };
    },
    async apply(command, _attachments, { madeFor } = {}) {
      const position = positionOf(state.proposal);
      if (madeFor && (madeFor.epoch !== position.epoch || madeFor.seq !== position.seq))
        return { ok: false, code: 'moved_on', facts: {}, position };
      const verdict = decide(state.proposal, command, state.facts);
      if (!verdict.ok) return verdict;
      state.proposal = verdict.value.proposal;
      recorded.push({ id: command.id, asks: command.asks, with: command.with });
      const receipt = { commandId: command.id, seq: state.proposal.seq, hash: '', at: state.facts.now.toISOString() };
      return { ok: true, receipt, proposal: state.proposal, position: positionOf(state.proposal) };
    },
    async openOutage(_system, code) {
      state.outage ??= code;
    },
    async duplicatesInRegistry() {
      return state.doubles;
    },
    async benefitsHeld() {
      return state.benefits;
    },
    async membersOf() {
      return members.map((member) => {
        const answer = kept.get(member.personId);
        return { ...member, ...(answer && { kept: answer }) };
      });
    },
    async keepIdentity(_proposalId, personId, result) {
      kept.set(personId, result);
    },
    async takeTokens(_system, wanted) {
      const drawn = Math.min(wanted, state.tokens);
      state.tokens -= drawn;
      return drawn;
    },
  };
  return { ledger, state };
}
