import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { chanceOf } from './chance.ts';

const some = (seed: number): number[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: 200 }, () => chance());
};

test('the same seed presses the same buttons, and another seed others', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const numbers = some(seed);
      expect(some(seed)).toEqual(numbers);
      expect(some(seed + 1)).not.toEqual(numbers);
      expect(numbers.every((one) => one >= 0 && one < 1)).toBe(true);
    }),
  );
});

test('no button is left out', () => {
  expect(new Set(some(1).map((one) => Math.floor(one * 13))).size).toBe(13);
});
