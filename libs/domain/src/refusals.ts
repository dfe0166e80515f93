import type { Circumstances } from './circumstances.ts';
import { type Command, missingFrom } from './command.ts';
import { civilDate, endOf, endOfDay } from './deadlines.ts';
import type { EventName } from './event.ts';
import { awaitsRepair, dismissedHere, isOpenFinding, openFindings, unsettled } from './findings.ts';
import { decidedElsewhere } from './four-eyes.ts';
import { isMark, MARK_NAMES, markAllowed } from './marks.ts';
import { type Actor, type Desk, deskOf, isSystem } from './officer.ts';
import { isLate, isSettling, needsVersion, type Proposal } from './proposal.ts';
import { zoneOf } from './region.ts';
import { refuse, type Refusal } from './result.ts';
import { reevaluationOf } from './review.ts';
import { can, canSee, desksFor } from './rights.ts';
import type { Duration } from './rules/rule-set.ts';
import { allowedMoves, isMove, movesFrom, type Repair, REPAIRED_AT, SPOKEN_OUTCOMES, type Stage } from './stages.ts';
import { targetOf } from './target.ts';

export type RefusalCode =
  | 'proposal_not_found'
  | 'already_opened'
  | 'kind_unknown'
  | 'asked_unknown'
  | 'documents_missing'
  | 'move_not_allowed'
  | 'right_missing'
  | 'four_eyes'
  | 'stale'
  | 'settling'
  | 'not_due'
  | 'particulars_missing'
  | 'claimed_by_other'
  | 'repair_locked'
  | 'until_out_of_range'
  | 'not_withdrawable'
  | 'outcome_unknown'
  | 'finding_unknown'
  | 'nothing_to_undo'
  | 'reminded_today';

type No = Refusal<RefusalCode> | undefined;
const REPAIRS = Object.keys(REPAIRED_AT) as Repair[];

/** Everything that could be asked for at this stage, by people or by the machine: moves, then marks. */
export const askable = (stage: Stage): EventName[] => [
  ...allowedMoves(stage),
  ...MARK_NAMES.filter((mark) => markAllowed(mark, stage)),
];

const ANYBODY = { region: '', level: Infinity };
/** Of these, what some desk may ask for, be it after silence. Whether this officer may is for `refusalOf` to say. */
export const speakable = (stage: Stage): EventName[] =>
  askable(stage).filter((asks) => desksFor([asks], { ...ANYBODY, stage }).length > 0);

const notAllowed = (p: Proposal, asks: EventName): No =>
  refuse('move_not_allowed', { stage: p.stage, asks, allowed: speakable(p.stage) });

/** The first rule that forbids this command now, in the order in which an officer would want to hear it. */
export function refusalOf(proposal: Proposal, command: Command, facts: Circumstances): No {
  for (const rule of RULES) {
    const no = rule(proposal, command, facts);
    if (no) return no;
  }
  return undefined;
}

type Rule = (proposal: Proposal, command: Command, facts: Circumstances) => No;
/** A rule about who asks, which needs no more than the moment. */
type WhoRule = (proposal: Proposal, command: Pick<Command, 'asks' | 'by'>, facts: Pick<Circumstances, 'now'>) => No;
const at = (instant: string | undefined): number => (instant ? Date.parse(instant) : 0);

const visible: WhoRule = (p, { by, asks }) =>
  canSee(by, p) || can(by, asks, p).ok || (isSystem(by) ? true : by.role === 'administrator')
    ? undefined
    : refuse('proposal_not_found');

const known: WhoRule = (p, { asks }) => {
  if (asks === 'opened') return refuse('already_opened');
  const lawful = isMove(asks) ? asks in movesFrom(p.stage) : isMark(asks) && markAllowed(asks, p.stage);
  return lawful ? undefined : notAllowed(p, asks);
};

const permitted: WhoRule = (p, { by, asks }) => {
  const right = can(by, asks, p);
  return right.ok ? undefined : right;
};

/** While a move settles nothing has followed from it; only its author may take it back. */
const settled: WhoRule = (p, { by, asks }, { now }) => {
  if (asks === 'undone') {
    if (!p.settling || !isSettling(p, now)) return refuse('nothing_to_undo');
    return p.settling.by === by.id ? undefined : refuse('right_missing', { asks, desks: [] });
  }
  return isSettling(p, now)
    ? refuse('settling', { until: p.deliverableAt, waitMs: at(p.deliverableAt) - now.getTime() })
    : undefined;
};

const complete: Rule = (_p, command) => {
  const missing = missingFrom(command, needsVersion(command.asks));
  return missing.length > 0 ? refuse('particulars_missing', { missing }) : undefined;
};

const fresh: Rule = (p, { by, expectedVersion }) =>
  !isSystem(by) && expectedVersion !== undefined && expectedVersion !== p.version
    ? refuse('stale', { expectedVersion, version: p.version })
    : undefined;

const fourEyes: WhoRule = (p, { by, asks }) => {
  const side = decidedElsewhere(p, by, asks);
  return side ? refuse('four_eyes', { stage: p.stage, side }) : undefined;
};

const MINISTRY: ReadonlySet<Desk> = new Set<Desk>(['verifier', 'ministry_supervisor']);

/**
 * What is accepted against a finding is settled by the ministry. A validator repairs, and the finding is looked for again; the machine
 * looks again after a repair at Dukcapil, and settles nothing.
 */
const settles: WhoRule = (p, { by, asks }) => {
  if (asks !== 'clarified') return undefined;
  if (isSystem(by)) return awaitsRepair(p) ? undefined : refuse('right_missing', { asks, desks: [] });
  return MINISTRY.has(deskOf(by)) || dismissedHere(p).length === 0
    ? undefined
    : refuse('right_missing', { asks, desks: [...MINISTRY] });
};

/** A claim keeps colleagues from deciding. A supervisor may take over what has escalated, and reassign at any time. */
const unclaimed: WhoRule = (p, { by, asks }) => {
  const takesOver = by.role === 'supervisor' && p.level > 0;
  const free = isSystem(by) || !p.owner || p.owner === by.id || takesOver;
  const decides = isMove(asks) || asks === 'claimed' || (asks === 'finding_dismissed' && p.stage === 'clarification');
  return free || !decides ? undefined : refuse('claimed_by_other', { owner: p.owner });
};

/** Only what was named for repair is unlocked; and the meeting can send back only what the survey can mend. */
const unlocked: Rule = (p, { asks, with: given }) => {
  const bySurvey = REPAIRS.filter((what) => REPAIRED_AT[what] === 'survey');
  const unlockedBy: Partial<Record<EventName, readonly Repair[] | undefined>> = {
    corrected: p.repair,
    returned: p.stage === 'village_deliberation' ? bySurvey : REPAIRS,
  };
  const open = unlockedBy[asks];
  const locked = open && given?.repair?.filter((what) => !open.includes(what));
  return locked && locked.length > 0 ? refuse('repair_locked', { locked, unlocked: open }) : undefined;
};

/** A correction brings only what it names, so that naming one thing unlocks no other. */
const named: Rule = (_p, { asks, with: given, brings = [] }) => {
  const unlockedHere = given?.repair ?? [];
  const locked = asks === 'corrected' ? brings.filter((what) => !unlockedHere.includes(what)) : [];
  return locked.length > 0 ? refuse('repair_locked', { locked, unlocked: unlockedHere }) : undefined;
};

/** The machine acts at or after an instant, never before; it is told how long to wait. */
const due: Rule = (p, { by, asks }, { now }) => {
  if (!isSystem(by)) return undefined;
  const instants: Partial<Record<EventName, string | undefined>> = {
    escalated: p.dueAt,
    resumed: p.hold?.until,
    review_opened: p.wakeAt,
    appeal_lapsed: p.wakeAt,
  };
  if (!(asks in instants)) return undefined;
  const instant = instants[asks];
  if (instant === undefined) return refuse('not_due', {});
  const waitMs = at(instant) - now.getTime();
  return waitMs > 0 ? refuse('not_due', { waitMs, at: instant }) : undefined;
};

/** Marks that only make sense once: a hold in a hold, a release of nothing, a parking of what is parked. */
const sensible: WhoRule = (p, { by, asks }, { now }) => {
  const senseless: Partial<Record<EventName, boolean>> = {
    held: p.hold !== undefined,
    resumed: p.hold === undefined,
    extended: p.hold !== undefined,
    postponed: p.hold !== undefined,
    escalated: p.hold !== undefined,
    reminded: p.hold !== undefined || !isLate(p, now),
    parked: p.parked !== undefined,
    unparked: p.parked === undefined,
    released: p.owner !== by.id,
    withdrawal_asked: p.withdrawal !== undefined,
    withdrawal_cancelled: p.withdrawal === undefined,
  };
  return senseless[asks] ? notAllowed(p, asks) : undefined;
};

/** One reminder for a case on a civil day of its place: who is told every hour hears nothing any more. */
const onceADay: WhoRule = (p, { asks }, { now }) => {
  if (asks !== 'reminded' || !p.reminded) return undefined;
  const zone = zoneOf(p.region);
  const today = civilDate(now, zone);
  if (civilDate(new Date(p.reminded.at), zone) < today) return undefined;
  const waitMs = endOfDay(today, zone).getTime() + 1 - now.getTime();
  return refuse('reminded_today', { at: p.reminded.at, waitMs });
};

/**
 * Which automatic end of a stage is the lawful one: the kind rests or is applied, and not over an open question; the quarter was quiet or not;
 * and a machine questions only what no person has settled.
 */
const routed: Rule = (p, { asks, with: given }, { rules }) => {
  const rests = rules.kinds[p.kind]?.rests ?? false;
  const quarterly = reevaluationOf(p, rules);
  const inQuestion = openFindings(p).length > 0;
  const nothingNew = unsettled(p, given?.findings ?? []).length === 0;
  const wrong: Partial<Record<EventName, boolean>> = {
    returned: targetOf(p, asks, given ?? {}, rules) === undefined,
    enrolled: !rests || inQuestion,
    applied: rests || inQuestion,
    identity_questioned: nothingNew,
    enrollment_questioned: nothingNew,
    review_questioned: nothingNew && quarterly !== 'review_questioned',
    review_confirmed: quarterly !== 'review_confirmed',
    handed_over: quarterly !== 'handed_over',
  };
  return wrong[asks] ? notAllowed(p, asks) : undefined;
};

/** Holds, postponements, extensions and waits end: in the future, and what a person sets not later than the rules allow. */
const bounded: Rule = (p, { asks, with: given }, { now, rules, calendar }) => {
  const limits: Partial<Record<EventName, Duration | 'no_limit'>> = {
    held: rules.longestHold,
    postponed: rules.longestPostponement,
    extended: rules.longestHold,
    awaited: 'no_limit',
  };
  const longest = limits[asks];
  if (!longest) return undefined;
  const latest = longest === 'no_limit' ? undefined : endOf(longest, now, zoneOf(p.region), calendar);
  const after = asks === 'extended' ? Math.max(now.getTime(), at(p.dueAt)) : now.getTime();
  const until = Date.parse(given?.until ?? '');
  return until > after && !(latest && until > latest.getTime())
    ? undefined
    : refuse('until_out_of_range', {
        after: new Date(after).toISOString(),
        ...(latest && { latest: latest.toISOString() }),
      });
};

const IN_REGISTRY: ReadonlySet<Stage> = new Set<Stage>(['enrolled', 'reevaluation', 'review']);

/** A withdrawal is asked for, waits through its cooling-off, and is then confirmed: people tap it by accident. */
const endable: Rule = (p, { asks, with: given }, { now }) => {
  if (asks !== 'ended') return undefined;
  // Only what rests in the registry can leave it
  const outcomes = SPOKEN_OUTCOMES.filter((outcome) => outcome !== 'enrolled_ended' || IN_REGISTRY.has(p.stage));
  if (!outcomes.some((outcome) => outcome === given?.outcome)) return refuse('outcome_unknown', { outcomes });
  if (given?.outcome !== 'withdrawn') return undefined;
  const confirmableAt = p.withdrawal?.confirmableAt;
  return confirmableAt && at(confirmableAt) <= now.getTime()
    ? undefined
    : refuse('not_withdrawable', { confirmableAt });
};

/** The regency says yes on papers, not on a promise of them: what the kind asks for has to be in the file, or comes with the decision. */
const evidenced: Rule = (p, { asks, with: given }, { rules }) => {
  if (asks !== 'locally_validated') return undefined;
  const wanted = rules.kinds[p.kind]?.documents?.[p.asked ?? ''] ?? [];
  const missing = wanted.filter((name) => ![...(p.papers ?? []), ...(given?.papers ?? [])].includes(name));
  return missing.length > 0 ? refuse('documents_missing', { missing }) : undefined;
};

const dismissable: Rule = (p, { asks, with: given }) =>
  asks !== 'finding_dismissed' || (given?.finding && isOpenFinding(p, given.finding))
    ? undefined
    : refuse('finding_unknown', { open: openFindings(p).map(({ code }) => code) });

// In this order: may they see it, is it a move, may they make it, and only then the details
const RULES: readonly Rule[] = [
  visible,
  known,
  settled,
  permitted,
  settles,
  complete,
  fresh,
  sensible,
  onceADay,
  due,
  routed,
  fourEyes,
  unclaimed,
  unlocked,
  named,
  bounded,
  endable,
  evidenced,
  dismissable,
];

/** The rules that need no form: about the person, and about where the proposal stands. */
const WHO_RULES: readonly WhoRule[] = [
  visible,
  known,
  settled,
  permitted,
  settles,
  sensible,
  onceADay,
  fourEyes,
  unclaimed,
];

/**
 * Whether this actor is one who could ask for this now, whatever the particulars: seen, lawful, permitted, four eyes, claims.
 * What is left of `refusalOf` when no form has been filled in yet.
 */
export function barrierTo(proposal: Proposal, by: Actor, asks: EventName, now: Date): No {
  for (const rule of WHO_RULES) {
    const no = rule(proposal, { by, asks }, { now });
    if (no) return no;
  }
  return undefined;
}
