import { describe, expect, test } from '@jest/globals';
import { bitsIn, toggledBit } from './bits.ts';

describe('cards that a member has', () => {
  test.each<[string, number | undefined, number, number | undefined]>([
    ['the first one', undefined, 4, 4],
    ['one more', 4, 1, 5],
    ['one less', 5, 4, 1],
    ['the last one taken back is no answer', 1, 1, undefined],
    ['none at all', undefined, 0, 0],
    ['none, where there were some', 5, 0, 0],
    ['none taken back is no answer', 0, 0, undefined],
    ['one, where there was none', 0, 2, 2],
  ])('%s', (_, sum, bit, expected) => {
    expect(toggledBit(sum, bit)).toBe(expected);
  });

  test('are read out of the sum', () => {
    expect(bitsIn(5, [1, 2, 4])).toEqual([1, 4]);
    expect(bitsIn(0, [1, 2, 4])).toEqual([0]);
  });
});
