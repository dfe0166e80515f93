import { isSettling, type Proposal } from './proposal.ts';
import type { Outcome, Stage } from './stages.ts';

/** What a family is told about its proposal: twelve states, each with an answer to "who has it", "until when" and "what can I do". */
export const CITIZEN_STATES = [
  'received',
  'meeting',
  'repair',
  'district',
  'ministry',
  'clarification',
  'paused',
  'registered',
  'review',
  'declined',
  'appeal',
  'closed',
] as const;
export type CitizenState = (typeof CITIZEN_STATES)[number];
/** Received by the village, checked by the district, checked by the ministry, result. */
export type CitizenStep = 1 | 2 | 3 | 4;

/** Each stage in the family's words. Desks of one office are one state: a family cannot tell them apart, and has the same to do. */
// oxfmt-ignore
const BY_STAGE: Record<Stage, readonly [CitizenState, CitizenStep]> = {
  survey:                ['received',      1],
  village_deliberation:  ['meeting',       1],
  local_validation:      ['district',      2],
  district_ratification: ['district',      2],
  ministry_verification: ['ministry',      3],
  dukcapil_check:        ['ministry',      3],
  enrollment:            ['ministry',      3],
  clarification:         ['clarification', 3],
  enrolled:              ['registered',    4],
  reevaluation:          ['registered',    4],
  review:                ['review',        4],
  rejected:              ['declined',      4],
  appeal:                ['appeal',        4],
  closed:                ['closed',        4],
};

/** How a closed proposal ended, as far as a page without a name may say: a death or a double is told at the office, to a person. */
export type CitizenEnd = 'done' | 'in_registry' | 'not_in_registry' | 'ended';
const ENDS: Partial<Record<Outcome, CitizenEnd>> = {
  applied: 'done',
  handed_over: 'in_registry',
  rejected: 'not_in_registry',
};

/** What somebody who objects hears: that it is looked at, and whether it was followed. Nothing of it is about the family. */
export type ObjectionState = 'looked_at' | 'followed' | 'not_followed';

export type CitizenStanding = {
  state: CitizenState;
  step: CitizenStep;
  since: string;
  /** When whoever has it is done at the latest; of a rejection, the last day for an appeal; of a pause, when it ends. */
  until?: string;
  /** That instant has passed, or silence has climbed: a supervisor knows. */
  isLate: boolean;
  end?: CitizenEnd;
  /** Where somebody outside the family brought it: all that they are told. */
  objection?: ObjectionState;
};

/**
 * Where a proposal stands, for its family. While a move settles they still hear of what was before it. Pure; nothing of a person, a
 * finding or a reason is in it.
 */
export function citizenStanding(proposal: Proposal, promisedAt: string, now: Date): CitizenStanding {
  const p = isSettling(proposal, now) ? proposal.settling!.before : proposal;
  const [ofStage, step] = BY_STAGE[p.stage];
  const state = stateOf(p, ofStage);
  const until = untilOf(p, state, promisedAt);
  const isWithOffice = !['paused', 'registered', 'declined', 'closed'].includes(state);
  return {
    state,
    step,
    since: p.stageSince,
    ...(until !== undefined && { until }),
    isLate: isWithOffice && (p.level > 0 || (until !== undefined && Date.parse(until) <= now.getTime())),
    ...(p.reported && { objection: objectionState(p) }),
    ...(p.stage === 'closed' && { end: (p.outcome && ENDS[p.outcome]) ?? 'ended' }),
  };
}

const objectionState = ({ stage, outcome }: Proposal): ObjectionState =>
  stage !== 'closed' ? 'looked_at' : outcome === 'applied' ? 'followed' : 'not_followed';

const isAtVillage = ({ stage }: Proposal): boolean => stage === 'survey' || stage === 'village_deliberation';

function stateOf(p: Proposal, ofStage: CitizenState): CitizenState {
  if (p.hold || p.parked || p.awaited) return 'paused';
  return isAtVillage(p) && p.repair ? 'repair' : ofStage;
}

/** A machine's stage and a parking have no date of their own; then what was promised on the first day holds. */
function untilOf(p: Proposal, state: CitizenState, promisedAt: string): string | undefined {
  if (state === 'closed') return undefined;
  if (state === 'paused') return p.hold?.until ?? p.awaited?.until;
  if (p.stage === 'reevaluation') return undefined;
  return p.dueAt ?? p.wakeAt ?? promisedAt;
}
