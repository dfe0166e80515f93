export type Schooling = 'none' | 'primary' | 'junior' | 'senior' | 'higher';

/** Who lives in the household, in the words of the programmes. What is absent is unknown, and is no no. */
export type Person = {
  /** Tells the persons of one household apart; no number of a person. */
  key: string;
  ageYears?: number;
  isPregnant?: boolean;
  /** Where they go to school now; `none` where they do not. */
  schooling?: Schooling;
  hasSevereDisability?: boolean;
  isChronicallyIll?: boolean;
  isVictimOfViolation?: boolean;
};
export type Household = { people: readonly Person[] };

/** What makes somebody count: one fact about them, or an age. */
export type Trait =
  | { aged: { from: number; to?: number } }
  | { schooling: Schooling }
  | { has: 'isPregnant' | 'hasSevereDisability' | 'isChronicallyIll' | 'isVictimOfViolation' };

/** Whether it is so; nothing where nobody knows. */
export function hasTrait(person: Person, trait: Trait): boolean | undefined {
  if ('has' in trait) return person[trait.has];
  if ('schooling' in trait) return person.schooling === undefined ? undefined : person.schooling === trait.schooling;
  const { from, to = Infinity } = trait.aged;
  return person.ageYears === undefined ? undefined : person.ageYears >= from && person.ageYears <= to;
}
