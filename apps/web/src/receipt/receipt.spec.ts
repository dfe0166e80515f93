import { expect, test } from '@jest/globals';
import { settlesMs } from './receipt.ts';

// oxfmt-ignore
test.each<[string, string, string | undefined, number]>([
  ['a decision may be undone for ten seconds',       '2026-11-24T02:00:00.000Z', '2026-11-24T02:00:10.000Z', 10_000],
  ['an act that settles at once cannot be undone',   '2026-11-24T02:00:00.000Z', undefined,                  0],
  ['nor can one whose time has passed',              '2026-11-24T02:00:00.000Z', '2026-11-24T01:59:00.000Z', 0],
])('%s', (_, at, until, expected) => {
  expect(settlesMs(at, until)).toBe(expected);
});
