import { describe, expect, test } from '@jest/globals';
import { type Benefit, exclusionsFrom, overlaps } from './index.ts';

const ON = '2026-06-01';
const has = (programme: string, part: Partial<Benefit> = {}): Benefit => ({ programme, since: '2025-07-01', ...part });

describe('what a family receives already', () => {
  test.each<[string, Benefit, { programme: string; person?: string }, string, string]>([
    ['PKH and food aid stand together', has('PKH'), { programme: 'SEMBAKO' }, ON, 'allowed'],
    ['and the other way round', has('SEMBAKO'), { programme: 'PKH' }, ON, 'allowed'],
    ['a paid premium beside food aid', has('PBI-JK', { person: 'p0' }), { programme: 'SEMBAKO' }, ON, 'allowed'],
    [
      'a paid premium beside one of an employer',
      has('JKN-EMPLOYER', { person: 'p0' }),
      { programme: 'PBI-JK', person: 'p0' },
      ON,
      'conflict',
    ],
    ['village aid beside PKH under the old rule', has('PKH'), { programme: 'BLT-DESA' }, '2025-12-31', 'conflict'],
    ['village aid beside PKH now', has('PKH'), { programme: 'BLT-DESA' }, ON, 'meeting_decides'],
    ['the same programme of a family twice', has('PKH'), { programme: 'PKH' }, ON, 'conflict'],
    [
      'the same premium for another person',
      has('PBI-JK', { person: 'p0' }),
      { programme: 'PBI-JK', person: 'p1' },
      ON,
      'allowed',
    ],
    [
      'the same premium for the same person',
      has('PBI-JK', { person: 'p0' }),
      { programme: 'PBI-JK', person: 'p0' },
      ON,
      'conflict',
    ],
    [
      'the same premium, and nobody says for whom',
      has('PBI-JK'),
      { programme: 'PBI-JK', person: 'p0' },
      ON,
      'conflict',
    ],
    ['aid of the district beside that of the state', has('DISTRICT-AID'), { programme: 'PKH' }, ON, 'district_decides'],
    ['a pair of which no rule speaks', has('PIP', { person: 'p0' }), { programme: 'SEMBAKO' }, ON, 'no_rule'],
    ['a programme that nobody knows', has('NEW-AID'), { programme: 'PKH' }, ON, 'no_rule'],
  ])('%s', (_, benefit, asked, on, verdict) => {
    expect(overlaps([benefit], asked, on)).toMatchObject([{ benefit, verdict }]);
  });

  test('is told with its first day and the rule', () => {
    expect(overlaps([has('PKH', { since: '2024-02-01' })], { programme: 'SEMBAKO' }, ON)).toMatchObject([
      { benefit: { since: '2024-02-01' }, rule: { isConfirmed: false } },
    ]);
  });

  test.each<[string, Benefit]>([
    ['has ended', has('PKH', { until: '2026-05-31' })],
    ['has not begun', has('PKH', { since: '2026-06-02' })],
  ])('is nothing where it %s', (_, benefit) => {
    expect(overlaps([benefit], { programme: 'PKH' }, ON)).toEqual([]);
  });
});

describe('a cause for exclusion', () => {
  const seen = { cause: 'ECO-POWER-2200', source: 'PLN', on: '2026-03-01' };

  test('is a finding with its source, its day and the way to dispute it', () => {
    expect(exclusionsFrom([seen])).toEqual([
      { ...seen, reaches: 'family', dispute: { at: 'village', evidence: ['meter_check'] }, isConfirmed: false },
    ]);
  });

  test('counts once for each person, the newest sight of it', () => {
    const newer = { ...seen, on: '2026-04-01', source: 'survey' };
    expect(exclusionsFrom([newer, seen])).toMatchObject([{ on: '2026-04-01', source: 'survey' }]);
    expect(
      exclusionsFrom([
        { ...seen, person: 'p0' },
        { ...seen, person: 'p1' },
      ]),
    ).toHaveLength(2);
  });

  test('that nobody could dispute is none', () => {
    expect(exclusionsFrom([{ ...seen, cause: 'RUMOUR' }])).toEqual([]);
  });
});
