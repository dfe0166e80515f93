import type { EventName } from './event.ts';
import type { Actor } from './officer.ts';
import { isMove, type Stage } from './stages.ts';

/** One of the sides that four eyes keep apart. Whoever opened, surveyed or recorded the meeting stands on the village's. */
export type Side = 'village' | 'district' | 'ratification' | 'ministry' | 'appeal';
/** Somebody who gave a verdict in this round, on which side, with which event. */
export type Decider = { id: string; side: Side; seq: number };

const SIDES: Partial<Record<Stage, Side>> = {
  survey: 'village',
  village_deliberation: 'village',
  local_validation: 'district',
  district_ratification: 'ratification',
  ministry_verification: 'ministry',
  clarification: 'ministry',
  review: 'district',
  appeal: 'appeal',
};
export const sideOf = (stage: Stage): Side | undefined => SIDES[stage];

/** Moves that judge nothing: an end states a fact, an appeal is the citizen's. */
const NOT_A_VERDICT: ReadonlySet<EventName> = new Set<EventName>(['ended', 'appealed']);

/** A validator in clarification mends the file and sends it to the check again, or back: a correction is not a verdict. */
export const isRepair = (stage: Stage, role: Actor['role']): boolean =>
  stage === 'clarification' && role === 'validator';

/** Whether an event says what somebody thinks of the family's request, so that it counts for four eyes. */
export const isVerdict = (stage: Stage, name: EventName, role: Actor['role']): boolean =>
  role !== 'system' && isMove(name) && !NOT_A_VERDICT.has(name) && !isRepair(stage, role);
