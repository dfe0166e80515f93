/* oxlint-disable unicorn/no-thenable -- `then` is a code that says what happens next: no function, so nothing can await it */
import { type Colleague, isAbsent, standInFor } from './absence.ts';
import type { EventName } from './event.ts';
import { HUMAN_STAGES } from './marks.ts';
import type { Desk } from './officer.ts';
import { isLate, isSettling, type Proposal } from './proposal.ts';
import { barrierTo } from './refusals.ts';
import { desksFor } from './rights.ts';
import { allowedMoves, type Stage } from './stages.ts';

export type WhyCause =
  | 'settling'
  | 'closed'
  | 'on_hold'
  | 'nobody_may_act'
  | 'claimed'
  | 'person_overdue'
  | 'person'
  | 'appeal_window'
  | 'resting'
  | 'awaited'
  | 'parked_outage'
  | 'undelivered'
  | 'no_worker'
  | 'parked_technical'
  | 'instant_passed'
  | 'machine_working';

/** Whom or what a proposal waits for. */
export type WaitsFor =
  | { kind: 'desk'; desks: readonly Desk[] }
  | { kind: 'officer'; id: string; name?: string }
  | { kind: 'citizen'; desks: readonly Desk[] }
  | { kind: 'machine'; stage: Stage }
  | { kind: 'outside'; system: string }
  | { kind: 'date'; at: string }
  | { kind: 'engine'; part: 'relay' | 'worker' | 'run' }
  | { kind: 'nobody' };

/** What happens by itself, at `until` where there is one. */
export type ThenCode =
  | 'nothing'
  | 'takes_effect'
  | 'resumes'
  | 'escalates_to_supervisor'
  | 'escalates_to_ministry'
  | 'escalates_again'
  | 'appeal_lapses'
  | 'review_opens'
  | 'is_looked_at_again'
  | 'released_when_back'
  | 'is_resent'
  | 'goes_on_with_a_worker'
  | 'goes_on_when_unparked'
  | 'goes_on';

export type Why = {
  cause: WhyCause;
  waitsFor: WaitsFor;
  since: string;
  until?: string;
  then: ThenCode;
  /** Ids of the officers who can act on it now: decide it, or lift what it waits for. */
  canAct: readonly string[];
  facts: Record<string, unknown>;
};

/** What is known of the engine's part in this proposal. */
export type EngineView = {
  undelivered?: { since: string; tries: number; lastError?: string };
  /** The last sign of life of any worker; a silence of 30 s means that there is none. */
  heartbeatAt?: string;
  outages: readonly { system: string; since: string }[];
};

const DEAD_AFTER_MS = 30_000;

type Look = {
  p: Proposal;
  now: Date;
  engine: EngineView;
  colleagues: readonly Colleague[];
  /** Those who are there and could ask for one of these now: rights, four eyes and claims included. */
  able: (...asks: EventName[]) => readonly string[];
};
/** One reason to wait: the first that holds is told. */
type Reason = (look: Look) => Omit<Why, 'cause'> | undefined;

const isAhead = (instant: string | undefined, { now }: Look): instant is string =>
  instant !== undefined && Date.parse(instant) > now.getTime();
const isHuman = ({ p }: Look): boolean => HUMAN_STAGES.includes(p.stage);
/** What a person is waited for at a stage: its moves, without the end that may be said anywhere. */
const decisionsAt = (stage: Stage): EventName[] => allowedMoves(stage).filter((move) => move !== 'ended');
const until = (instant: string | undefined): { until?: string } => (instant === undefined ? {} : { until: instant });

/** The ladder: the office's supervisor, the ministry's, and then the top again and again. */
const LADDER: readonly ThenCode[] = ['escalates_to_supervisor', 'escalates_to_ministry', 'escalates_again'];
const nextOnLadder = ({ p }: Look): ThenCode =>
  p.dueAt === undefined ? 'nothing' : (LADDER[p.level] ?? 'escalates_again');

const officer = (id: string, { colleagues }: Look): WaitsFor => {
  const name = colleagues.find((colleague) => colleague.id === id)?.name;
  return { kind: 'officer', id, ...(name !== undefined && { name }) };
};

/** Everything that a person's stage has in common. */
const atDesk = (look: Look, canAct: readonly string[], waitsFor?: WaitsFor): Omit<Why, 'cause'> => ({
  waitsFor: waitsFor ?? { kind: 'desk', desks: desksFor(decisionsAt(look.p.stage), look.p) },
  since: look.p.stageSince,
  ...until(look.p.dueAt),
  then: nextOnLadder(look),
  canAct,
  facts: {},
});

/** The machine is at its turn, and this is what it lacks. */
const lacking = (look: Look, part: 'relay' | 'worker' | 'run', since: string, then: ThenCode): Omit<Why, 'cause'> => ({
  waitsFor: { kind: 'engine', part },
  since,
  then,
  canAct: look.able('ended'),
  facts: {},
});

/** An outage belongs to a parking by its system: the code of the parking begins with it. */
const outageOf = ({ p, engine }: Look) =>
  engine.outages.find(({ system }) => p.parked?.code === system || p.parked?.code.startsWith(`${system}_`));

/** In the order in which they explain more than the next. */
const REASONS: Record<WhyCause, Reason> = {
  settling: (look) =>
    look.p.settling && isSettling(look.p, look.now)
      ? {
          waitsFor: officer(look.p.settling.by, look),
          since: look.p.stageSince,
          until: look.p.deliverableAt,
          then: 'takes_effect',
          canAct: look.able('undone'),
          facts: {},
        }
      : undefined,

  closed: ({ p }) =>
    p.stage === 'closed'
      ? {
          waitsFor: { kind: 'nobody' },
          since: p.stageSince,
          then: 'nothing',
          canAct: [],
          facts: { outcome: p.outcome },
        }
      : undefined,

  on_hold: (look) =>
    look.p.hold && isAhead(look.p.hold.until, look)
      ? {
          waitsFor: { kind: 'date', at: look.p.hold.until },
          since: look.p.hold.since,
          until: look.p.hold.until,
          then: 'resumes',
          canAct: look.able('resumed', ...decisionsAt(look.p.stage)),
          facts: { reason: look.p.hold.reason },
        }
      : undefined,

  nobody_may_act: (look) =>
    isHuman(look) && !look.p.hold && look.able(...decisionsAt(look.p.stage)).length === 0
      ? {
          ...atDesk(look, look.able('reassigned', 'assigned', 'extended', 'held', 'ended')),
          facts: {
            desks: desksFor(decisionsAt(look.p.stage), look.p),
            barred: barred(look),
            absent: absent(look),
            ...deputies(look),
          },
        }
      : undefined,

  claimed: (look) => {
    const { owner } = look.p;
    const canAct = look.able(...decisionsAt(look.p.stage));
    return isHuman(look) && !look.p.hold && owner !== undefined && canAct.includes(owner) && !isLate(look.p, look.now)
      ? atDesk(look, canAct, officer(owner, look))
      : undefined;
  },

  person_overdue: (look) => (isHuman(look) && !look.p.hold && isLate(look.p, look.now) ? atPerson(look) : undefined),

  person: (look) => (isHuman(look) && !look.p.hold ? atPerson(look) : undefined),

  appeal_window: (look) =>
    look.p.stage === 'rejected' && isAhead(look.p.wakeAt, look)
      ? {
          waitsFor: { kind: 'citizen', desks: desksFor(['appealed'], look.p) },
          since: look.p.stageSince,
          until: look.p.wakeAt,
          then: 'appeal_lapses',
          canAct: look.able('appealed'),
          facts: { rejectedFrom: look.p.rejectedFrom },
        }
      : undefined,

  resting: (look) =>
    look.p.stage === 'enrolled' && isAhead(look.p.wakeAt, look)
      ? {
          waitsFor: { kind: 'date', at: look.p.wakeAt },
          since: look.p.stageSince,
          until: look.p.wakeAt,
          then: 'review_opens',
          canAct: look.able('life_event_recorded', 'ended'),
          facts: { round: look.p.round },
        }
      : undefined,

  awaited: (look) =>
    look.p.awaited && isAhead(look.p.awaited.until, look)
      ? {
          waitsFor: { kind: 'date', at: look.p.awaited.until },
          since: look.p.awaited.since,
          until: look.p.awaited.until,
          then: 'is_looked_at_again',
          canAct: look.able('ended'),
          facts: { code: look.p.awaited.code },
        }
      : undefined,

  parked_outage: (look) => {
    const outage = outageOf(look);
    return look.p.parked && outage
      ? {
          waitsFor: { kind: 'outside', system: outage.system },
          since: look.p.parked.since,
          then: 'released_when_back',
          canAct: look.able('ended'),
          facts: { code: look.p.parked.code, outageSince: outage.since },
        }
      : undefined;
  },

  undelivered: (look) => {
    const { undelivered } = look.engine;
    if (!undelivered) return undefined;
    const { since, tries, lastError } = undelivered;
    return {
      ...lacking(look, 'relay', since, 'is_resent'),
      facts: { tries, ...(lastError !== undefined && { lastError }) },
    };
  },

  no_worker: (look) => {
    const { heartbeatAt } = look.engine;
    const isAlive = heartbeatAt !== undefined && look.now.getTime() - Date.parse(heartbeatAt) <= DEAD_AFTER_MS;
    return isAlive ? undefined : lacking(look, 'worker', heartbeatAt ?? look.p.stageSince, 'goes_on_with_a_worker');
  },

  parked_technical: (look) =>
    look.p.parked
      ? {
          waitsFor: { kind: 'desk', desks: desksFor(['unparked'], look.p) },
          since: look.p.parked.since,
          then: 'goes_on_when_unparked',
          canAct: look.able('unparked', 'ended'),
          facts: { code: look.p.parked.code },
        }
      : undefined,

  instant_passed: (look) => {
    const { hold, awaited, wakeAt } = look.p;
    const passed = hold?.until ?? awaited?.until ?? wakeAt;
    return passed === undefined ? undefined : { ...lacking(look, 'run', passed, 'is_resent'), until: passed };
  },

  machine_working: (look) => ({
    waitsFor: { kind: 'machine', stage: look.p.stage },
    since: look.p.stageSince,
    then: 'goes_on',
    canAct: look.able('ended'),
    facts: {},
  }),
};

/** The one person who can, by name; else the desks. */
function atPerson(look: Look): Omit<Why, 'cause'> {
  const canAct = look.able(...decisionsAt(look.p.stage));
  return atDesk(look, canAct, canAct.length === 1 ? officer(canAct[0]!, look) : undefined);
}

/** Why those at the right desk may not decide, by officer: four eyes, or a colleague's claim. */
const barred = ({ p, now, colleagues }: Look): Record<string, string> =>
  Object.fromEntries(
    colleagues.flatMap((colleague) => {
      const codes = decisionsAt(p.stage).map((asks) => barrierTo(p, colleague, asks, now)?.code);
      const code = codes.find((found) => found === 'four_eyes' || found === 'claimed_by_other');
      return code ? [[colleague.id, code]] : [];
    }),
  );
const absent = ({ p, now, colleagues }: Look): readonly string[] =>
  colleagues
    .filter(
      (colleague) =>
        isAbsent(colleague, now) && decisionsAt(p.stage).some((asks) => !barrierTo(p, colleague, asks, now)),
    )
    .map(({ id }) => id);

/** Who stands in for those who are away, by officer: by name, so that they can be asked, or be given the file. */
function deputies(look: Look): { deputies?: Record<string, { id: string; name?: string }> } {
  const found = absent(look).flatMap((id) => {
    const deputy = standInFor(
      look.colleagues.find((one) => one.id === id)!,
      look.colleagues,
      look.now,
    );
    return deputy ? [[id, { id: deputy.id, ...(deputy.name !== undefined && { name: deputy.name }) }] as const] : [];
  });
  return found.length > 0 ? { deputies: Object.fromEntries(found) } : {};
}

/**
 * Why a proposal stops: for whom or what it waits, since when, until when, what happens then, and who can act. Never empty.
 * Pure: what the engine does is told by the caller, and everything else is read from the proposal and the table of rights.
 */
export function why(proposal: Proposal, officers: readonly Colleague[], engine: EngineView, now: Date): Why {
  const able = (...asks: EventName[]): readonly string[] =>
    officers
      .filter((who) => !isAbsent(who, now) && asks.some((ask) => !barrierTo(proposal, who, ask, now)))
      .map(({ id }) => id);
  const look: Look = { p: proposal, now, engine, colleagues: officers, able };
  for (const [cause, reason] of Object.entries(REASONS) as [WhyCause, Reason][]) {
    const found = reason(look);
    if (found) return { cause, ...found, facts: { stage: proposal.stage, level: proposal.level, ...found.facts } };
  }
  throw new Error('every proposal waits for something');
}
