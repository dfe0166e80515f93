import { describe, expect, test } from '@jest/globals';
import { seenAt, standingAfter, upTo } from './as-of.ts';
import { aLine } from './file-line.fixture.ts';

const FILE = [
  aLine(1, 'opened', { stage: 'survey' }),
  aLine(2, 'surveyed', { stage: 'village_deliberation', facts: { rests: { survey: 's2' } } }),
  aLine(3, 'village_accepted'),
  aLine(4, 'claimed', { version: 3 }),
  aLine(5, 'finding_raised', { version: 4, facts: { finding: { code: 'ECO-VEHICLE' } } }),
  aLine(6, 'finding_dismissed', { version: 5, facts: { finding: { code: 'ECO-VEHICLE' }, reason: 'NO-LONGER-SO' } }),
];

describe('a proposal as it was', () => {
  test('before its first line there is none', () => {
    expect(standingAfter('p1', [])).toBeUndefined();
  });

  test.each([
    [2, { stage: 'village_deliberation', rests: { survey: 's2' }, findings: [] }],
    [5, { stage: 'local_validation', owner: 'rina', findings: [{ code: 'ECO-VEHICLE', state: 'open', seq: 5 }] }],
    [6, { findings: [{ code: 'ECO-VEHICLE', state: 'dismissed', seq: 6, by: 'rina' }] }],
  ])('after line %i it knows no more than was known then', (seq, known) => {
    expect(standingAfter('p1', upTo(FILE, seq))).toMatchObject(known);
  });

  test('a decision that was taken back leaves nothing', () => {
    const undone = [
      ...FILE.slice(0, 3),
      aLine(4, 'rejected', { stage: 'rejected', version: 4, deliverableAt: '2026-11-24T02:00:10.000Z' }),
      aLine(5, 'undone', { version: 5, facts: { undoes: 4 } }),
    ];
    expect(standingAfter('p1', undone)).toMatchObject({ stage: 'local_validation' });
    expect(standingAfter('p1', undone)).not.toHaveProperty('rejectedFrom');
  });

  test('a screen of a version shows what had that version, and what came without a new one', () => {
    expect(seenAt(FILE, 3).map(({ name }) => name)).toEqual(['opened', 'surveyed', 'village_accepted', 'claimed']);
  });
});
