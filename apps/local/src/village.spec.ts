import { describe, expect, test } from '@jest/globals';
import { parseKk, parseNik } from '#domain';
import { toCitizens, toFamily } from './family.ts';
import { VILLAGE } from './village.ts';

const { families, officers, offices, regions, villages } = VILLAGE;
const members = families.flatMap((family) => family.members.map((member) => ({ ...member, family })));
const unique = (values: readonly string[]) => new Set(values).size === values.length;
const districts = new Set(regions.map(({ code }) => code));
const accepted = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

describe('the thirty families', () => {
  test('live in three villages, ten in each, and have two to five members', () => {
    for (const { code } of Object.values(villages)) {
      expect(families.filter(({ village }) => village === code)).toHaveLength(10);
    }
    for (const family of families) expect([2, 3, 4, 5]).toContain(family.members.length);
  });

  test('have numbers that can be seen to be made up and yet agree with their bearers', () => {
    for (const { nik, bornOn, sex, family } of members) {
      const { serial, ...parsed } = accepted(parseNik(nik, { bornOn, districts }));
      expect(parsed).toEqual({ nik, bornOn, sex, district: family.village.slice(0, 8), warnings: [] });
      expect(Number(serial)).toBeGreaterThanOrEqual(9_000);
    }
  });

  test('have family cards of their district, with serials that can be seen to be made up', () => {
    for (const { kk, village } of families) {
      const { serial, ...parsed } = accepted(parseKk(kk, { districts }));
      expect(parsed).toEqual({ kk, district: village.slice(0, 8), warnings: [] });
      expect(Number(serial)).toBeGreaterThanOrEqual(9_000);
    }
  });

  test('nobody shares a number, a name or a phone with anybody', () => {
    expect(unique(members.map(({ nik }) => nik))).toBe(true);
    expect(unique(members.map(({ name }) => name))).toBe(true);
    for (const what of ['kk', 'key', 'phone', 'address'] as const)
      expect(unique(families.map((one) => one[what]))).toBe(true);
  });

  test('each has one head, and parents are older than the head, children younger', () => {
    for (const family of families) {
      const bornOf = (relation: string) =>
        family.members.filter((one) => one.relation === relation).map((one) => one.bornOn);
      const [head = '', ...others] = bornOf('head');
      expect(others).toEqual([]);
      for (const bornOn of bornOf('parent')) expect(bornOn < head).toBe(true);
      for (const bornOn of bornOf('child')) expect(bornOn > head).toBe(true);
    }
  });

  test('some members have one name only, as many people have', () => {
    expect(members.filter(({ name }) => !name.includes(' ')).length).toBeGreaterThan(5);
  });
});

describe('the officers', () => {
  test.each([
    ['operator', 3],
    ['surveyor', 2],
    ['validator', 2],
    ['supervisor', 3],
    ['verifier', 2],
    ['administrator', 1],
    ['auditor', 1],
    ['planner', 1],
    ['partner', 1],
  ])('as %s there are %i', (role, count) => {
    expect(officers.filter((officer) => officer.role === role)).toHaveLength(count);
  });

  test('each belongs to an office and works where the office does', () => {
    for (const officer of officers) {
      expect(offices.find(({ id }) => id === officer.officeId)?.region).toBe(officer.region);
    }
    for (const what of ['id', 'sub', 'key', 'name'] as const)
      expect(unique(officers.map((one) => one[what]))).toBe(true);
  });

  test('every region that anybody works in is in the table, and so is all above it', () => {
    const known = new Set(regions.map(({ code }) => code));
    for (const { region } of officers) {
      const parts = region === '' ? [] : region.split('.');
      for (let level = 1; level <= parts.length; level++) expect(known).toContain(parts.slice(0, level).join('.'));
    }
  });
});

test("a woman's day is written with 40 added", () => {
  const village = { code: '32.01.05.2003', name: 'Sentul' };
  const { members: couple } = toFamily({
    key: 'couple',
    village,
    number: 7,
    members: [
      ['Peraga', 'male', '1980-02-09', 'head'],
      ['Teladan', 'female', '1981-11-30', 'spouse'],
    ],
  });
  expect(couple.map(({ nik }) => nik)).toEqual(['3201050902809007', '3201057011819007']);
});

test('the population register of the demo agrees with every family', () => {
  const citizens = toCitizens(families);
  expect(citizens).toHaveLength(members.length);
  expect(citizens[0]).toEqual({
    nik: families[0]?.members[0]?.nik,
    kk: families[0]?.kk,
    name: families[0]?.members[0]?.name,
    bornOn: families[0]?.members[0]?.bornOn,
    sex: families[0]?.members[0]?.sex,
    birthPlace: 'Bogor',
    address: families[0]?.address,
  });
});
