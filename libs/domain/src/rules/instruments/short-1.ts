import type { Answers, Instrument } from '../../instruments/instrument.ts';

/** Rupiah a month; no upper end where there is none. */
const BANDS: Readonly<Record<string, { from: number; below: number }>> = {
  under_500k: { from: 0, below: 500_000 },
  to_1m: { from: 500_000, below: 1_000_000 },
  to_2m: { from: 1_000_000, below: 2_000_000 },
  to_4m: { from: 2_000_000, below: 4_000_000 },
  over_4m: { from: 4_000_000, below: Infinity },
};
const BAND_CODES = ['under_500k', 'to_1m', 'to_2m', 'to_4m', 'over_4m'] as const;

const bandOf = (answer: unknown) => (typeof answer === 'string' ? BANDS[answer] : undefined);
const isMore = (left: unknown, right: unknown): boolean =>
  typeof left === 'number' && typeof right === 'number' && left > right;
const has = (answer: unknown, ...wanted: string[]): boolean =>
  Array.isArray(answer) && wanted.some((one) => answer.includes(one));

/** Spending of more than three times what comes in has another source, or one of the two was heard wrongly. */
const OUT_OF_PROPORTION = 3;
/** Square metres a head, below which a house is asked about once more. */
const CROWDED_BELOW = 3;

/** The short form: what a village can ask at a door in eight minutes, until the full family form takes its place. */
// oxfmt-ignore
export const SHORT_1 = {
  name: 'short',
  version: '1',
  topics: {
    house:   ['area', 'floor', 'wall', 'roof'],
    water:   ['water', 'waste_distance', 'light', 'power'],
    kitchen: ['cooking', 'toilet'],
    people:  ['members', 'working', 'health'],
    money:   ['income', 'expense'],
    assets:  ['assets'],
  },
  questions: {
    area:           { form: '302',  kind: 'number', from: 1, to: 999 },
    floor:          { form: '303',  kind: 'single', options: ['marble', 'ceramic', 'vinyl', 'tile', 'wood', 'cement', 'bamboo', 'earth', 'other'] },
    wall:           { form: '304',  kind: 'single', options: ['masonry', 'plastered_bamboo', 'wood', 'woven_bamboo', 'logs', 'bamboo', 'other'] },
    roof:           { form: '305',  kind: 'single', options: ['concrete', 'tile', 'zinc', 'asbestos', 'wood', 'bamboo', 'palm', 'other'] },
    water:          { form: '306a', kind: 'single', options: ['bottled', 'refill', 'piped', 'pump', 'protected_well', 'open_well', 'protected_spring', 'open_spring', 'surface', 'rain', 'other'] },
    waste_distance: { form: '306b', kind: 'single', options: ['under_10m', 'from_10m', 'unknown'],
                      askedIf: { question: 'water', isOneOf: ['pump', 'protected_well', 'open_well', 'protected_spring', 'open_spring'] } },
    light:          { form: '307a', kind: 'single', options: ['pln_metered', 'pln_unmetered', 'other_electric', 'none'] },
    power:          { form: '307b', kind: 'single', options: ['w450', 'w900', 'w1300', 'w2200', 'over_w2200'],
                      askedIf: { question: 'light', isOneOf: ['pln_metered'] } },
    cooking:        { form: '308',  kind: 'single', options: ['electric', 'lpg_12kg', 'lpg_5kg', 'lpg_3kg', 'city_gas', 'biogas', 'kerosene', 'charcoal', 'firewood', 'other', 'no_cooking'] },
    toilet:         { form: '309a', kind: 'single', options: ['own', 'shared', 'communal', 'public', 'unused', 'none'] },
    members:        { form: '112',  kind: 'number', from: 1, to: 40 },
    working:        { form: '416a', kind: 'number', from: 0, to: 40 },
    health:         { form: '428-430', kind: 'multi', options: ['chronic_illness', 'disability', 'needs_care', 'pregnant', 'none'], alone: 'none' },
    income:         { form: '-',    kind: 'single', options: BAND_CODES },
    expense:        { form: '-',    kind: 'single', options: BAND_CODES },
    assets:         { form: '502-504', kind: 'multi', options: ['fridge', 'flat_tv', 'air_conditioner', 'computer', 'smartphone', 'gold', 'bicycle', 'motorcycle', 'car', 'boat', 'land', 'other_house', 'cattle', 'goats', 'none'], alone: 'none' },
  },
  cautions: {
    spends_beyond_income: {
      questions: ['income', 'expense'],
      looksOdd: ({ income, expense }: Answers) => isMore(bandOf(expense)?.from, (bandOf(income)?.below ?? Infinity) * OUT_OF_PROPORTION),
    },
    more_work_than_live: {
      questions: ['members', 'working'],
      looksOdd: ({ members, working }: Answers) => isMore(working, members),
    },
    crowded: {
      questions: ['area', 'members'],
      looksOdd: ({ area, members }: Answers) => typeof members === 'number' && isMore(members * CROWDED_BELOW, area),
    },
    no_power_for_appliances: {
      questions: ['light', 'assets'],
      looksOdd: ({ light, assets }: Answers) => light === 'none' && has(assets, 'fridge', 'flat_tv', 'air_conditioner', 'computer'),
    },
  },
} as const satisfies Instrument;

export type ShortQuestion = keyof typeof SHORT_1.questions;
export type ShortTopic = keyof typeof SHORT_1.topics;
export type ShortCaution = keyof typeof SHORT_1.cautions;
type Listed = {
  [Q in ShortQuestion]: (typeof SHORT_1.questions)[Q] extends { options: readonly (infer Option extends string)[] }
    ? Option
    : never;
};
/** The codes of each question that has a list. */
export type ShortOptions = { [Q in ShortQuestion as Listed[Q] extends never ? never : Q]: Listed[Q] };
