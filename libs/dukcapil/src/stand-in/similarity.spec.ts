import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { similarity } from './similarity.ts';

test.each([
  ['SITI AMINAH', 'siti  aminah ', 100],
  ['SITI AMINAH', 'SITI AMINA', 91],
  ['DJOKO', 'JOKO', 80],
  ['SITI', 'BUDI', 25],
  ['', 'BUDI', 0],
  ['', '', 100],
])('"%s" and "%s" are alike by %i', (one, other, score) => expect(similarity(one, other)).toBe(score));

test('it is the same from both sides, between 0 and 100, and whole for oneself', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const score = similarity(one, other);
      expect(score).toBe(similarity(other, one));
      expect(score >= 0 && score <= 100).toBe(true);
      expect(similarity(one, one)).toBe(100);
    }),
  );
});
