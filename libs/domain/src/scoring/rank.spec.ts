import { describe, expect, test } from '@jest/globals';
import { type ExternalRank, rankOn, toRank } from './index.ts';

const LINE = { source: 'BPS', period: '2026-Q1', on: '2026-01-20', modelVersion: 'pmt-2025-3' };

const ranked = (period: string, on: string): ExternalRank => ({
  ...LINE,
  period,
  on,
  answer: { kind: 'not_ranked' },
});

describe('a rank from outside', () => {
  test.each<[string, number | undefined, object]>([
    ['a decile', 4, { kind: 'decile', decile: 4 }],
    ['in the registry and not ranked', 0, { kind: 'not_ranked' }],
    ['not in the registry', undefined, { kind: 'not_in_registry' }],
  ])('is %s', (_, rank, answer) => {
    expect(toRank({ ...LINE, rank })).toEqual({ ok: true, value: { ...LINE, answer } });
  });

  test.each<[string, object, string]>([
    ['an eleventh decile', { rank: 11 }, 'rank_number'],
    ['a decile and a half', { rank: 1.5 }, 'rank_number'],
    ['a fifth quarter', { period: '2026-Q5' }, 'rank_period'],
    ['a day that does not exist', { on: '2026-02-30' }, 'rank_day'],
    ['no model', { modelVersion: ' ' }, 'rank_model'],
  ])('is refused with %s', (_, part, code) => {
    expect(toRank({ ...LINE, rank: 4, ...part })).toMatchObject({ ok: false, code });
  });

  test('counts from its day on, until the next one', () => {
    const ranks = [ranked('2026-Q1', '2026-01-20'), ranked('2026-Q2', '2026-04-20')];
    expect(rankOn(ranks, '2026-01-19')).toBeUndefined();
    expect(rankOn(ranks, '2026-04-19')?.period).toBe('2026-Q1');
    expect(rankOn(ranks, '2026-04-20')?.period).toBe('2026-Q2');
  });
});
