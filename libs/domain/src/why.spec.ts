/* oxlint-disable unicorn/no-thenable -- `then` is a code that says what happens next: no function */
import { describe, expect, test } from '@jest/globals';
import { aFile, CAST, DAY, type File, goOn, OFFICERS, plus, type Step } from '../../../test/support/builders.ts';
import { type Colleague, type EngineView, type Stage, STAGE_NAMES, type Why, why, type WhyCause } from './index.ts';

const alive = (now: Date): EngineView => ({ outages: [], heartbeatAt: now.toISOString() });
type Asked = { officers?: readonly Colleague[]; engine?: Partial<EngineView>; now?: Date };
const told = ({ proposal, facts }: File, { officers = OFFICERS, engine, now = facts.now }: Asked = {}): Why =>
  why(proposal, officers, { ...alive(now), ...engine }, now);
const standing = (stage: Stage, ...steps: Step[]) => goOn(aFile({ stage }), ...steps);
const SINCE = '2026-01-05T02:30:00.000Z';

describe('why a proposal stops', () => {
  // oxfmt-ignore
  test.each<[WhyCause, string, () => Why, Partial<Why>]>([
    ['person', 'the surveyor and the operator of the village', () => told(standing('survey')),
      { waitsFor: { kind: 'desk', desks: ['operator', 'surveyor'] }, canAct: ['operator-1', 'surveyor-1'], then: 'escalates_to_supervisor', until: '2026-01-20T16:59:59.999Z' }],
    ['person', 'the operator, for the meeting, by name', () => told(standing('village_deliberation'), { officers: [{ ...CAST.operator, name: 'Rina' }, CAST.validator] }),
      { waitsFor: { kind: 'officer', id: 'operator-1', name: 'Rina' } }],
    ['person', 'a validator, and not the one who decided elsewhere', () => told(standing('district_ratification')),
      { canAct: ['supervisor-1', 'supervisor-2'] }],
    ['person_overdue', 'a supervisor beside the validators, after silence', () => told(standing('local_validation', 'escalated')),
      { waitsFor: { kind: 'desk', desks: ['validator', 'supervisor'] }, canAct: ['validator-1', 'validator-2', 'supervisor-1', 'supervisor-2'], then: 'escalates_to_ministry' }],
    ['person_overdue', 'the ministry as well, at the top', () => told(standing('local_validation', 'escalated', 'escalated')),
      { then: 'escalates_again' }],
    ['person_overdue', 'a validator, before the machine has noticed', () => told(standing('local_validation'), { now: new Date('2026-03-01T00:00:00Z') }),
      { then: 'escalates_to_supervisor' }],
    ['nobody_may_act', 'nobody, since the only supervisor there ratified it', () => told(standing('appeal', 'appeal_granted', 'locally_validated', 'ratified', 'returned', 'rejected', 'appealed'), { officers: [CAST.supervisor, CAST.otherSupervisor, CAST.administrator] }),
      { canAct: ['supervisor-1', 'supervisor-2', 'administrator-1'], facts: { stage: 'appeal', level: 0, desks: ['supervisor', 'ministry_supervisor'], barred: { 'supervisor-1': 'four_eyes', 'supervisor-2': 'four_eyes' }, absent: [] } }],
    ['nobody_may_act', 'nobody, while all validators are on leave', () => told(standing('local_validation'), { officers: [{ ...CAST.validator, absentUntil: '2026-02-01T00:00:00Z' }, CAST.supervisor] }),
      { waitsFor: { kind: 'desk', desks: ['validator'] }, canAct: ['supervisor-1'], facts: { stage: 'local_validation', level: 0, desks: ['validator'], barred: {}, absent: ['validator-1'] } }],
    ['nobody_may_act', 'nobody, while a claim is held by somebody on leave', () => told(standing('local_validation', { asks: 'claimed', by: CAST.otherValidator }), { officers: [CAST.validator, { ...CAST.otherValidator, absentUntil: '2026-02-01T00:00:00Z' }, CAST.supervisor] }),
      { canAct: ['supervisor-1'] }],
    ['claimed', 'the officer who has claimed it', () => told(standing('local_validation', { asks: 'claimed', by: CAST.otherValidator })),
      { waitsFor: { kind: 'officer', id: 'validator-2' }, canAct: ['validator-2'] }],
    ['on_hold', 'the end of the hold, which a supervisor may advance', () => told(standing('local_validation', 'held')),
      { then: 'resumes', canAct: ['validator-1', 'validator-2', 'supervisor-1', 'supervisor-2'] }],
    ['settling', 'its author, who may undo it', () => told(standing('local_validation', 'locally_validated'), { now: plus(standing('local_validation', 'locally_validated').events.at(-1)!.at, 5_000) }),
      { waitsFor: { kind: 'officer', id: 'validator-1' }, canAct: ['validator-1'], then: 'takes_effect' }],
    ['machine_working', 'the machine', () => told(standing('dukcapil_check')),
      { waitsFor: { kind: 'machine', stage: 'dukcapil_check' }, then: 'goes_on', canAct: ['validator-1', 'validator-2', 'verifier-1', 'verifier-2'] }],
    ['parked_outage', 'Dukcapil', () => told(standing('dukcapil_check', 'parked'), { engine: { outages: [{ system: 'dukcapil', since: SINCE }] } }),
      { waitsFor: { kind: 'outside', system: 'dukcapil' }, then: 'released_when_back', facts: { stage: 'dukcapil_check', level: 0, code: 'dukcapil', outageSince: SINCE } }],
    ['parked_technical', 'an administrator', () => told(standing('dukcapil_check', { asks: 'parked', with: { code: 'quota_refused' } })),
      { waitsFor: { kind: 'desk', desks: ['administrator'] }, then: 'goes_on_when_unparked' }],
    ['awaited', 'the ranking, with its date', () => told(standing('enrollment', 'awaited')),
      { then: 'is_looked_at_again' }],
    ['resting', 'the next publication', () => told(standing('enrolled')),
      { then: 'review_opens', canAct: ['operator-1', 'validator-1', 'validator-2'] }],
    ['appeal_window', 'the citizen', () => told(standing('rejected')),
      { waitsFor: { kind: 'citizen', desks: ['operator', 'validator'] }, until: '2026-02-04T16:59:59.999Z', then: 'appeal_lapses', canAct: ['operator-1', 'validator-1', 'validator-2'] }],
    ['undelivered', 'the relay', () => told(standing('dukcapil_check'), { engine: { undelivered: { since: SINCE, tries: 3 } } }),
      { waitsFor: { kind: 'engine', part: 'relay' }, since: SINCE, facts: { stage: 'dukcapil_check', level: 0, tries: 3 } }],
    ['no_worker', 'a worker', () => told(standing('enrollment'), { engine: { heartbeatAt: '2026-01-05T02:00:00.000Z' } }),
      { waitsFor: { kind: 'engine', part: 'worker' }, since: '2026-01-05T02:00:00.000Z' }],
    ['instant_passed', 'its run, an hour after the window', () => told(standing('rejected'), { now: new Date('2026-02-04T18:00:00Z') }),
      { waitsFor: { kind: 'engine', part: 'run' }, until: '2026-02-04T16:59:59.999Z', then: 'is_resent' }],
    ['instant_passed', 'its run, when nobody ended a hold', () => told(standing('survey', 'held'), { now: new Date('2026-02-04T18:00:00Z') }),
      { then: 'is_resent' }],
    ['closed', 'nobody', () => told(standing('closed')),
      { waitsFor: { kind: 'nobody' }, then: 'nothing', canAct: [] }],
  ])('%s: it waits for %s', (cause, _whom, look, expected) => {
    expect(look()).toMatchObject({ cause, ...expected });
  });

  test('what the engine lacks stops no person: an officer decides while Temporal is down', () => {
    const engine = { undelivered: { since: SINCE, tries: 9 }, heartbeatAt: '2026-01-01T00:00:00.000Z' };
    expect(told(standing('local_validation'), { engine }).cause).toBe('person');
  });

  test('30 seconds of silence are still a worker', () => {
    const file = standing('dukcapil_check');
    const silent = (ms: number) =>
      told(file, { engine: { heartbeatAt: plus(file.facts.now, -ms).toISOString() } }).cause;
    expect([silent(30_000), silent(30_001)]).toEqual(['machine_working', 'no_worker']);
    expect(why(file.proposal, OFFICERS, { outages: [] }, file.facts.now).cause).toBe('no_worker');
  });

  test.each(STAGE_NAMES)('is told at %s on any day, with and without officers, worker or delivery', (stage) => {
    const file = aFile({ stage });
    for (const days of [0, 10, 40, 400])
      for (const officers of [OFFICERS, []])
        for (const engine of [{}, { undelivered: { since: SINCE, tries: 1 } }]) {
          const answer = told(file, { officers, engine, now: plus(file.facts.now, days * DAY) });
          expect(answer.since).toMatch(/^20\d\d-/);
          expect([answer.cause, answer.then, answer.waitsFor.kind].every(Boolean)).toBe(true);
        }
  });
});
