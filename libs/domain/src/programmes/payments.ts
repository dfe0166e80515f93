import { daysBetween } from '../instruments/ages.ts';
import { PAYMENT_WORDS } from '../rules/programmes/index.ts';

/** Who has to do something next. */
export type PaymentActor = 'treasury' | 'bank' | 'ministry' | 'district' | 'family' | 'dukcapil';
export type PaymentState =
  | 'candidate'
  | 'account_opening'
  | 'account_open'
  | 'account_failed'
  | 'account_differs'
  | 'order_in_work'
  | 'ordered'
  | 'instructed'
  | 'treasury_check'
  | 'bounced'
  | 'not_taken'
  | 'excluded'
  | 'field_check_failed'
  | 'paid';

/** What a word of the payment system stands for. The word itself is never shown alone. */
export type PaymentWord = {
  word: string;
  state: PaymentState;
  acts: PaymentActor;
  /** After how many days somebody asks again; our choice, not a right of the family. */
  askAfterDays: number;
  /** The exclusion that it speaks of, where it says one. */
  cause?: string;
};

/** A word that came with a payment list: about which programme and stage, as of when. */
export type PaymentFact = { programme: string; word: string; on: string; stage?: string };
export type PaymentExplained = {
  programme: string;
  isPaid: boolean;
  state: PaymentState | 'not_heard' | 'word_unknown';
  acts: PaymentActor;
  since?: string;
  /** The day on which to ask, `YYYY-MM-DD`. */
  askOn?: string;
  isOverdue: boolean;
  cause?: string;
};

/**
 * Why a family that has a programme has no money yet: the newest fact about it, whose turn it is, and when to ask.
 * No fact at all and a word that nobody knows are answers of their own, and both are the ministry's to mend.
 */
export function explainPayment(
  facts: readonly PaymentFact[],
  programme: string,
  on: string,
  words: readonly PaymentWord[] = PAYMENT_WORDS,
): PaymentExplained {
  const newest = facts
    .filter((fact) => fact.programme === programme && fact.on <= on)
    .toSorted((a, b) => b.on.localeCompare(a.on))[0];
  if (!newest) return { programme, isPaid: false, state: 'not_heard', acts: 'ministry', isOverdue: false };
  const row = words.find(({ word }) => word === spelled(newest.word));
  if (!row) {
    return { programme, isPaid: false, state: 'word_unknown', acts: 'ministry', since: newest.on, isOverdue: false };
  }
  const { state, acts, askAfterDays, cause } = row;
  return {
    programme,
    isPaid: state === 'paid',
    state,
    acts,
    since: newest.on,
    askOn: dayAfter(newest.on, askAfterDays),
    isOverdue: state !== 'paid' && daysBetween(newest.on, on) > askAfterDays,
    ...(cause !== undefined && { cause }),
  };
}

/** Lists write them in any case and with any number of spaces. */
const spelled = (word: string): string => word.trim().replaceAll(/\s+/g, ' ').toUpperCase();
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
