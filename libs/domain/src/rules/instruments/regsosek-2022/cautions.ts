import { ageOn } from '../../../instruments/ages.ts';
import { rowsOf } from '../../../instruments/answers.ts';
import type { Answers, Caution } from '../../../instruments/instrument.ts';
import { parseNik } from '../../../nik.ts';

/** Square metres a head, below which a house is asked about once more. */
const CROWDED_BELOW = 3;
const WORKS_FROM = 10;
const MARRIES_FROM = 15;
const KTP_FROM = 17;
const LONGEST_WEEK = 84;
const KTP = 4;
const KIA = 2;

const isMore = (left: unknown, right: unknown): boolean =>
  typeof left === 'number' && typeof right === 'number' && left > right;
const hasBit = (sum: unknown, bit: number): boolean => typeof sum === 'number' && (sum & bit) !== 0;
const isHere = (row: Answers): boolean => row['404'] === '1' || row['404'] === '5';
const membersIn = (whole: Answers): readonly Answers[] => rowsOf(whole, 'members').filter(isHere);
const headIn = (whole: Answers): Answers | undefined => membersIn(whole).find((row) => row['409'] === '1');

/** 0 nothing finished, 1 primary, 2 junior, 3 senior, 4 above it. */
const LEVELS: readonly [upTo: number, level: number][] = [
  [5, 1],
  [10, 2],
  [17, 3],
  [22, 4],
  [23, 0],
];
const levelOf = (code: unknown): number | undefined =>
  typeof code === 'string' ? LEVELS.find(([upTo]) => Number(code) <= upTo)?.[1] : undefined;

// oxfmt-ignore
export const FAMILY_CAUTIONS = {
  crowded: {
    questions: ['302', '112'],
    looksOdd: ({ '302': area, '112': members }) => typeof members === 'number' && isMore(members * CROWDED_BELOW, area),
  },
  members_miscounted: {
    questions: ['112', '205'],
    looksOdd: ({ '112': members }, whole) => rowsOf(whole, 'members').length > 0 && members !== undefined && members !== membersIn(whole).length,
  },
  no_single_head: {
    questions: ['205'],
    looksOdd: (_, whole) => membersIn(whole).length > 0 && membersIn(whole).filter((row) => row['409'] === '1').length !== 1,
  },
  head_named_otherwise: {
    questions: ['205'],
    looksOdd: ({ '108': name }, whole) => {
      const head = headIn(whole)?.['402'];
      return typeof name === 'string' && typeof head === 'string' && name.trim().toLowerCase() !== head.trim().toLowerCase();
    },
  },
  no_power_for_appliances: {
    questions: ['502b', '502c', '502d', '502f', '502h'],
    looksOdd: (answers) => answers['307a'] === '4' && ['502b', '502c', '502d', '502f', '502h'].some((key) => answers[key] === '1'),
  },
  cooks_without_power: {
    questions: ['307a', '308'],
    looksOdd: ({ '307a': light, '308': fuel }) => light === '4' && fuel === '1',
  },
  big_cylinder_missing: {
    questions: ['502a'],
    looksOdd: ({ '308': fuel, '502a': cylinder }) => (fuel === '2' || fuel === '3') && cylinder === '2',
  },
  checked_before_visit: {
    questions: ['201', '203'],
    looksOdd: ({ '201': visit, '203': check }) => typeof visit === 'string' && typeof check === 'string' && check < visit,
  },
} as const satisfies Record<string, Caution>;

// oxfmt-ignore
export const MEMBER_CAUTIONS = {
  nik_says_otherwise: {
    questions: ['405', '406'],
    looksOdd: ({ '403': nik, '405': sex, '406': bornOn }) => {
      const read = parseNik(nik, { ...(typeof bornOn === 'string' && { bornOn }), ...(typeof sex === 'string' && { sex: sex === '1' ? 'male' : 'female' }) });
      return read.ok && (read.value.warnings.includes('birth_date_differs') || read.value.warnings.includes('sex_differs'));
    },
  },
  age_off: {
    questions: ['406', '407'],
    looksOdd: ({ '406': bornOn, '407': age }, { '201': visit }) =>
      typeof bornOn === 'string' && typeof age === 'number' && typeof visit === 'string' && ageOn(bornOn, visit) !== age,
  },
  marries_young: {
    questions: ['407', '408'],
    looksOdd: ({ '407': age, '408': marital }) => isMore(MARRIES_FROM, age) && typeof marital === 'string' && marital !== '1',
  },
  spouse_unmarried: {
    questions: ['408', '409'],
    looksOdd: ({ '408': marital, '409': relation }) => relation === '2' && typeof marital === 'string' && marital !== '2',
  },
  generation_off: {
    questions: ['407', '409'],
    looksOdd: ({ '407': age, '409': relation }, whole) => {
      const head = headIn(whole)?.['407'];
      return relation === '3' || relation === '5' ? isMore(age, head) || (age !== undefined && age === head) : relation === '6' && isMore(head, age);
    },
  },
  card_of_another_age: {
    questions: ['407', '411'],
    looksOdd: ({ '407': age, '408': marital, '411': cards }) =>
      (isMore(KTP_FROM, age) && marital === '1' && hasBit(cards, KTP)) || (isMore(age, KTP_FROM) && hasBit(cards, KIA)),
  },
  diploma_above_school: {
    questions: ['413', '415'],
    looksOdd: ({ '413': school, '415': diploma }) => isMore(levelOf(diploma), levelOf(school)),
  },
  works_as_child: {
    questions: ['416a'],
    looksOdd: ({ '407': age, '416a': works }) => works === '1' && isMore(WORKS_FROM, age),
  },
  works_day_and_night: {
    questions: ['416b'],
    looksOdd: ({ '416b': hours }) => isMore(hours, LONGEST_WEEK),
  },
  employer_alone: {
    questions: ['418', '422'],
    looksOdd: ({ '418': status, '422': paid }) => status === '3' && paid === 0,
  },
} as const satisfies Record<string, Caution>;
