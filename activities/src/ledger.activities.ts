import {
  benefitFindings,
  enrollmentOf,
  type FindingRef,
  grantsBenefit,
  openFindings,
  type Proposal,
  reevaluationOf,
} from '#domain';
import type { Ledger } from '#ledger';
import type { Act } from './job.ts';
import { DUKCAPIL, opensOutage } from './outage.ts';
import { ifCurrent, record } from './record.ts';

type Records = Pick<Ledger, 'standing' | 'apply' | 'openOutage' | 'duplicatesInRegistry' | 'benefitsHeld'>;

/** What only touches the ledger. Each may run twice and late: the ledger is asked first, and again inside `apply`. */
export const ledgerActivities = (ledger: Records) => {
  const mark =
    (asks: 'escalated' | 'resumed' | 'review_opened' | 'appeal_lapsed'): Act =>
    (job) =>
      ifCurrent(ledger, job, () => record(ledger, job, asks));

  return {
    escalate: mark('escalated'),
    resume: mark('resumed'),
    openReview: mark('review_opened'),
    lapseAppeal: mark('appeal_lapsed'),

    /**
     * The tries at the outside system are used up. What is down for everybody opens the outage and parks for the system's name, which
     * the releaser looks for; anything else parks for its own code, until an administrator asks for another try.
     */
    park: ((job) =>
      ifCurrent(ledger, job, async () => {
        const code = job.code ?? 'unavailable';
        if (!opensOutage(code)) return record(ledger, job, 'parked', { code });
        await ledger.openOutage(DUKCAPIL, code);
        return record(ledger, job, 'parked', { code: DUKCAPIL });
      })) satisfies Act,

    /** Into the registry, or to the end for a kind that does not rest. A double, or aid that is there already, is a question, never a refusal. */
    enroll: ((job) =>
      ifCurrent(ledger, job, async ({ proposal, rules }) => {
        const found = [
          ...(await ledger.duplicatesInRegistry(job.proposalId)),
          ...(grantsBenefit(proposal, rules)
            ? benefitFindings(proposal.asked ?? '', await ledger.benefitsHeld(job.proposalId))
            : []),
        ];
        const { asks, ...particulars } = enrollmentOf(proposal, rules, found);
        return record(ledger, job, asks, particulars);
      })) satisfies Act,

    /** The quarterly look, on what the ledger knows. */
    reevaluate: ((job) =>
      ifCurrent(ledger, job, async ({ proposal, rules }) => {
        const asks = reevaluationOf(proposal, rules);
        return record(ledger, job, asks, asks === 'review_questioned' ? { findings: questionsOf(proposal) } : {});
      })) satisfies Act,
  };
};

/** What changed about the family since the last look, and what was still open. */
const questionsOf = (proposal: Proposal): FindingRef[] => [
  ...proposal.lifeEvents,
  ...openFindings(proposal).map(({ code, subject }) => ({ code, ...(subject !== undefined && { subject }) })),
];
