import { describe, expect, test } from '@jest/globals';
import { aLine as line } from './file-line.fixture.ts';
import { byDay, since, toldLines } from './told.ts';

describe('the history that officers read', () => {
  test('a decision that was taken back is told by nobody', () => {
    const lines = [
      line(1, 'opened'),
      line(2, 'locally_validated'),
      line(3, 'undone', { facts: { undoes: 2 } }),
      line(4, 'returned'),
    ];
    expect(toldLines(lines).map(({ name }) => name)).toEqual(['opened', 'returned']);
  });

  test('days and their lines go from the newest to the oldest', () => {
    const lines = [line(1, 'opened'), line(2, 'surveyed'), line(3, 'noted', { at: '2026-11-22T09:00:00.000Z' })];
    expect(
      byDay(lines, (at) => at.slice(0, 10)).map(({ day, lines: told }) => [day, told.map(({ seq }) => seq)]),
    ).toEqual([
      ['2026-11-22', [3, 2]],
      ['2026-11-21', [1]],
    ]);
  });

  test('what changed since a screen was drawn is what came with a later version', () => {
    const lines = [
      line(1, 'opened'),
      line(2, 'surveyed'),
      line(3, 'noted', { version: 2 }),
      line(4, 'corrected', { version: 3 }),
    ];
    expect(since(lines, 2).map(({ name }) => name)).toEqual(['corrected']);
  });
});
