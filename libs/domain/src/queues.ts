import { HUMAN_STAGES } from './marks.ts';
import { type Desk, deskOf, type Officer } from './officer.ts';
import type { Proposal } from './proposal.ts';
import { barrierTo } from './refusals.ts';
import { type Act, RIGHTS } from './rights.ts';
import { allowedMoves, isMove, type Stage } from './stages.ts';

/** A queue that a desk finds ready-made. `desks` is missing where the table of rights says it: whoever makes the moves of that stage. */
type SavedQueue = { stage?: Stage; desks?: readonly Desk[] };

const workers = [
  'operator',
  'surveyor',
  'validator',
  'supervisor',
  'ministry_supervisor',
  'verifier',
] as const satisfies Desk[];
const supervisors = ['supervisor', 'ministry_supervisor'] as const satisfies Desk[];

/** In the order in which a desk sees them. */
// oxfmt-ignore
export const QUEUES = {
  mine:                  { desks: workers },
  team:                  { desks: workers },
  survey:                { stage: 'survey' },
  village_deliberation:  { stage: 'village_deliberation' },
  local_validation:      { stage: 'local_validation' },
  district_ratification: { stage: 'district_ratification' },
  ministry_verification: { stage: 'ministry_verification' },
  clarification:         { stage: 'clarification' },
  review:                { stage: 'review' },
  appeal:                { stage: 'appeal' },
  returned:              { desks: ['operator', 'surveyor', 'validator', 'supervisor'] },
  escalated:             { desks: supervisors },
  held:                  { desks: workers },
  overdue:               { desks: workers },
  waiting_dukcapil:      { stage: 'dukcapil_check', desks: ['operator', 'validator', 'supervisor', 'ministry_supervisor', 'verifier', 'auditor'] },
  done_today:            { desks: workers },
} as const satisfies Record<string, SavedQueue>;
export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES = Object.keys(QUEUES) as [QueueName, ...QueueName[]];

/** An end states a fact and may be said nearly everywhere; it is nobody's daily work. */
export const isWork = (act: Act, stage: Stage): boolean =>
  act !== 'ended' && isMove(act) && allowedMoves(stage).includes(act);

/** The stages whose moves a desk makes, by the table of rights. */
const workStages = (desk: Desk): readonly Stage[] =>
  HUMAN_STAGES.filter((stage) =>
    RIGHTS.some(
      ({ acts, at, desks }) =>
        (!at || at.includes(stage)) && desks[desk] !== undefined && acts.some((act) => isWork(act, stage)),
    ),
  );

/** The saved queues of an officer's desk. */
export function queuesOf(officer: Officer): readonly QueueName[] {
  const desk = deskOf(officer);
  const stages = workStages(desk);
  return QUEUE_NAMES.filter((name) => {
    const { stage, desks }: SavedQueue = QUEUES[name];
    return desks ? desks.includes(desk) : stage !== undefined && stages.includes(stage);
  });
}

/** Whether an officer could take this file and then move it on: rights, four eyes and claims included. */
export function mayTake(proposal: Proposal, officer: Officer, now: Date): boolean {
  const open = (asks: Parameters<typeof barrierTo>[2]): boolean => !barrierTo(proposal, officer, asks, now);
  return open('claimed') && allowedMoves(proposal.stage).some((move) => isWork(move, proposal.stage) && open(move));
}
