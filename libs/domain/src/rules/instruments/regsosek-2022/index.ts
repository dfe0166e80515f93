import type { Instrument, Roster } from '../../../instruments/instrument.ts';
import { BELONGING_TOPICS, BELONGINGS } from './belongings.ts';
import { FAMILY_CAUTIONS, MEMBER_CAUTIONS } from './cautions.ts';
import { HOUSE, HOUSE_TOPICS } from './house.ts';
import { MEMBER_TOPICS, MEMBERS } from './members.ts';
import { PLACE, PLACE_TOPICS, RESULT_TOPICS } from './place.ts';

const MEMBER_ROSTER = {
  after: 'sanitation',
  namedBy: '402',
  numberedBy: '401',
  sameBy: ['403', '402'],
  upTo: 40,
  topics: MEMBER_TOPICS,
  questions: MEMBERS,
  cautions: MEMBER_CAUTIONS,
} as const satisfies Roster;

/** The family form of Regsosek 2022. Numbers and codes as printed; limits that are not published are marked where they stand. */
export const REGSOSEK_2022 = {
  name: 'regsosek',
  version: '2022',
  topics: { ...PLACE_TOPICS, ...HOUSE_TOPICS, ...BELONGING_TOPICS, ...RESULT_TOPICS },
  questions: { ...PLACE, ...HOUSE, ...BELONGINGS },
  cautions: FAMILY_CAUTIONS,
  rosters: { members: MEMBER_ROSTER },
} as const satisfies Instrument;

type Questions = typeof REGSOSEK_2022.questions & typeof MEMBERS;
type Bit<B> = B extends { bits: readonly (infer One extends number)[] } ? `${One}` | '0' : never;
type Listed<Q> = Q extends { options: readonly (infer Option extends string)[] } ? Option : Bit<Q>;

/** What words have to be found for. */
export type RegsosekQuestion = keyof Questions;
export type RegsosekTopic = keyof typeof REGSOSEK_2022.topics | keyof typeof MEMBER_TOPICS;
export type RegsosekCaution = keyof typeof FAMILY_CAUTIONS | keyof typeof MEMBER_CAUTIONS;
/** The codes of each list and the bits of each sum. */
export type RegsosekOptions = {
  [Q in RegsosekQuestion as Listed<Questions[Q]> extends never ? never : Q]: Listed<Questions[Q]>;
};
