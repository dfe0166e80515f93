import type { Trait } from './household.ts';

/** For what somebody in the household gets something of their own. */
export type Component = {
  code: string;
  yearRupiah: number;
  /** How many in one family it is paid for, at most. */
  upTo?: number;
  who: Trait;
};

/** What is given: money for the whole family or for each person, money by components, or goods. All amounts are whole rupiah. */
export type Giving =
  | { kind: 'monthly'; per: 'family' | 'person'; monthRupiah: number; monthsAYear: number }
  | {
      kind: 'components';
      components: readonly Component[];
      /** In one family, over all components. */
      mostCounted?: number;
      stagesAYear: number;
    }
  | { kind: 'goods'; monthly: Readonly<Record<string, number>> }
  | { kind: 'services' };

/** One programme in one version of its rules. Another limit or amount is another version with a day of its own. */
export type Programme = {
  code: string;
  version: string;
  name: { id: string; en: string };
  /** First and last day on which these rules hold, `YYYY-MM-DD`; the last is open where nobody has set one. */
  from: string;
  until?: string;
  /** Whether a family has it, or one person of it: then two persons of a family may have it at once. */
  serves: 'family' | 'person';
  /** Where the money comes from; aid of a district follows rules of its own. */
  level: 'national' | 'district' | 'employer';
  /** Deciles that it is for; `ifQuotaLeft` reaches further where something is left. Without limits being ranked is enough. */
  deciles?: { from: number; to: number; ifQuotaLeft?: number };
  /** Somebody in the household has to be like this. */
  needs?: readonly Trait[];
  /** Who has to decide besides the rule. */
  decidedBy?: 'village_meeting' | 'assessment';
  giving: Giving;
  /** How many families or persons in the whole country. */
  quota?: number;
  /** Where the figures come from; press figures and common practice are not confirmed law. */
  source: string;
  isConfirmed: boolean;
};

/** Whether the rules hold on a day. */
export const isInForce = ({ from, until }: Pick<Programme, 'from' | 'until'>, on: string): boolean =>
  from <= on && (until === undefined || on <= until);

/** The version of a programme that holds on a day. */
export const programmeOn = (programmes: readonly Programme[], code: string, on: string): Programme | undefined =>
  programmes.find((programme) => programme.code === code && isInForce(programme, on));
