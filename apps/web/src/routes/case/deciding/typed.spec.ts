import { describe, expect, test } from '@jest/globals';
import { said } from '../said.fixture.ts';
import type { Values } from './draft.ts';
import { typedTold } from './typed.ts';

const naming = {
  say: said,
  day: (date: string) => date.slice(0, 10),
  nameOf: (id: string) => `officer ${id}`,
  memberOf: (id: string) => `member ${id}`,
};

describe('what was typed is read back', () => {
  // oxfmt-ignore
  test.each<[string, Values, Record<string, string>]>([
    ['nothing yet',             {},                                                        {}],
    ['a reason and a note',     { reason: 'ECO-VEHICLE', note: 'Dua mobil' },               { Reason: 'A vehicle above the limit', Note: 'Dua mobil' }],
    ['a return',                { repair: ['answers', 'documents'] },                       { 'What is to be repaired': 'Answers of the survey, Documents' }],
    ['a finding of a member',   { finding: 'ID-MISMATCH-NAME p1' },                         { Finding: 'Name differs from Dukcapil, member p1' }],
    ['a colleague and a day',   { officer: 'dewi', until: '2026-12-01' },                   { Officer: 'officer dewi', Until: '2026-12-01' }],
    ['a meeting',               { heldOn: '2026-11-20', by: 'minutes', present: '12' },     { Meeting: '2026-11-20, Minutes, 12' }],
  ])('%s', (_, values, told) => {
    const rows = typedTold(values, naming).map((row) => [row.what.en, row.told]);
    expect(Object.fromEntries(rows)).toEqual(told);
  });

  test('a number of a person is named, and not repeated', () => {
    const rows = typedTold({ person: { personId: 'p1', nik: '3201062401869001' } }, naming);
    expect(rows.map(({ told }) => told)).toEqual(['The right NIK']);
  });
});
