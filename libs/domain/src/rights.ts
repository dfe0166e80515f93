import type { EventName } from './event.ts';
import { HUMAN_STAGES } from './marks.ts';
import { type Actor, type Desk, deskOf, isSystem, type Officer } from './officer.ts';
import type { Proposal } from './proposal.ts';
import { covers } from './region.ts';
import { ok, refuse, type Result } from './result.ts';
import type { Stage } from './stages.ts';

/**
 * What an officer may do besides asking for an event. `see_technical` shows ids, stages, instants and causes, and no person; `see_stuck` the
 * same of many at once; `reveal` shows a number that is masked otherwise. `manage_officers` and `end_sessions` lie
 * where an officer's own area is.
 */
export type Act =
  | EventName
  | 'see'
  | 'see_technical'
  | 'search'
  | 'reveal'
  | 'see_stuck'
  | 'manage_officers'
  | 'end_sessions'
  | 'read_levy_reports';

/** What a right looks at; a proposal has all of it, a proposal to be opened its region. */
export type Ground = Pick<Proposal, 'region'> & Partial<Pick<Proposal, 'stage' | 'level' | 'owner' | 'surveyor'>>;

/** `caseload`: what nobody else has claimed. A decision on a colleague's file is no matter of rights; the claim says no to it. */
type Scope = 'village' | 'regency' | 'nation' | 'assigned' | 'caseload';
/** `fromLevel`: only after silence has climbed so far, by taking over. */
type Grant = Scope | { scope: Scope; fromLevel: number };

const fromLevelOf = (grant: Grant): number => (typeof grant === 'string' ? 0 : grant.fromLevel);

const SCOPES: Record<Scope, (officer: Officer, ground: Ground) => boolean> = {
  village: (officer, ground) => officer.region === ground.region,
  regency: (officer, ground) => officer.region !== '' && covers(officer.region, ground.region),
  nation: ({ region }) => region === '',
  assigned: (officer, ground) => ground.surveyor === officer.id,
  caseload: (officer, ground) => covers(officer.region, ground.region) && (ground.owner ?? officer.id) === officer.id,
};

type Row = { acts: readonly Act[]; at?: readonly Stage[]; desks: Partial<Record<Desk, Grant>> };

const takeOver = { scope: 'regency', fromLevel: 1 } as const;
const ministryTakeOver = { scope: 'nation', fromLevel: 1 } as const;
const lastResort = { scope: 'nation', fromLevel: 2 } as const;
const everyone = {
  operator: 'village',
  surveyor: 'assigned',
  validator: 'regency',
  supervisor: 'regency',
  ministry_supervisor: 'nation',
  verifier: 'caseload',
} as const;
/** The stages whose supervisor is the ministry's; the others are reached by silence alone. */
const ministry = ['ministry_verification', 'clarification', 'appeal'] as const satisfies Stage[];
const elsewhere = (...stages: Stage[]): readonly Stage[] => HUMAN_STAGES.filter((stage) => !stages.includes(stage));

/** Who may ask for what, where, and on whose files. What stands in no row nobody may do. To change a right, change this table. */
// oxfmt-ignore
export const RIGHTS: readonly Row[] = [
  { acts: ['opened'],                                                     desks: { operator: 'village', validator: 'regency' } },
  { acts: ['surveyed', 'visit_failed'],                                   desks: { operator: 'village', surveyor: 'assigned' } },
  { acts: ['assigned'],                                                   desks: { operator: 'village', validator: 'regency', supervisor: 'regency' } },
  { acts: ['village_accepted', 'village_declined', 'postponed'],          desks: { operator: 'village' } },
  { acts: ['returned'],            at: ['village_deliberation'],          desks: { operator: 'village' } },
  { acts: ['locally_validated'],                                          desks: { validator: 'regency', supervisor: takeOver, ministry_supervisor: lastResort } },
  { acts: ['returned', 'rejected'], at: ['local_validation'],             desks: { validator: 'regency', supervisor: takeOver, ministry_supervisor: lastResort } },
  { acts: ['ratified'],                                                   desks: { supervisor: 'regency', ministry_supervisor: lastResort } },
  { acts: ['returned'],            at: ['district_ratification'],         desks: { supervisor: 'regency', ministry_supervisor: lastResort } },
  { acts: ['ministry_verified'],                                          desks: { verifier: 'nation', ministry_supervisor: ministryTakeOver } },
  { acts: ['returned', 'rejected'], at: ['ministry_verification'],        desks: { verifier: 'nation', ministry_supervisor: ministryTakeOver } },
  { acts: ['clarified', 'returned'], at: ['clarification'],               desks: { validator: 'regency', verifier: 'nation', supervisor: takeOver, ministry_supervisor: ministryTakeOver } },
  { acts: ['rejected'],            at: ['clarification'],                 desks: { verifier: 'nation', ministry_supervisor: ministryTakeOver } },
  { acts: ['kept', 'removed'],                                            desks: { validator: 'regency', supervisor: takeOver, ministry_supervisor: lastResort } },
  { acts: ['appealed'],                                                   desks: { operator: 'village', validator: 'regency' } },
  { acts: ['appeal_granted', 'appeal_denied'],                            desks: { supervisor: 'regency', ministry_supervisor: 'nation' } },
  { acts: ['ended'],               at: ['survey'],                        desks: { operator: 'village', surveyor: 'assigned' } },
  { acts: ['ended'],               at: ['village_deliberation', 'rejected'], desks: { operator: 'village' } },
  { acts: ['ended'],               at: ['dukcapil_check', 'enrollment', 'enrolled', 'reevaluation', 'rejected'],
                                                                          desks: { validator: 'regency' } },
  { acts: ['ended'],               at: ['local_validation', 'review'],    desks: { validator: 'regency', supervisor: takeOver, ministry_supervisor: lastResort } },
  { acts: ['ended'],               at: ['district_ratification'],         desks: { supervisor: 'regency', ministry_supervisor: lastResort } },
  { acts: ['ended'],               at: ['ministry_verification'],         desks: { verifier: 'nation', ministry_supervisor: ministryTakeOver } },
  { acts: ['ended'],               at: ['dukcapil_check'],                desks: { verifier: 'nation' } },
  { acts: ['ended'],               at: ['clarification'],                 desks: { validator: 'regency', verifier: 'nation', supervisor: takeOver, ministry_supervisor: ministryTakeOver } },
  { acts: ['ended'],               at: ['appeal'],                        desks: { supervisor: 'regency', ministry_supervisor: 'nation' } },
  { acts: ['corrected'],                                                  desks: { operator: 'village', surveyor: 'assigned', validator: 'regency' } },
  { acts: ['finding_raised'],                                             desks: { operator: 'village', surveyor: 'assigned', validator: 'regency' } },
  { acts: ['finding_dismissed'],   at: elsewhere('clarification'),        desks: { operator: 'village', surveyor: 'assigned', validator: 'regency' } },
  { acts: ['finding_dismissed'],   at: ['clarification'],                 desks: { verifier: 'nation', ministry_supervisor: ministryTakeOver } },
  { acts: ['claimed', 'released'], at: ['survey'],                        desks: { operator: 'village', surveyor: 'assigned' } },
  { acts: ['claimed', 'released'], at: ['village_deliberation'],          desks: { operator: 'village' } },
  { acts: ['claimed', 'released'], at: ['local_validation', 'review'],    desks: { validator: 'regency', supervisor: takeOver, ministry_supervisor: lastResort } },
  { acts: ['claimed', 'released'], at: ['district_ratification'],         desks: { supervisor: 'regency', ministry_supervisor: lastResort } },
  { acts: ['claimed', 'released'], at: ['ministry_verification'],         desks: { verifier: 'nation', ministry_supervisor: ministryTakeOver } },
  { acts: ['claimed', 'released'], at: ['clarification'],                 desks: { validator: 'regency', verifier: 'nation', supervisor: takeOver, ministry_supervisor: ministryTakeOver } },
  { acts: ['claimed', 'released'], at: ['appeal'],                        desks: { supervisor: 'regency', ministry_supervisor: 'nation' } },
  { acts: ['reassigned'],                                                 desks: { supervisor: 'regency', administrator: 'nation' } },
  { acts: ['held', 'resumed', 'extended', 'reminded'],                    desks: { supervisor: 'regency' } },
  { acts: ['reassigned', 'held', 'resumed', 'extended', 'reminded'], at: ministry, desks: { ministry_supervisor: 'nation' } },
  { acts: ['reassigned', 'held', 'resumed', 'extended', 'reminded'], at: elsewhere(...ministry), desks: { ministry_supervisor: lastResort } },
  { acts: ['life_event_recorded'],                                        desks: { operator: 'village' } },
  { acts: ['withdrawal_asked', 'withdrawal_cancelled'],                   desks: { operator: 'village', validator: 'regency' } },
  { acts: ['noted', 'document_added'],                                    desks: everyone },
  { acts: ['undone'],                                                     desks: { ...everyone, verifier: 'nation' } },
  { acts: ['unparked'],                                                   desks: { administrator: 'nation' } },
  { acts: ['see'],                                                        desks: { ...everyone, auditor: 'nation' } },
  { acts: ['see_technical'],                                              desks: { ...everyone, auditor: 'nation', administrator: 'nation' } },
  { acts: ['reveal'],                                                     desks: everyone },
  { acts: ['search'],                                                     desks: { operator: 'village', validator: 'regency', supervisor: 'regency', ministry_supervisor: 'nation', verifier: 'nation', auditor: 'nation' } },
  { acts: ['see_stuck'],                                                  desks: { supervisor: 'regency', ministry_supervisor: 'nation', auditor: 'nation', administrator: 'nation' } },
  { acts: ['read_levy_reports'],                                          desks: { supervisor: 'regency', ministry_supervisor: 'nation', auditor: 'nation' } },
  { acts: ['end_sessions'],                                               desks: { supervisor: 'regency', ministry_supervisor: 'nation', administrator: 'nation' } },
  { acts: ['manage_officers'],                                            desks: { supervisor: 'regency', ministry_supervisor: 'nation' } },
];

/**
 * What the machine may record. It questions and waits; it never rejects, removes or settles. `clarified` it may say only to look again
 * after a repair at Dukcapil.
 */
export const SYSTEM_MAY: ReadonlySet<Act> = new Set<Act>([
  'identity_matched',
  'identity_questioned',
  'clarified',
  'enrolled',
  'applied',
  'enrollment_questioned',
  'review_opened',
  'review_confirmed',
  'review_questioned',
  'handed_over',
  'appeal_lapsed',
  'escalated',
  'resumed',
  'parked',
  'unparked',
  'awaited',
  'finding_raised',
  'life_event_recorded',
]);

/** The table by act: it is asked for every button of every screen. */
const BY_ACT = Map.groupBy(
  RIGHTS.flatMap((row) => row.acts.map((act) => ({ ...row, act }))),
  ({ act }) => act,
);
const grantsFor = (act: Act, stage: Stage | undefined): readonly Row[] =>
  (BY_ACT.get(act) ?? []).filter(({ at }) => !at || (stage !== undefined && at.includes(stage)));

/** The desks that hold one of these acts at the stage and level where the ground lies. */
export const desksFor = (acts: readonly Act[], { stage, level = 0 }: Ground): readonly Desk[] => [
  ...new Set(
    acts
      .flatMap((act) => grantsFor(act, stage))
      .flatMap(({ desks }) =>
        (Object.entries(desks) as [Desk, Grant][])
          .filter(([, grant]) => fromLevelOf(grant) <= level)
          .map(([desk]) => desk),
      ),
  ),
];

/** Whether the table gives this act to this actor on this ground; the refusal names the desks that hold it. */
export function can(actor: Actor, act: Act, ground: Ground): Result<true, 'right_missing'> {
  if (isSystem(actor)) return SYSTEM_MAY.has(act) ? ok(true) : refuse('right_missing', { asks: act, desks: [] });
  const rows = grantsFor(act, ground.stage);
  const desk = deskOf(actor);
  const granted = rows.some(({ desks }) => {
    const grant = desks[desk];
    if (grant === undefined) return false;
    const scope = typeof grant === 'string' ? grant : grant.scope;
    return (ground.level ?? 0) >= fromLevelOf(grant) && SCOPES[scope](actor, ground);
  });
  return granted
    ? ok(true)
    : refuse('right_missing', { asks: act, desks: [...new Set(rows.flatMap(({ desks }) => Object.keys(desks)))] });
}

/** Not allowed to see is answered like not there. */
export const canSee = (actor: Actor, ground: Ground): boolean => isSystem(actor) || can(actor, 'see', ground).ok;
