import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { amountOf, type Household, type Person, type Programme, programmeOn, PROGRAMMES } from './index.ts';

const named = (code: string, on = '2026-06-01'): Programme => programmeOn(PROGRAMMES, code, on)!;
const ADULT = {
  ageYears: 35,
  isPregnant: false,
  schooling: 'none',
  hasSevereDisability: false,
  isVictimOfViolation: false,
} as const;
const home = (...people: Partial<Person>[]): Household => ({
  people: people.map((person, at) => ({ key: `p${at}`, ...ADULT, ...person })),
});
const PREGNANT = { isPregnant: true };
const pupil = (schooling: Person['schooling'] & string, ageYears = 12) => ({ schooling, ageYears });

describe('the amount of PKH', () => {
  test.each<[string, Household, number, number]>([
    [
      'a mother to be, a pupil of SD and one of SMA',
      home(PREGNANT, pupil('primary', 9), pupil('senior', 16)),
      5_900_000,
      1_475_000,
    ],
    ['two adults', home({}, {}), 0, 0],
    ['a child of six', home({ ageYears: 6 }), 3_000_000, 750_000],
    ['a child of seven who is not at school', home({ ageYears: 7 }), 0, 0],
    ['a third small child', home({ ageYears: 1 }, { ageYears: 2 }, { ageYears: 3 }), 6_000_000, 1_500_000],
    ['two old people', home({ ageYears: 61 }, { ageYears: 75 }), 2_400_000, 600_000],
    ['somebody of 59', home({ ageYears: 59 }), 0, 0],
    [
      'an old person with a severe disability, once',
      home({ ageYears: 70, hasSevereDisability: true }),
      2_400_000,
      600_000,
    ],
    ['one of each school', home(pupil('primary'), pupil('junior'), pupil('senior')), 4_400_000, 1_100_000],
    ['a victim of a gross violation of rights', home({ isVictimOfViolation: true }), 10_800_000, 2_700_000],
    [
      'the four dearest of five',
      home(PREGNANT, { ageYears: 2 }, { ageYears: 70 }, pupil('senior'), pupil('primary')),
      10_400_000,
      2_600_000,
    ],
  ])('of %s', (_, household, yearRupiah, stageRupiah) => {
    expect(amountOf(named('PKH'), household)).toMatchObject({ yearRupiah, stageRupiah, mayGrow: [] });
  });

  test('may grow where somebody is not known well enough', () => {
    const { mayGrow, yearRupiah } = amountOf(named('PKH'), {
      people: [
        { ...ADULT, key: 'p0' },
        { key: 'p1', ageYears: 30 },
      ],
    });
    expect(yearRupiah).toBe(0);
    expect(mayGrow).toEqual(expect.arrayContaining(['pregnant', 'severe_disability', 'pupil_primary']));
    expect(mayGrow).not.toContain('elderly');
  });
});

describe('what others give', () => {
  test.each<[string, string, string, Household, object]>([
    [
      'food aid, whoever lives there',
      'SEMBAKO',
      '2026-06-01',
      home({}, {}, {}),
      { stageRupiah: 200_000, yearRupiah: 2_400_000 },
    ],
    [
      'a premium for each person',
      'PBI-JK',
      '2026-06-01',
      home({}, {}, {}),
      { stageRupiah: 126_000, yearRupiah: 1_512_000 },
    ],
    ['twelve months of village aid', 'BLT-DESA', '2025-06-01', home({}), { yearRupiah: 3_600_000 }],
    ['three months of it a year later', 'BLT-DESA', '2026-06-01', home({}), { yearRupiah: 900_000 }],
    ['school money for two', 'PIP', '2026-06-01', home(pupil('primary'), pupil('junior')), { yearRupiah: 1_200_000 }],
    ['rice and oil', 'RICE', '2025-10-15', home({}), { yearRupiah: 0, goods: { rice_kg: 10, oil_l: 2 } }],
  ])('%s', (_, code, on, household, expected) => {
    expect(amountOf(named(code, on), household)).toMatchObject(expected);
  });
});

const yearOf = (household: Household): number => amountOf(named('PKH'), household).yearRupiah;

describe('whatever household', () => {
  const person = record({
    ageYears: integer({ min: 0, max: 90 }),
    schooling: constantFrom('none', 'primary', 'junior', 'senior', 'higher'),
    isPregnant: constantFrom(true, false),
    hasSevereDisability: constantFrom(true, false),
  });
  const households = array(person, { maxLength: 12 }).map((people) => home(...people));

  test('money is whole rupiah, adds up, and no limit is passed', () => {
    const programme = named('PKH');
    const giving = programme.giving as Extract<Programme['giving'], { kind: 'components' }>;
    assert(
      property(households, (household) => {
        const { yearRupiah, stageRupiah, counted } = amountOf(programme, household);
        expect(Number.isInteger(stageRupiah)).toBe(true);
        expect(stageRupiah * giving.stagesAYear).toBe(yearRupiah);
        expect(counted.reduce((sum, one) => sum + one.yearRupiah, 0)).toBe(yearRupiah);
        const people = counted.flatMap((one) => one.people);
        expect(new Set(people).size).toBe(people.length);
        expect(people.length).toBeLessThanOrEqual(giving.mostCounted!);
        for (const { component, people: of } of counted) {
          const { upTo = Infinity } = giving.components.find(({ code }) => code === component)!;
          expect(of.length).toBeLessThanOrEqual(upTo);
        }
      }),
    );
  });

  test('nobody makes it less by being born', () => {
    assert(
      property(households, person, (household, newcomer) => {
        const larger = home(...household.people, newcomer);
        expect(yearOf(larger)).toBeGreaterThanOrEqual(yearOf(household));
      }),
    );
  });
});
