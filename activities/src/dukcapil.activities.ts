import { activityInfo, cancellationSignal, ApplicationFailure } from '@temporalio/activity';
import { unsettled } from '#domain';
import type { Dukcapil } from '#dukcapil';
import type { IdentityResult, Ledger, Member } from '#ledger';
import { asFailure } from './failures.ts';
import { findingsOf } from './findings.ts';
import type { Act } from './job.ts';
import { DUKCAPIL } from './outage.ts';
import { ifCurrent, record } from './record.ts';
import { tokensFor } from './tokens.ts';

type Records = Pick<Ledger, 'standing' | 'apply' | 'membersOf' | 'keepIdentity' | 'takeTokens'>;

/** The longest a member's call may take, as the client is set. */
export const CALL_TIMEOUT_MS = 5_000;
const PATIENCE_MS = 2_000;
/** Asked again when the bucket was empty: not a failed try, so it is no error. */
const NO_TOKEN_WAIT_MS = 5_000;

export type CheckSettings = { ledger: Records; dukcapil: Pick<Dukcapil, 'verify'>; rate: number };

export const dukcapilActivities = ({ ledger, dukcapil, rate }: CheckSettings) => {
  const takeToken = tokensFor(ledger, DUKCAPIL, rate);

  /** Asks about one member and keeps the answer at once, so that a second try asks only for those that are missing. */
  async function ask({ proposalId, member }: { proposalId: string; member: Member }): Promise<IdentityResult> {
    const { personId, kept: _kept, ...person } = member;
    const answer = await dukcapil.verify(person, { signal: cancellationSignal() }).catch((error: unknown) => {
      throw asFailure(error);
    });
    const codes = answer.outcome === 'questioned' ? answer.codes : [];
    const result: IdentityResult = { outcome: answer.outcome, codes, elements: answer.elements };
    await ledger.keepIdentity(proposalId, personId, result);
    return result;
  }

  /** The answers about all members, or nothing if there were no tokens for them. */
  async function askAll(proposalId: string): Promise<Map<string, IdentityResult> | undefined> {
    const deadline = Date.now() + activityInfo().startToCloseTimeoutMs - CALL_TIMEOUT_MS;
    const members = await ledger.membersOf(proposalId);
    // Silence about nobody would be a match.
    if (members.length === 0) throw ApplicationFailure.nonRetryable('there is no member to ask about', 'no_members');
    const answers = new Map<string, IdentityResult>();
    let missing = members.filter(({ kept }) => kept === undefined).length;
    for (const member of members) {
      if (member.kept) {
        answers.set(member.personId, member.kept);
        continue;
      }
      if (Date.now() > deadline)
        throw ApplicationFailure.retryable('the family is not asked to its end yet', 'timed_out');
      if (!(await takeToken(missing, PATIENCE_MS, cancellationSignal()))) return undefined;
      answers.set(member.personId, await ask({ proposalId, member }));
      missing -= 1;
    }
    return answers;
  }

  return {
    /**
     * Asks Dukcapil about every member of the family and records what it says. Bad news is recorded, not thrown.
     * While the outage is open nobody is called: the proposal is parked at once, and waits for the releaser.
     * @throws {ApplicationFailure} Dukcapil is silent (tried again), or turns us away (not tried again); the type is its code
     */
    checkIdentity: ((job) =>
      ifCurrent(ledger, job, async ({ outage, proposal }) => {
        if (outage) return record(ledger, job, 'parked', { code: DUKCAPIL });
        const answers = await askAll(job.proposalId);
        if (!answers) return { waitMs: NO_TOKEN_WAIT_MS };
        const findings = unsettled(proposal, [...answers].flatMap(findingsOf));
        return findings.length > 0
          ? record(ledger, job, 'identity_questioned', { findings })
          : record(ledger, job, 'identity_matched');
      })) satisfies Act,
  };
};
