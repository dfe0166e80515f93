import { isAsked, rowsOf } from '../../instruments/answers.ts';
import type { Answers, Place } from '../../instruments/instrument.ts';
import type { Indicator, Reading, ScoringModel } from '../../scoring/model.ts';
import { REGSOSEK_2022 } from '../instruments/regsosek-2022/index.ts';

const ROSTER = 'members';
const MEMBERS = REGSOSEK_2022.rosters.members;
const MOST_COUNTED = 6;
const SCHOOL_FROM = 6;
const SCHOOL_TO = 18;

type Member = { row: Answers; at: number };
/** What one person or thing adds: a value, nothing, or a question about it that has no answer. */
type Told = { value?: string } | { lacks: string };

const is = (answer: unknown, ...codes: string[]): boolean => codes.includes(answer as string);
const placeOf = (at: number, question: string): Place => ({ question, row: { roster: ROSTER, at } });

const rows = (answers: Answers): Member[] => rowsOf(answers, ROSTER).map((row, at) => ({ row, at }));
/** Who counts as family: who lives here, without those who serve in the house. */
const householdIn = (answers: Answers): Member[] =>
  rows(answers).filter(({ row }) => is(row['404'], '1', '5') && !is(row['409'], '7'));

/** Rows of which nobody can say yet whether they count. */
const uncounted = (answers: Answers): Place[] =>
  rows(answers).flatMap(({ row, at }) => {
    if (row['404'] === undefined) return [placeOf(at, '404')];
    return is(row['404'], '1', '5') && row['409'] === undefined ? [placeOf(at, '409')] : [];
  });

const known = (missing: readonly Place[], value: () => string): Reading =>
  missing.length > 0 ? { missing } : { value: value() };

/** The best of what several persons are worth; none of them is a value of its own. */
function best(
  answers: Answers,
  tell: (row: Answers) => Told,
  points: Readonly<Record<string, number>>,
  nobody: string,
): Reading {
  const told = householdIn(answers).map(({ row, at }) => ({ told: tell(row), at }));
  const missing = told.flatMap(({ told: one, at }) => ('lacks' in one ? [placeOf(at, one.lacks)] : []));
  const values = told.flatMap(({ told: one }) => ('value' in one && one.value !== undefined ? [one.value] : []));
  return known([...noRows(answers), ...uncounted(answers), ...missing], () =>
    values.reduce((a, b) => (points[b]! > points[a]! ? b : a), values[0] ?? nobody),
  );
}

/** A survey without its roster says nothing about people, not that there are none. */
const noRows = (answers: Answers): Place[] => (rows(answers).length === 0 ? [{ question: ROSTER }] : []);

const isLeading = (row: Answers): boolean => is(row['409'], '1', '2');

// oxfmt-ignore
const SCHOOLING: readonly [value: string, diplomas: readonly string[]][] = [
  ['none',        ['23']],
  ['primary',     ['1', '2', '3', '4', '5']],
  ['junior',      ['6', '7', '8', '9', '10']],
  ['vocational',  ['15', '16']],
  ['high_school', ['11', '12', '13', '14', '17']],
  ['diploma',     ['18', '19', '20', '21', '22']],
];
const EDUCATION = { none: 0, primary: 3, junior: 4, no_such_person: 4, vocational: 5, high_school: 7, diploma: 18 };

function educationOf(row: Answers): Told {
  if (!isLeading(row)) return {};
  if (row['405'] === undefined) return { lacks: '405' };
  if (!is(row['405'], '2')) return {};
  if (row['412'] === undefined && isAsked(MEMBERS, '412', row)) return { lacks: '412' };
  if (is(row['412'], '1')) return { value: 'none' };
  const value = SCHOOLING.find(([, diplomas]) => is(row['415'], ...diplomas))?.[0];
  return value === undefined ? { lacks: row['407'] === undefined ? '407' : '415' } : { value };
}

// oxfmt-ignore
const STATUS: readonly [value: string, codes: readonly string[]][] = [
  ['not_working',   ['8']],
  ['self_employed', ['1']],
  ['owner_unpaid',  ['2']],
  ['owner_paid',    ['3']],
  ['wage',          ['4', '5', '6', '7']],
];
const WORK = { no_such_person: 0, not_working: 0, self_employed: 1, owner_unpaid: 3, wage: 4, owner_paid: 6 };

function workOf(row: Answers): Told {
  if (!isLeading(row)) return {};
  if (row['405'] === undefined) return { lacks: '405' };
  if (!is(row['405'], '1')) return {};
  if (is(row['416a'], '2')) return { value: 'not_working' };
  if (row['416a'] === undefined) return { lacks: '416a' };
  const value = STATUS.find(([, codes]) => is(row['418'], ...codes))?.[0];
  return value === undefined ? { lacks: '418' } : { value };
}

function inSchool(answers: Answers): Reading {
  const told = householdIn(answers).map(({ row, at }): { isIn?: boolean; missing?: Place } => {
    if (typeof row['407'] !== 'number') return { missing: placeOf(at, '407') };
    if (row['407'] < SCHOOL_FROM || row['407'] > SCHOOL_TO) return {};
    return row['412'] === undefined ? { missing: placeOf(at, '412') } : { isIn: is(row['412'], '2') };
  });
  const missing = told.flatMap((one) => one.missing ?? []);
  return known([...noRows(answers), ...uncounted(answers), ...missing], () => {
    const pupils = told.flatMap(({ isIn }) => isIn ?? []);
    if (pupils.length === 0) return 'nobody';
    return pupils.every(Boolean) ? 'yes' : 'no';
  });
}

/** Of one list: the value that its code stands for. */
const listed = (question: string, values: Readonly<Record<string, readonly string[]>>, otherwise: string) =>
  ((answers) => {
    const answer = answers[question];
    if (answer === undefined) return { missing: [{ question }] };
    return { value: Object.keys(values).find((value) => is(answer, ...values[value]!)) ?? otherwise };
  }) satisfies Indicator['read'];

function toiletIn(answers: Answers): Reading {
  const { '309a': place, '309b': closet, '310': disposal } = answers;
  if (place === undefined) return { missing: [{ question: '309a' }] };
  if (is(place, '4', '5', '6')) return { value: 'none' };
  if (closet === undefined) return { missing: [{ question: '309b' }] };
  if (is(closet, '1')) return { value: 'flush' };
  if (disposal === undefined) return { missing: [{ question: '310' }] };
  return { value: is(disposal, '1') ? 'septic' : 'none' };
}

/** Either is enough; neither is a no only where both are known. */
function vehicleIn(answers: Answers): Reading {
  const questions = ['502i', '502m'];
  if (questions.some((question) => is(answers[question], '1'))) return { value: 'yes' };
  const missing = questions.filter((question) => answers[question] === undefined).map((question) => ({ question }));
  return known(missing, () => 'no');
}

const each = (...questions: string[]) => ({ roster: ROSTER, questions });

/**
 * A published point table: ten indicators, 0 to 100 points (Schreiner, 16 December 2012, on Susenas of July 2010). How it reads the
 * family form is our own choice. It is illustrative, not the rank of BPS, and rejects nobody.
 */
// oxfmt-ignore
export const POINTS_2012: ScoringModel = {
  name: 'points',
  version: '2012',
  isIllustrative: true,
  instrument: REGSOSEK_2022,
  highest: 100,
  indicators: {
    members: {
      points: { '6': 0, '5': 6, '4': 12, '3': 18, '2': 24, '1': 35 },
      asks: [], asksEach: each('404', '409'),
      read: (answers) => known([...(householdIn(answers).length === 0 ? [{ question: ROSTER }] : []), ...uncounted(answers)], () => String(Math.min(MOST_COUNTED, householdIn(answers).length))),
    },
    schooling: {
      points: { nobody: 0, no: 0, yes: 2 },
      asks: [], asksEach: each('404', '407', '409', '412'),
      read: inSchool,
    },
    female_education: {
      points: EDUCATION,
      asks: [], asksEach: each('404', '405', '407', '409', '412', '415'),
      read: (answers) => best(answers, educationOf, EDUCATION, 'no_such_person'),
    },
    male_work: {
      points: WORK,
      asks: [], asksEach: each('404', '405', '409', '416a', '418'),
      read: (answers) => best(answers, workOf, WORK, 'no_such_person'),
    },
    floor:   { points: { earth_or_bamboo: 0, other: 5 }, asks: ['303'], read: listed('303', { earth_or_bamboo: ['7', '8'] }, 'other') },
    toilet:  { points: { none: 0, septic: 2, flush: 4 }, asks: ['309a', '309b', '310'], read: toiletIn },
    fuel:    { points: { wood_or_coal: 0, other: 5 }, asks: ['308'], read: listed('308', { wood_or_coal: ['8', '9', '10'] }, 'other') },
    gas:     { points: { no: 0, yes: 7 }, asks: ['308'], read: listed('308', { yes: ['3'] }, 'no') },
    fridge:  { points: { no: 0, yes: 9 }, asks: ['502b'], read: listed('502b', { yes: ['1'] }, 'no') },
    vehicle: { points: { no: 0, yes: 9 }, asks: ['502i', '502m'], read: vehicleIn },
  },
  // percent of people who live below US$2.50 and US$1.25 a day, 2005 purchasing power; the second is not confirmed
  chances: [
    [0, 4, 99.5, 77.4],  [5, 9, 99, 72.1],    [10, 14, 98.5, 61.8], [15, 19, 97, 49.9],  [20, 24, 95.6, 40.1], [25, 29, 92, 28.8],
    [30, 34, 88.2, 19.7], [35, 39, 80.8, 12], [40, 44, 69.6, 6.8],  [45, 49, 56.2, 3.5], [50, 54, 42, 1.7],    [55, 59, 28.3, 0.9],
    [60, 64, 19.4, 0.4], [65, 69, 10.7, 0.1], [70, 74, 8.1, 0.1],   [75, 79, 4, 0.1],    [80, 84, 1.3, 0],     [85, 100, 0, 0],
  ].map(([from, to, usd250, usd125]) => ({ from: from!, to: to!, percent: { usd250: usd250!, usd125: usd125! } })),
};
