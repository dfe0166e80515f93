import { describe, expect, test } from '@jest/globals';
import type { FileLine } from '../../../proposals/queries.ts';
import { aLine } from '../file-line.fixture.ts';
import { said } from '../said.fixture.ts';
import { changesSince } from './changes.ts';

const telling = { say: said, day: (date: string) => date.slice(0, 10), nameOf: (id: string) => `officer ${id}` };
const DEWI = { id: 'dewi', role: 'supervisor' } as const;
const SEEN = [
  aLine(1, 'opened', { stage: 'survey' }),
  aLine(2, 'village_accepted', { dueAt: '2026-12-01T00:00:00.000Z' }),
];
const rowsOf = (...later: readonly FileLine[]) =>
  changesSince('p1', [...SEEN, ...later], { version: 2, telling }).map(({ aspect, before, now, by }) => [
    aspect,
    before,
    now,
    by.seq,
  ]);
const same = { dueAt: '2026-12-01T00:00:00.000Z' };

describe('what has changed since a screen was drawn', () => {
  test('is nothing where nothing newer was written', () => {
    expect(rowsOf()).toEqual([]);
  });

  // oxfmt-ignore
  test.each<[string, FileLine[], unknown[][]]>([
    ['a finding that a colleague raised',      [aLine(3, 'finding_raised', { ...same, facts: { finding: { code: 'ECO-VEHICLE' } } })],          [['findings', undefined, 'A vehicle above the limit', 3]]],
    ['a file that a colleague took',           [aLine(3, 'claimed', { ...same, by: DEWI })],                                                     [['owner', undefined, 'officer dewi', 3]]],
    ['an escalation, and more time with it',   [aLine(3, 'escalated', { level: 1, dueAt: '2026-12-04T00:00:00.000Z' })],                         [['level', undefined, '1', 3], ['due', '2026-12-01', '2026-12-04', 3]]],
    ['a decision of somebody else',            [aLine(3, 'rejected', { ...same, stage: 'rejected' })],                                           [['stage', 'Local validation', 'Rejected', 3]]],
    ['a document',                             [aLine(3, 'document_added', same), aLine(4, 'document_added', same)],                             [['documents', undefined, '2', 4]]],
    ['data that were corrected',               [aLine(3, 'corrected', { ...same, facts: { repair: ['persons'] } })],                             [['persons', undefined, '1', 3]]],
  ])('%s', (_, later, rows) => {
    expect(rowsOf(...later)).toEqual(rows);
  });

  test('names whoever changed each row last, and not who wrote last', () => {
    const rows = rowsOf(
      aLine(3, 'claimed', { ...same, by: DEWI }),
      aLine(4, 'finding_raised', { ...same, facts: { finding: { code: 'ECO-VEHICLE' } } }),
    );
    expect(rows.map(([aspect, , , seq]) => [aspect, seq])).toEqual([
      ['owner', 3],
      ['findings', 4],
    ]);
  });

  test('is nothing again once it was taken back', () => {
    const later = [
      aLine(3, 'rejected', { ...same, stage: 'rejected', deliverableAt: '2026-11-23T02:00:10.000Z' }),
      aLine(4, 'undone', { ...same, facts: { undoes: 3 } }),
    ];
    expect(rowsOf(...later)).toEqual([]);
  });
});
