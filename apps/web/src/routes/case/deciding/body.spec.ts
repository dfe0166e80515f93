import { describe, expect, test } from '@jest/globals';
import { NEEDS, type EventName } from '#domain';
import { SPOKEN, commandBody } from '#contracts';
import { bodyOf, endOfDay, isNoteNeeded, missingParts, partsOf } from './body.ts';
import type { Draft, Values } from './draft.ts';

const draftOf = (asks: EventName, values: Values = {}): Draft => ({
  asks,
  commandId: '0f9c6f1a-0000-4000-8000-000000000001',
  version: 4,
  values,
});
const needsOf = (asks: EventName): readonly string[] => NEEDS[asks] ?? [];
const ID = '0f9c6f1a-0000-4000-8000-000000000009';

/** Something in every field of the screen. */
const ALL: Values = {
  repair: ['answers'],
  until: '2026-12-01',
  outcome: 'moved',
  officer: ID,
  heldOn: '2026-11-20',
  by: 'minutes',
  present: '12',
  letter: '460/118/Dinsos/2026',
  finding: `ID-MISMATCH-NAME ${ID}`,
  subject: ID,
  reason: 'OTHER',
  note: 'Dilihat di lapangan',
};

/** What has a page of its own brings more than this panel asks for. */
const ELSEWHERE: readonly EventName[] = ['surveyed', 'document_added'];

describe('the form of a decision', () => {
  test.each(SPOKEN.filter((asks) => !ELSEWHERE.includes(asks)))('%s is a command that the API reads', (asks) => {
    const draft = draftOf(asks, ALL);
    expect(missingParts(draft, needsOf(asks))).toEqual([]);
    const { error } = commandBody.safeParse(bodyOf(draft, needsOf(asks), 7));
    expect(error?.issues).toBeUndefined();
  });

  test.each(SPOKEN.filter((asks) => needsOf(asks).length > 0 && asks !== 'corrected'))(
    '%s is not ready while it is empty',
    (asks) => {
      expect(missingParts(draftOf(asks), needsOf(asks))).not.toEqual([]);
    },
  );

  test.each(['', '2026-12', '2026-13-01'])('%p is no day until which something is held', (until) => {
    expect(missingParts(draftOf('held', { reason: 'DISASTER', until }), needsOf('held'))).toEqual(['until']);
  });

  test('a correction names what it mends before it can be sent', () => {
    expect(missingParts(draftOf('corrected'), needsOf('corrected'))).toEqual(['repair']);
  });

  // oxfmt-ignore
  test.each<[EventName, readonly string[]]>([
    ['locally_validated',   []],
    ['rejected',            ['reason']],
    ['returned',            ['repair', 'reason']],
    ['ended',               ['outcome', 'reason']],
    ['visit_failed',        ['reason']],
    ['finding_raised',      ['subject', 'reason']],
    ['finding_dismissed',   ['finding', 'reason']],
    ['village_declined',    ['reason', 'meeting']],
    ['reassigned',          ['reason', 'officer']],
  ])('%s asks for %p', (asks, parts) => {
    expect(partsOf(asks, needsOf(asks))).toEqual(parts);
  });
});

describe('a note', () => {
  test('is only needed where the code does not say it all', () => {
    expect(isNoteNeeded('rejected', { reason: 'RES-MOVED' })).toBe(false);
    expect(isNoteNeeded('rejected', { reason: 'OTHER' })).toBe(true);
    expect(isNoteNeeded('returned', { reason: 'PHOTO-BLURRED' })).toBe(true);
    expect(missingParts(draftOf('rejected', { reason: 'OTHER', note: '  ' }), ['reason'])).toEqual(['note']);
  });

  test('that was not typed is not sent', () => {
    expect(bodyOf(draftOf('rejected', { reason: 'RES-MOVED', note: ' ' }), ['reason'], 7)).toEqual({
      asks: 'rejected',
      expectedVersion: 4,
      reason: 'RES-MOVED',
    });
  });
});

test.each([
  [7, '2026-12-01T16:59:00.000Z'],
  [8, '2026-12-01T15:59:00.000Z'],
  [9, '2026-12-01T14:59:00.000Z'],
] as const)('a day ends at its place, %i hours from UTC', (zone, instant) => {
  expect(endOfDay('2026-12-01', zone)).toBe(instant);
});

test('a member is corrected only in what was typed', () => {
  const draft = draftOf('corrected', {
    repair: ['persons'],
    person: { personId: ID, name: ' Nandang Andaian ', nik: '' },
  });
  expect(bodyOf(draft, ['repair'], 7)).toEqual({
    asks: 'corrected',
    expectedVersion: 4,
    repair: ['persons'],
    persons: [{ personId: ID, name: 'Nandang Andaian' }],
  });
});
