// A person of the stage may end a proposal wherever it is open: deceased, duplicate, moved, withdrawn.
const open = { ended: 'closed' } as const;
const repairing = ['survey', 'village_deliberation'] as const;
const rejecting = [
  'village_deliberation',
  'local_validation',
  'ministry_verification',
  'clarification',
  'review',
] as const;

/** The life of a proposal (usulan), on one screen. A missing cell is a move the law does not know; of several the law picks one. */
// oxfmt-ignore
export const STAGES = {
  survey:                { ...open, surveyed:          'village_deliberation' },
  village_deliberation:  { ...open, village_accepted:  'local_validation',      village_declined: 'rejected',      returned: 'survey' },
  local_validation:      { ...open, locally_validated: 'district_ratification', rejected: 'rejected',              returned: repairing },
  district_ratification: { ...open, ratified:          'ministry_verification', returned: 'local_validation' },
  ministry_verification: { ...open, ministry_verified: 'dukcapil_check',        rejected: 'rejected',              returned: 'local_validation' },
  dukcapil_check:        { ...open, identity_matched:  'enrollment',            identity_questioned: 'clarification' },
  enrollment:            { ...open, enrolled:          'enrolled',              applied: 'closed',                 enrollment_questioned: 'clarification' },
  clarification:         { ...open, clarified:         'dukcapil_check',        rejected: 'rejected',              returned: 'local_validation' },
  enrolled:              { ...open, review_opened:     'reevaluation' },
  reevaluation:          { ...open, review_confirmed:  'enrolled',              handed_over: 'closed',             review_questioned: 'review' },
  review:                { ...open, kept:              'enrolled',              removed: 'rejected' },
  rejected:              { ...open, appealed:          'appeal',                appeal_lapsed: 'closed' },
  appeal:                { ...open, appeal_granted:    rejecting,               appeal_denied: 'closed' },
  closed:                {},
} as const satisfies Record<string, Record<string, string | readonly string[]>>;

export type Stage = keyof typeof STAGES;
export type Move = { [S in Stage]: keyof (typeof STAGES)[S] }[Stage];
type Row = Partial<Record<Move, Stage | readonly Stage[]>>;

export const STAGE_NAMES = Object.keys(STAGES) as Stage[];
export const movesFrom = (stage: Stage): Row => STAGES[stage] satisfies Row;
export const allowedMoves = (stage: Stage): Move[] => Object.keys(STAGES[stage]) as Move[];
export const MOVE_NAMES = [...new Set(STAGE_NAMES.flatMap(allowedMoves))];
const moveNames: ReadonlySet<string> = new Set(MOVE_NAMES);
export const isMove = (name: string): name is Move => moveNames.has(name);

/** The stages that belong to the machine; every other open one waits for a person. */
export const MACHINE_STAGES: ReadonlySet<Stage> = new Set<Stage>([
  'dukcapil_check',
  'enrollment',
  'enrolled',
  'reevaluation',
]);

/** The move that carries a proposal on, used to step over a stage that a kind skips. */
export const FORWARD: Partial<Record<Stage, Move>> = {
  survey: 'surveyed',
  village_deliberation: 'village_accepted',
  local_validation: 'locally_validated',
  district_ratification: 'ratified',
  ministry_verification: 'ministry_verified',
  dukcapil_check: 'identity_matched',
};

/** What an officer may name for repair, and the stage where it is repaired. */
export const REPAIRED_AT = {
  answers: 'survey',
  persons: 'survey',
  minutes: 'village_deliberation',
  documents: 'village_deliberation',
} as const satisfies Record<string, Stage>;
export type Repair = keyof typeof REPAIRED_AT;

export const OUTCOMES = [
  'applied',
  'rejected',
  'withdrawn',
  'deceased',
  'duplicate',
  'moved',
  'enrolled_ended',
  'handed_over',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** The ends that a person may say; the others follow from moves. */
export const SPOKEN_OUTCOMES = [
  'withdrawn',
  'deceased',
  'duplicate',
  'moved',
  'enrolled_ended',
] as const satisfies Outcome[];
