import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  aCommand,
  aFile,
  anOfficer,
  CAST,
  DAY,
  MINUTE,
  plus,
  REGENCY,
  VILLAGE,
} from '../../../test/support/builders.ts';
import {
  type Actor,
  allowedMoves,
  askable,
  barrierTo,
  CALENDAR_2026,
  civilDate,
  type Circumstances,
  type Command,
  decide,
  deskOf,
  type EventName,
  evolve,
  isMove,
  MARK_NAMES,
  MOVE_NAMES,
  movesFrom,
  type Officer,
  preview,
  type Proposal,
  type ProposalEvent,
  REGISTRATION_2026,
  type Repair,
  type RuleSet,
  SPOKEN_OUTCOMES,
  type Stage,
  STAGE_NAMES,
  SYSTEM,
  why,
  type WhyCause,
  zoneOf,
} from './index.ts';

const RULES: RuleSet = {
  ...REGISTRATION_2026,
  restingRounds: 2,
  kinds: {
    registration: { skips: [], rests: true },
    voucher: { skips: ['village_deliberation', 'district_ratification'], rests: false },
  },
};

/** The same route without rest. */
const ONCE: RuleSet = { ...RULES, kinds: { registration: { skips: [], rests: false } } };
const NEEDS_REST: readonly Stage[] = ['enrolled', 'reevaluation', 'review'];

/** The cast, and one person who changes desks in the middle of a round: the temptation that four eyes are made for. */
const PROMOTED: readonly Officer[] = [
  anOfficer({ id: 'promoted', role: 'operator' }),
  anOfficer({ id: 'promoted', role: 'validator', region: REGENCY }),
  anOfficer({ id: 'promoted', role: 'supervisor', region: REGENCY }),
  anOfficer({ id: 'promoted', role: 'verifier', region: '' }),
];
const OFFICERS: readonly Officer[] = [...Object.values(CAST), ...PROMOTED];
const ACTORS: readonly Actor[] = [...OFFICERS, SYSTEM];
const EVENTS: readonly EventName[] = ['opened', ...MOVE_NAMES, ...MARK_NAMES];

/** One roll of dice for one command; fair ones, or the rare stages are never reached. */
type Roll = { style: number; who: number; what: number; when: number; how: number };
const roll: fc.Arbitrary<Roll> = fc.record({
  style: fc.noBias(fc.nat(9)),
  who: fc.noBias(fc.nat(999)),
  what: fc.noBias(fc.nat(999)),
  when: fc.noBias(fc.nat(99)),
  how: fc.noBias(fc.nat(999)),
});
const pick = <Item>(items: readonly Item[], n: number): Item => items[n % items.length]!;

type Walk = { p: Proposal; file: ProposalEvent[]; facts: Circumstances };

const laterBy = (p: Proposal, now: Date, when: number): Date => {
  const instant = p.hold?.until ?? p.wakeAt ?? p.dueAt;
  if (when < 10) return plus(now, 1000); // while it settles
  if (when < 30 && instant && Date.parse(instant) > now.getTime()) return new Date(instant);
  return plus(now, when < 90 ? MINUTE : 3 * DAY);
};

/** Filled in as on a usual day, with now and then another outcome, repair or kind of end. */
function particularsOf(command: Command, { how }: Roll): Command {
  const { asks, with: given = {} } = command;
  const repairs: readonly Repair[] = ['answers', 'minutes', 'documents', 'persons'];
  if (asks === 'ended') return { ...command, with: { ...given, outcome: pick(SPOKEN_OUTCOMES, how) } };
  if (asks === 'returned' || asks === 'corrected')
    return { ...command, with: { ...given, repair: [pick(repairs, how)] } };
  if (asks === 'identity_questioned' && how % 2)
    return { ...command, with: { findings: [{ code: 'ID-DECEASED', subject: 'person-2' }] } };
  if (asks === 'finding_dismissed')
    return {
      ...command,
      with: {
        finding: pick([{ code: 'DUP-KK' }, { code: 'ID-MISMATCH-NAME', subject: 'person-1' }], how),
        reason: 'x',
      },
    };
  return command;
}

/** What dice would seldom ask for where it makes sense. */
const RARE: readonly EventName[] = [
  'undone',
  'awaited',
  'parked',
  'unparked',
  'postponed',
  'claimed',
  'released',
  'reminded',
  'applied',
  'handed_over',
  'finding_raised',
  'finding_dismissed',
];
const DUE: readonly EventName[] = ['resumed', 'escalated', 'review_opened', 'appeal_lapsed', 'unparked'];

/** Mostly what could follow, sometimes what could not, by somebody who may or by anybody. */
function commandOf({ p }: Walk, now: Date, dice: Roll): Command {
  const { style, who, what } = dice;
  const all = askable(p.stage);
  const onward = allowedMoves(p.stage).filter((move) => move !== 'ended');
  const choices: readonly (readonly EventName[])[] = [
    onward,
    onward,
    onward,
    onward,
    onward,
    all,
    all,
    RARE,
    DUE,
    EVENTS,
  ];
  const lawful = choices[style]!.filter((name) => style === 9 || all.includes(name));
  const asks = pick(lawful.length > 0 ? lawful : EVENTS, what);
  const usual = aCommand({ asks }, p, now);
  const able = style < 8 && style !== 4 ? OFFICERS.filter((officer) => !barrierTo(p, officer, asks, now)) : [];
  const someone = able.length > 0 ? pick(able, who) : usual.by;
  const by: Actor = style === 8 ? SYSTEM : style === 4 || style === 9 ? pick(ACTORS, who) : someone;
  return particularsOf({ ...usual, by }, dice);
}

/** A walk begins at the door or, two times of three, somewhere on the way. */
function begin(n: number, now: Date): Walk {
  if (n % 3 > 0) {
    const rules = n % 5 === 0 ? ONCE : RULES;
    const stages = STAGE_NAMES.filter((name) => name !== 'closed' && !(rules === ONCE && NEEDS_REST.includes(name)));
    const { proposal, events, facts } = aFile({ stage: pick(stages, n), now, rules, id: `proposal-${n}` });
    return { p: proposal, file: [...events], facts };
  }
  const kind = n % 2 === 0 ? 'voucher' : 'registration';
  const facts = { now, rules: RULES, calendar: CALENDAR_2026 };
  const by = n % 4 === 0 ? CAST.validator : n % 7 === 0 ? PROMOTED[0]! : CAST.operator;
  const command = aCommand({
    asks: 'opened',
    by,
    proposalId: `proposal-${n}`,
    with: { kind, region: VILLAGE, rules: RULES.version },
  });
  const verdict = decide(undefined, command, facts);
  if (!verdict.ok) throw new Error(verdict.code);
  return { p: verdict.value.proposal, file: [...verdict.value.events], facts };
}

const isVerdictEvent = (from: Stage, { name, by }: ProposalEvent): boolean =>
  isMove(name) &&
  by.role !== 'system' &&
  name !== 'ended' &&
  name !== 'appealed' &&
  !(from === 'clarification' && by.role === 'validator');
// oxfmt-ignore
const SIDE: Partial<Record<Stage, string>> = {
  survey: 'village', village_deliberation: 'village', local_validation: 'district', district_ratification: 'ratification',
  ministry_verification: 'ministry', clarification: 'ministry', review: 'district', appeal: 'appeal',
};

/** The verdicts of a file that stand, with the stage and the entry they were given at. */
function verdictsOf(file: readonly ProposalEvent[]) {
  const undone = new Set(file.flatMap(({ facts }) => facts.undoes ?? []));
  let stage: Stage = 'survey';
  let entry = 1;
  const verdicts: { id: string; side: string; round: number; entry: number; stage: Stage }[] = [];
  let round = 1;
  for (const event of file) {
    if (event.name === 'opened') {
      verdicts.push({ id: event.by.id, side: 'village', round: 1, entry: 0, stage: event.stage });
      ({ stage } = event);
      continue;
    }
    if (!isMove(event.name) || undone.has(event.seq)) continue;
    if (isVerdictEvent(stage, event)) verdicts.push({ id: event.by.id, side: SIDE[stage]!, round, entry, stage });
    ({ stage, round } = event);
    entry = event.seq;
  }
  return verdicts;
}

/** I8: nobody on two sides in a round, and whoever hears an appeal has decided nothing else in it. */
function expectFourEyes(file: readonly ProposalEvent[]) {
  const parts = new Map<string, string[]>();
  for (const { id, side, round } of verdictsOf(file))
    parts.set(`${id} in ${round}`, [...(parts.get(`${id} in ${round}`) ?? []), side]);
  for (const [who, sides] of parts) {
    expect([who, [...new Set(sides)]]).toEqual([who, [sides[0]]]);
    if (sides[0] === 'appeal') expect([who, sides]).toEqual([who, ['appeal']]);
  }
}
/** I2: a stage that was entered is left by one decision. */
function expectOneDecision(file: readonly ProposalEvent[]) {
  const entries = verdictsOf(file).map(({ entry }) => entry);
  expect(entries).toEqual([...new Set(entries)]);
}

/** A life, looked at from its end: numbered without a gap, the fold of its events, and judged by many. */
function expectWhole({ p, file }: Walk) {
  expect(file.map(({ seq }) => seq)).toEqual(file.map((_, i) => i + 1));
  expect(file.reduce<Proposal | undefined>((folded, event) => evolve(folded, p.id, event), undefined)).toEqual(p);
  expectFourEyes(file);
  expectOneDecision(file);
}

// oxfmt-ignore
const MACHINES_NEVER: readonly EventName[] = [
  'rejected', 'removed', 'ended', 'appeal_denied', 'appeal_granted', 'village_declined', 'returned', 'kept', 'finding_dismissed',
  'ratified', 'locally_validated', 'ministry_verified', 'undone',
];

/** What was told beforehand is what came: where it stands, who would have it, until when; or the same no. */
function expectAsTold(before: Proposal, command: Command, facts: Circumstances) {
  const told = preview(before, command, facts, OFFICERS);
  const verdict = decide(before, command, facts);
  if (!verdict.ok || !told.ok) {
    expect(told).toEqual(verdict);
    return;
  }
  const { stage, round, level, dueAt, wakeAt, deliverableAt } = verdict.value.events.at(-1)!;
  const settled = new Date(Math.max(Date.parse(deliverableAt), facts.now.getTime()));
  const { desks, officers, settlesSeconds, gate, ...where } = told.value;
  expect(where).toEqual({ stage, round, level, ...(dueAt && { dueAt }), ...(wakeAt && { wakeAt }) });
  expect(plus(facts.now, settlesSeconds * 1000)).toEqual(settled);
  const onTheWay = ['survey', 'village_deliberation', 'local_validation', 'district_ratification'].includes(stage);
  expect(gate !== undefined).toBe(onTheWay);
  if (gate) expect(gate.cutOn >= civilDate(facts.now, zoneOf(before.region))).toBe(true);
  const named = OFFICERS.filter(({ id }) => officers.includes(id));
  for (const who of named)
    expect(desks.some((desk) => named.some((one) => one.id === who.id && deskOf(one) === desk))).toBe(true);
  const after = verdict.value.proposal;
  const decisions = allowedMoves(stage).filter((move) => move !== 'ended');
  const able = OFFICERS.filter((who) => decisions.some((move) => !barrierTo(after, who, move, settled)));
  expect([...new Set(officers)].toSorted()).toEqual([...new Set(able.map(({ id }) => id))].toSorted());
}

/** The machine sends a file to the check again, and answers no question that a person has taken up. */
function expectOnlyRepaired({ findings, stageSeq }: Proposal) {
  const open = findings.filter(({ state }) => state === 'open');
  expect(open.length).toBeGreaterThan(0);
  expect(open.filter(({ code }) => !code.startsWith('ID-'))).toEqual([]);
  expect(findings.filter(({ state, seq }) => state === 'dismissed' && seq > stageSeq)).toEqual([]);
}

function expectLawful(before: Proposal, event: ProposalEvent) {
  const { name, by, stage } = event;
  if (by.role === 'system') expect(MACHINES_NEVER).not.toContain(name);
  if (by.role === 'system' && name === 'clarified') expectOnlyRepaired(before);
  if (by.role === 'administrator') expect(['reassigned', 'unparked']).toContain(name);
  if (['auditor', 'planner', 'partner'].includes(by.role)) throw new Error(`${by.role} has ${name}`);
  if (name === 'undone') return;
  if (!isMove(name)) {
    expect(stage).toBe(before.stage);
    return;
  }
  const row = movesFrom(before.stage)[name];
  const skipped = RULES.kinds[before.kind]!.skips;
  const targets = typeof row === 'string' ? [row] : [...(row ?? [])];
  // a kind that skips a stage steps over it; every other landing is the cell of the table
  expect(skipped.length > 0 ? STAGE_NAMES : targets).toContain(stage);
  expect(targets.length).toBeGreaterThan(0);
  expect(skipped).not.toContain(stage);
}

const QUIET = { outages: [], heartbeatAt: '' };

/** I4: told in words, and true: somebody who is named can move it, or the machine can at an instant or by its work. */
function expectNotStranded({ p, facts }: Walk): WhyCause {
  const { now } = facts;
  const told = why(p, OFFICERS, { ...QUIET, heartbeatAt: now.toISOString() }, now);
  if (told.cause === 'closed') return told.cause;
  expect(told.canAct.length > 0 || told.until !== undefined || told.waitsFor.kind === 'machine').toBe(true);
  const moments = [now, p.deliverableAt, p.dueAt, p.wakeAt, p.hold?.until]
    .flatMap((at) => (at ? [new Date(at)] : []))
    .filter((at) => at >= now);
  const isMovable = moments.toReversed().some((moment) =>
    (['undone', ...askable(p.stage)] as const).some((asks) => {
      const command = aCommand({ asks }, p, moment);
      return [SYSTEM, ...OFFICERS].some((by) => {
        if (barrierTo(p, by, asks, moment)) return false;
        const verdict = decide(p, { ...command, by }, { ...facts, now: moment });
        return verdict.ok && verdict.value.proposal.positionSeq > p.positionSeq;
      });
    }),
  );
  expect([p.stage, isMovable]).toEqual([p.stage, true]);
  return told.cause;
}

describe('ten thousand commands by officers and the machine', () => {
  const seen = {
    stages: new Set<Stage>(),
    events: new Map<EventName, number>(),
    refusals: new Set<string>(),
    causes: new Set<string>(),
  };
  let commands = 0;

  test('never leave the table, strand a family, let a machine refuse, or one person decide on two sides', () => {
    fc.assert(
      fc.property(fc.array(roll, { minLength: 100, maxLength: 100 }), fc.noBias(fc.nat(999)), (rolls, first) => {
        let walk = begin(first, new Date('2026-01-05T02:00:00Z'));
        let checkedAt = '';
        for (const [n, dice] of rolls.entries()) {
          commands += 1;
          const now = laterBy(walk.p, walk.facts.now, dice.when);
          const facts = { ...walk.facts, now };
          const command = commandOf(walk, now, dice);
          const verdict = decide(walk.p, command, facts);
          expectAsTold(walk.p, command, facts);
          walk = { ...walk, facts };
          if (verdict.ok) {
            const { events, proposal } = verdict.value;
            expectLawful(walk.p, events[0]!);
            walk = { p: proposal, file: [...walk.file, ...events], facts };
            for (const { name } of events) seen.events.set(name, (seen.events.get(name) ?? 0) + 1);
            seen.stages.add(proposal.stage);
          } else seen.refusals.add(verdict.code);
          const { stage, level, hold, parked, owner } = walk.p;
          const standing = JSON.stringify([walk.p.id, stage, level, hold, parked, owner]);
          if (standing !== checkedAt) seen.causes.add(expectNotStranded(walk));
          checkedAt = standing;
          // Every other walk is one long life; the rest begin anew now and then, or the short stages are seldom met
          const isOver = walk.p.stage === 'closed' && now > new Date(walk.p.deliverableAt);
          if (isOver || (first % 2 === 0 && n % 10 === 9)) {
            expectWhole(walk);
            walk = begin(first + dice.how, now);
          }
        }
        expectWhole(walk);
      }),
      { numRuns: 100 },
    );
    expect(commands).toBeGreaterThanOrEqual(10_000);
  });

  test('have been everywhere, so that the above says something', () => {
    expect([...seen.stages].toSorted()).toEqual([...STAGE_NAMES].toSorted());
    expect(EVENTS.filter((name) => name !== 'opened' && !seen.events.has(name))).toEqual([]);
    // oxfmt-ignore
    expect([...seen.refusals]).toEqual(expect.arrayContaining(['move_not_allowed', 'right_missing', 'four_eyes', 'settling', 'not_due', 'proposal_not_found', 'claimed_by_other', 'nothing_to_undo']));
    expect(seen.causes.size).toBeGreaterThanOrEqual(10);
  });
});
