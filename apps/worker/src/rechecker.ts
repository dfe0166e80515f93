import { DUKCAPIL, findingsOf, tokensFor } from '#activities';
import { awaitsRepair, openFindings, type Proposal, SYSTEM, unsettled } from '#domain';
import { type Dukcapil, DukcapilUnavailable } from '#dukcapil';
import type { Ledger } from '#ledger';
import { log } from './log.ts';

export type Rechecking = {
  ledger: Pick<Ledger, 'apply' | 'membersOf' | 'outages' | 'questioned' | 'takeTokens'>;
  dukcapil: Pick<Dukcapil, 'verify'>;
  /** Calls a second that Dukcapil allows. */
  rate: number;
  /** How often everybody is looked at; a question younger than this is left to the officer who has it on the desk. */
  everySeconds: number;
};

const PAGE = 25;
const PATIENCE_MS = 5_000;

/** Whose turn it is to look at everybody: one token in so long for all processes, so that a restart neither repeats a round nor puts it off. */
const ROUNDS = 'dukcapil_recheck';

/**
 * Looks, when a round is due, at everybody whom only a repair at Dukcapil keeps waiting. Where all who were questioned match now, the file
 * goes back to the check, which asks afresh and decides; what still differs stays with its officer. Silence ends the round, and the next
 * one goes on behind.
 */
export function rechecker(parts: Rechecking) {
  const { ledger, everySeconds } = parts;
  let after: Proposal | undefined;

  return async function recheck(signal: AbortSignal): Promise<void> {
    if (await isDown(ledger)) return;
    if ((await ledger.takeTokens(ROUNDS, 1, 1 / everySeconds)) < 1) return;
    for (;;) {
      const page = await ledger.questioned(everySeconds, { after, limit: PAGE });
      for (const proposal of page) {
        // An outage may open while the round goes on; then nobody is called, and the next round goes on from here.
        if (signal.aborted || (await isDown(ledger))) return;
        after = proposal;
        if (awaitsRepair(proposal) && (await isRepaired(parts, proposal, signal))) await sendBack(parts, proposal);
      }
      if (page.length < PAGE) break;
    }
    after = undefined;
  };
}

const isDown = async (ledger: Pick<Ledger, 'outages'>): Promise<boolean> =>
  (await ledger.outages()).some(({ system }) => system === DUKCAPIL);

/** @throws {DukcapilUnavailable} the service is silent; trouble with the answer about one citizen only is no repair */
async function isRepaired({ ledger, dukcapil, rate }: Rechecking, proposal: Proposal, signal: AbortSignal) {
  const questioned = new Set(openFindings(proposal).map(({ subject }) => subject));
  const members = (await ledger.membersOf(proposal.id)).filter(({ personId }) => questioned.has(personId));
  if (members.length < questioned.size) return false;
  const takeToken = tokensFor(ledger, DUKCAPIL, rate);
  for (const { personId, kept: _, ...person } of members) {
    if (!(await takeToken(1, PATIENCE_MS, signal))) return false;
    try {
      const answer = await dukcapil.verify(person, { signal });
      if (unsettled(proposal, findingsOf([personId, answer])).length > 0) return false;
    } catch (error) {
      if (error instanceof DukcapilUnavailable && error.concerns === 'answer') return false;
      throw error;
    }
  }
  return true;
}

const REPAIRED = 'REPAIRED-AT-DUKCAPIL';

/** Not made for an activity, so the ledger writes an outbox row and the relay tells the run. */
async function sendBack({ ledger }: Rechecking, { id: proposalId, positionSeq }: Proposal): Promise<void> {
  const id = `${proposalId}:${positionSeq}:rechecked`;
  const { ok } = await ledger.apply({ id, proposalId, asks: 'clarified', by: SYSTEM, with: { reason: REPAIRED } });
  if (ok) log('rechecked', { code: REPAIRED, proposal: proposalId });
}
