import { describe, expect, test } from '@jest/globals';
import { type EventName, NEEDS, REASON_CODES, reasonOf, REASONS, reasonsFor } from './index.ts';

const EVENTS = Object.keys(REASONS) as (keyof typeof REASONS)[];

describe('the reasons to choose from', () => {
  test('are there for every event that needs one of a person, and for no other', () => {
    const needing = (Object.keys(NEEDS) as EventName[]).filter((name) =>
      NEEDS[name]!.some((need) => need === 'reason' || need === 'code'),
    );
    const byMachineAlone: EventName[] = ['parked', 'awaited'];
    expect(needing.filter((name) => !(name in REASONS) && !byMachineAlone.includes(name))).toEqual([]);
    for (const name of EVENTS) expect([name, NEEDS[name]!.includes(REASONS[name].in)]).toEqual([name, true]);
  });

  test.each(EVENTS)('of %s are told once each, with another one at the end that asks for a note', (name) => {
    const codes = reasonsFor(name).map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(reasonsFor(name).at(-1)).toEqual({ code: 'OTHER', kind: 'other', asksForNote: true });
    for (const code of codes) expect(REASON_CODES).toContain(code);
  });

  test('say what they do to a family: decline it, or have something mended, which asks for a note', () => {
    for (const name of ['rejected', 'village_declined', 'removed', 'appeal_denied'] as const)
      for (const reason of reasonsFor(name).slice(0, -1))
        expect(reason).toEqual({ code: reason.code, kind: 'decline', asksForNote: false });
    for (const reason of reasonsFor('returned').slice(0, -1))
      expect(reason).toEqual({ code: reason.code, kind: 'repair', asksForNote: true });
    expect(reasonsFor('claimed')).toEqual([]);
  });

  test('are read from where the event keeps them', () => {
    expect(reasonOf('rejected', { reason: 'LOC-UNFIT' })).toBe('LOC-UNFIT');
    expect(reasonOf('visit_failed', { code: 'NOBODY-HOME' })).toBe('NOBODY-HOME');
    expect(reasonOf('finding_raised', { finding: { code: 'DUP-KK' } })).toBe('DUP-KK');
    expect(reasonOf('claimed', { reason: 'LOC-UNFIT' })).toBeUndefined();
  });
});
