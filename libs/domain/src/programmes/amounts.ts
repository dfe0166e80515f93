import { hasTrait, type Household, type Person } from './household.ts';
import type { Component, Giving, Programme } from './programme.ts';

export type CountedComponent = { component: string; people: readonly string[]; yearRupiah: number };
/** What a family would get. `mayGrow` names components that somebody may still add, once more is known of them. */
export type Amount = {
  yearRupiah: number;
  /** Of one payment. */
  stageRupiah: number;
  counted: readonly CountedComponent[];
  goods: Readonly<Record<string, number>>;
  mayGrow: readonly string[];
};

const NOTHING: Amount = { yearRupiah: 0, stageRupiah: 0, counted: [], goods: {}, mayGrow: [] };

/**
 * What a household gets of a programme, in whole rupiah.
 * Nobody counts twice, and where more would count than may, the dearest do: our choice, in favour of the family.
 */
export function amountOf({ giving }: Pick<Programme, 'giving'>, household: Household): Amount {
  if (giving.kind === 'goods') return { ...NOTHING, goods: giving.monthly };
  if (giving.kind === 'services') return NOTHING;
  if (giving.kind === 'components') return componentsOf(giving, household);
  const heads = giving.per === 'person' ? household.people.length : 1;
  const stageRupiah = giving.monthRupiah * heads;
  return { ...NOTHING, stageRupiah, yearRupiah: stageRupiah * giving.monthsAYear };
}

function componentsOf(giving: Extract<Giving, { kind: 'components' }>, { people }: Household): Amount {
  const counted: CountedComponent[] = [];
  const taken = new Set<string>();
  let left = giving.mostCounted ?? Infinity;
  for (const component of giving.components.toSorted((a, b) => b.yearRupiah - a.yearRupiah)) {
    const fitting = people.filter((person) => !taken.has(person.key) && hasTrait(person, component.who));
    const chosen = fitting.slice(0, Math.min(component.upTo ?? Infinity, left));
    if (chosen.length === 0) continue;
    for (const { key } of chosen) taken.add(key);
    left -= chosen.length;
    counted.push({
      component: component.code,
      people: chosen.map(({ key }) => key),
      yearRupiah: component.yearRupiah * chosen.length,
    });
  }
  const yearRupiah = counted.reduce((sum, one) => sum + one.yearRupiah, 0);
  const unknown = giving.components.filter((component) => people.some((person) => isOpen(person, component)));
  return {
    ...NOTHING,
    yearRupiah,
    stageRupiah: yearRupiah / giving.stagesAYear,
    counted,
    mayGrow: unknown.map(({ code }) => code),
  };
}

const isOpen = (person: Person, { who }: Component): boolean => hasTrait(person, who) === undefined;
