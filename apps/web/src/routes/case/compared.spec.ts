import { describe, expect, test } from '@jest/globals';
import { checkOf, comparedOf } from './compared.ts';

const FAMILY = { kk: '3201••••••••9001', address: 'Kampung Contoh 1' };
const MEMBER = {
  personId: 'p1',
  relation: 'head',
  name: 'Nandang Andaian',
  bornOn: '1986-01-24',
  birthPlace: 'Bogor',
  sex: 'male',
  nik: '3201••••••••9001',
} as const;
const CHECK = {
  personId: 'p1',
  at: '2026-11-24T02:00:00.000Z',
  outcome: 'questioned',
  codes: ['ID-MISMATCH-NAME'],
  elements: [
    { element: 'kk', equal: true },
    { element: 'name', equal: false, score: 71 },
    { element: 'bornOn', equal: true },
    { element: 'sex', equal: true },
    { element: 'address', equal: true, score: 100 },
  ],
  superseded: false,
} as const satisfies Parameters<typeof comparedOf>[2] | object;
const check = (part: object = {}) =>
  ({ ...CHECK, ...part }) as unknown as NonNullable<Parameters<typeof comparedOf>[2]>;
const marks = (rows: ReturnType<typeof comparedOf>) =>
  Object.fromEntries(rows.map(({ element, mark }) => [element, mark]));

describe('what the civil registry says of a member', () => {
  test('every element stands there once, differing ones first', () => {
    const rows = comparedOf(FAMILY, MEMBER, check());
    expect(rows.map(({ element }) => element).toSorted()).toEqual(
      ['address', 'birthPlace', 'bornOn', 'kk', 'name', 'nik', 'sex'].toSorted(),
    );
    expect(rows[0]).toEqual({ element: 'name', ours: 'Nandang Andaian', mark: 'differs', score: 71 });
  });

  test('what was not asked is not called the same', () => {
    expect(marks(comparedOf(FAMILY, MEMBER, check())).birthPlace).toBe('notDone');
    expect(new Set(comparedOf(FAMILY, MEMBER, undefined).map(({ mark }) => mark))).toEqual(new Set(['notDone']));
  });

  test('what the proposal lacks is empty, whatever the registry says', () => {
    expect(marks(comparedOf({ ...FAMILY, address: '' }, MEMBER, check())).address).toBe('empty');
  });

  test.each(['ID-NIK-NOTFOUND', 'ID-DECEASED'])('%s puts the number itself in question', (code) => {
    expect(marks(comparedOf(FAMILY, MEMBER, check({ codes: [code], elements: [] }))).nik).toBe('differs');
  });

  test('the newest check counts', () => {
    const newer = check({ at: '2026-11-25T02:00:00.000Z' });
    expect(checkOf([check(), newer, check({ personId: 'p2', at: '2026-11-26T02:00:00.000Z' })], 'p1')).toBe(newer);
  });
});
