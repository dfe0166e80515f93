import { describe, expect, test } from '@jest/globals';
import { aFile, ask, CAST, type File, goOn, plus } from '../../../test/support/builders.ts';
import {
  CALENDAR_2026,
  type Deadline,
  DEMO_SECONDS,
  dueAfter,
  endOf,
  gateAfter,
  gateAhead,
  HUMAN_STAGES,
  isProvisional,
  leftUntil,
  nextReview,
  REGISTRATION_2026,
  type RuleSet,
  workingDayAfter,
  type Zone,
  zoneOf,
} from './index.ts';

const endOfDayIn = (date: string) => new Date(`${date}T16:59:59.999Z`);
const held = (until: string): File =>
  goOn(aFile({ now: new Date('2026-03-16T02:00:00Z') }), { asks: 'held', with: { until, reason: 'family_absent' } });
const heldUntil = (until: string) => {
  const verdict = ask(aFile(), { asks: 'held', with: { until, reason: 'x' } });
  return verdict.ok ? 'ok' : verdict.code;
};
const reviewOf = (id: string) =>
  nextReview(id, new Date('2026-02-01T00:00:00Z'), 7, REGISTRATION_2026).toISOString().slice(0, 10);

describe('working days', () => {
  // oxfmt-ignore
  test.each([
    ['2026-01-05',  1, '2026-01-06', 'the day itself does not count'],
    ['2026-01-09',  1, '2026-01-12', 'over a weekend'],
    ['2026-01-10',  1, '2026-01-12', 'from a Saturday'],
    ['2026-01-05', 10, '2026-01-20', 'over Isra Mikraj on 16 January'],
    ['2026-03-16',  1, '2026-03-17', 'the last day before the feast'],
    ['2026-03-16',  2, '2026-03-25', 'over Nyepi and Idul Fitri: nothing is due from 18 to 24 March'],
    ['2026-03-17', 14, '2026-04-14', 'fourteen days that meet the feast and Good Friday'],
    ['2026-05-13',  1, '2026-05-18', 'over Ascension and its collective leave'],
    ['2026-12-23',  1, '2026-12-28', 'over Christmas'],
    ['2026-12-30',  2, '2027-01-04', 'over the year\'s end, the first of January being free in every year'],
  ])('from %s, %i of them end on %s: %s', (from, n, expected) => {
    expect(workingDayAfter(from, n, CALENDAR_2026)).toBe(expected);
  });

  test('a day beyond the decree of the year is reckoned, and known to be provisional', () => {
    const within = endOf({ workingDays: 1 }, new Date('2026-12-30T02:00:00Z'), 7, CALENDAR_2026);
    const beyond = endOf({ workingDays: 2 }, new Date('2026-12-30T02:00:00Z'), 7, CALENDAR_2026);
    expect([within, beyond].map((at) => isProvisional(at, 7, CALENDAR_2026))).toEqual([false, true]);
  });

  test('a new year is data: a decree that comes later moves what is reckoned after it', () => {
    const decided = { ...CALENDAR_2026, free: new Set([...CALENDAR_2026.free, '2027-01-04']) };
    expect(workingDayAfter('2026-12-30', 2, decided)).toBe('2027-01-05');
  });
});

describe('zones', () => {
  // oxfmt-ignore
  test.each<[string, Zone, string]>([
    ['32.01.05.2003', 7, '2026-01-06T16:59:59.999Z'],
    ['51.03.01.2001', 8, '2026-01-06T15:59:59.999Z'],
    ['91.03.01.3001', 9, '2026-01-06T14:59:59.999Z'],
    ['96.01.01.2001', 9, '2026-01-06T14:59:59.999Z'],
  ])('%s lies seven, eight or nine hours ahead (%i): its day ends at %s', (region, zone, end) => {
    expect(zoneOf(region)).toBe(zone);
    expect(endOf({ workingDays: 1 }, new Date('2026-01-05T02:00:00Z'), zone, CALENDAR_2026).toISOString()).toBe(end);
  });

  test('the day on which a count begins is the day of the village, not of the server', () => {
    const lateInJakarta = new Date('2026-01-05T15:30:00Z'); // 22.30 in Bogor, already Tuesday in Jayapura
    expect(endOf({ workingDays: 1 }, lateInJakarta, 7, CALENDAR_2026).toISOString()).toBe('2026-01-06T16:59:59.999Z');
    expect(endOf({ workingDays: 1 }, lateInJakarta, 9, CALENDAR_2026).toISOString()).toBe('2026-01-07T14:59:59.999Z');
  });
});

describe('durations', () => {
  test('days are days of the calendar, seconds are exact', () => {
    const now = new Date('2026-03-17T02:00:00.123Z');
    expect(endOf({ days: 30 }, now, 7, CALENDAR_2026).toISOString()).toBe('2026-04-16T16:59:59.999Z');
    expect(endOf({ seconds: 5 }, now, 7, CALENDAR_2026).toISOString()).toBe('2026-03-17T02:00:05.123Z');
  });
});

describe('gates', () => {
  // oxfmt-ignore
  test.each([
    ['2026-06-01', { cutOn: '2026-06-17', pullOn: '2026-06-18', missedPullOn: '2026-07-18' }],
    ['2026-06-17', { cutOn: '2026-06-17', pullOn: '2026-06-18', missedPullOn: '2026-07-18' }],
    ['2026-06-18', { cutOn: '2026-07-17', pullOn: '2026-07-18', missedPullOn: '2026-08-18' }],
    ['2026-12-17', { cutOn: '2026-12-17', pullOn: '2026-12-18', missedPullOn: '2027-01-18' }],
    ['2026-12-18', { cutOn: '2027-01-17', pullOn: '2027-01-18', missedPullOn: '2027-02-18' }],
    ['2026-02-28', { cutOn: '2026-03-17', pullOn: '2026-03-18', missedPullOn: '2026-04-18' }],
  ])('on %s the gate ahead is %j', (date, expected) => {
    expect(gateAhead(REGISTRATION_2026, date)).toEqual(expected);
  });

  test('a publication comes each quarter, and its day does not move for a feast', () => {
    expect(gateAfter(REGISTRATION_2026.gates.publication, '2026-01-21')).toBe('2026-04-20');
    expect(gateAfter(REGISTRATION_2026.gates.publication, '2026-10-21')).toBe('2027-01-20');
    expect(gateAfter(REGISTRATION_2026.gates.cut, '2026-08-10')).toBe('2026-08-17');
  });

  // oxfmt-ignore
  test.each<[string, string, Deadline, string]>([
    ['ratified on the 17th', '2026-06-17', { days: 14, from: 'pull' }, '2026-07-02'],
    ['ratified on the 18th, after the cut, it waits for the pull of July', '2026-06-18', { days: 14, from: 'pull' }, '2026-08-01'],
    ['sent to the supervisor on the 17th, it is due that day', '2026-06-17', { gate: 'cut' }, '2026-06-17'],
    ['sent to the supervisor on the 18th, it is due a month later', '2026-06-18', { gate: 'cut' }, '2026-07-17'],
  ])('nobody is late before the data pull: %s', (_what, date, deadline, dueOn) => {
    const due = dueAfter(deadline, new Date(`${date}T02:00:00Z`), 7, REGISTRATION_2026, CALENDAR_2026);
    expect(due.toISOString()).toBe(`${dueOn}T16:59:59.999Z`);
  });
});

describe('a hold', () => {
  const now = new Date('2026-03-16T03:00:00Z'); // a Monday; 18 to 24 March is free

  // oxfmt-ignore
  test.each([
    ['2026-03-16', 1], ['2026-03-17', 2], ['2026-03-25', 3], ['2026-03-27', 5], ['2026-03-13', 0],
  ])('of what is due on %s keeps %i working days, the begun one counted whole', (dueOn, workingDays) => {
    expect(leftUntil(endOfDayIn(dueOn), now, 7, CALENDAR_2026)).toEqual({ workingDays });
  });

  test('of a deadline in seconds keeps its seconds', () => {
    expect(leftUntil(plus(now, 7_400), now, 7, CALENDAR_2026)).toEqual({ seconds: 8 });
  });

  test('stops the clock, and when the machine ends it the rest is counted again over the feast', () => {
    const file = held('2026-03-17T16:59:59.999Z');
    // due on the tenth working day after 16 March; of it the 16th and ten more are left
    expect(file.proposal.hold?.left).toEqual({ workingDays: 11 });
    expect(file.proposal.dueAt).toBeUndefined();
    expect(ask(file, { asks: 'resumed', by: { id: 'system', role: 'system', region: '' }, with: {} })).toMatchObject({
      code: 'not_due',
    });
    const resumed = ask(
      file,
      { asks: 'resumed', by: { id: 'system', role: 'system', region: '' }, with: {} },
      { now: new Date('2026-03-17T16:59:59.999Z') },
    );
    // eleven working days after 17 March: 25 to 27, 30 to 2 April (the 3rd is Good Friday), 6 to 9
    expect(resumed).toMatchObject({ ok: true, value: { proposal: { dueAt: '2026-04-09T16:59:59.999Z' } } });
  });

  test('ends: in the future, and within what the rules allow', () => {
    expect(heldUntil('2026-01-04T00:00:00.000Z')).toBe('until_out_of_range');
    expect(heldUntil('2026-04-05T16:59:59.999Z')).toBe('ok');
    expect(heldUntil('2026-04-06T00:00:00.000Z')).toBe('until_out_of_range');
    expect(heldUntil('soon')).toBe('until_out_of_range');
  });

  test('is not held again, nobody escalates in it, and a decision ends it', () => {
    const file = held('2026-03-30T16:59:59.999Z');
    expect(ask(file, 'held')).toMatchObject({ code: 'move_not_allowed' });
    expect(ask(file, 'escalated', { now: new Date('2027-01-01T00:00:00Z') })).toMatchObject({
      code: 'move_not_allowed',
    });
    expect(goOn(file, 'surveyed').proposal.hold).toBeUndefined();
  });

  test('of work without a deadline invents none', () => {
    const { survey: _none, ...deadlines } = REGISTRATION_2026.deadlines;
    const file = goOn(aFile({ rules: { ...REGISTRATION_2026, deadlines } }), 'held', 'resumed');
    expect(file.proposal.dueAt).toBeUndefined();
  });
});

describe('the ladder', () => {
  test('climbs from the office to the ministry, and at the top it repeats', () => {
    const file = goOn(aFile(), 'escalated', 'escalated', 'escalated', 'escalated');
    const climbs = file.events.filter(({ name }) => name === 'escalated');
    expect(climbs.map(({ level }) => level)).toEqual([1, 2, 2, 2]);
    // each climb at its instant, the end of a day; the next one five working days after
    expect(climbs.map(({ dueAt }) => dueAt?.slice(0, 10))).toEqual([
      '2026-01-27',
      '2026-02-03',
      '2026-02-10',
      '2026-02-19',
    ]);
  });

  test('is not climbed a millisecond early', () => {
    const file = aFile();
    expect(ask(file, 'escalated', { now: plus(file.proposal.dueAt!, -1) })).toMatchObject({
      code: 'not_due',
      facts: { waitMs: 1 },
    });
  });

  test('begins anew with each stage', () => {
    expect(goOn(aFile(), 'escalated', 'surveyed').proposal).toMatchObject({ level: 0, dueAt: expect.any(String) });
  });

  test('an extension gives time and keeps the level', () => {
    const late = goOn(aFile(), 'escalated');
    const extended = goOn(late, 'extended');
    expect(extended.proposal.level).toBe(1);
    expect(extended.proposal.dueAt! > late.proposal.dueAt!).toBe(true);
    expect(ask(late, { asks: 'extended', with: { until: late.proposal.dueAt!, reason: 'x' } })).toMatchObject({
      code: 'until_out_of_range',
    });
  });

  test('a meeting is put off by the operator, for a month at the most', () => {
    const file = aFile({ stage: 'village_deliberation' });
    const to = (until: string) =>
      ask(file, { asks: 'postponed', by: CAST.operator, with: { until, reason: 'quorum' } });
    expect(to('2026-02-05T16:59:59.999Z')).toMatchObject({
      ok: true,
      value: { proposal: { dueAt: '2026-02-05T16:59:59.999Z' } },
    });
    expect(to('2026-02-06T16:59:59.999Z')).toMatchObject({ code: 'until_out_of_range' });
  });
});

describe('the shipped rules', () => {
  test.each<[string, RuleSet]>([
    ['2026-1', REGISTRATION_2026],
    ['demo-seconds', DEMO_SECONDS],
  ])('of %s give every stage of a person a deadline', (_v, { deadlines }) => {
    expect(Object.keys(deadlines).toSorted()).toEqual([...HUMAN_STAGES].toSorted());
  });

  test('of the demo run in seconds, beside real ones', () => {
    const { proposal } = aFile({ stage: 'local_validation', rules: DEMO_SECONDS });
    expect(Date.parse(proposal.dueAt!) - Date.parse(proposal.stageSince)).toBe(5_000);
    expect(nextReview('p', new Date(0), 7, DEMO_SECONDS)).toEqual(new Date(4_000));
  });
});

test('reviews are spread over the days after the publication, and each keeps its day', () => {
  const days = new Set(Array.from({ length: 200 }, (_, i) => reviewOf(`proposal-${i}`)));
  expect([...days].toSorted()).toEqual(Array.from({ length: 10 }, (_, i) => `2026-04-${20 + i}`));
  expect(reviewOf('proposal-7')).toBe(reviewOf('proposal-7'));
});
