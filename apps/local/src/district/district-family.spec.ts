import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseKk, parseNik } from '#domain';
import { VILLAGE } from '../village.ts';
import { districtFamily } from './district-family.ts';

const aRun = fc.nat({ max: 2 ** 31 - 1 });

test('every family is known again by its run and number, has valid numbers, and serials that nobody has', () => {
  fc.assert(
    fc.property(aRun, fc.nat({ max: 100_000 }), (run, n) => {
      const family = districtFamily(run, n);
      expect(districtFamily(run, n)).toEqual(family);
      expect(parseKk(family.kk)).toMatchObject({ ok: true });
      expect(Number(family.kk.slice(12))).toBeGreaterThanOrEqual(9_040);
      for (const { nik, bornOn, sex } of family.members) {
        expect(parseNik(nik, { bornOn, sex })).toMatchObject({ ok: true, value: { bornOn, sex, warnings: [] } });
        expect(Number(nik.slice(12))).toBeGreaterThanOrEqual(9_040);
      }
    }),
  );
});

test('ten thousand families of a run share no number with each other, nor with the village', () => {
  fc.assert(
    fc.property(aRun, (run) => {
      const families = [...VILLAGE.families, ...Array.from({ length: 10_000 }, (_, n) => districtFamily(run, n))];
      const numbers = families.flatMap(({ kk, members }) => [`kk ${kk}`, ...members.map(({ nik }) => nik)]);
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
    { numRuns: 5 },
  );
});
