import type { ColleagueView, DeskItemView, Words } from '#contracts';
import { type ItemOutcome, type Wanted } from '../../batch/batch.ts';
import { UNFIT_WORDS } from './words.ts';

/** What every command of a handing over says. */
export type Handing = { officer: string; reason: string; note?: string };

/** A command for each case that may be handed over; the others stay where they are. */
export const wantedFrom = (items: readonly DeskItemView[], handing: Handing): Wanted[] =>
  items
    .filter(({ allowed }) => allowed.may)
    .map(({ proposalId, ticket }) => ({
      proposalId,
      ticket,
      who: ticket,
      body: { asks: 'reassigned', ...given(handing) },
    }));

const given = ({ officer, reason, note }: Handing): Handing => ({
  officer,
  reason,
  ...(note?.trim() && { note: note.trim() }),
});

/** The same cases back to whom they came from. */
export const wantedBack = (accepted: readonly ItemOutcome[], handing: Handing): Wanted[] =>
  accepted.map(({ proposalId, ticket, who }) => ({
    proposalId,
    ticket,
    who,
    body: { asks: 'reassigned', ...given(handing) },
  }));

/** Why a case cannot be handed over, more closely than its title says. */
export const unfitWords = ({ allowed }: DeskItemView): Words | undefined => {
  const reason = allowed.may ? undefined : allowed.facts['reason'];
  return typeof reason === 'string' && reason in UNFIT_WORDS
    ? UNFIT_WORDS[reason as keyof typeof UNFIT_WORDS]
    : undefined;
};

/** Whom one could hand a desk to: of the same role, and there; the API is the judge of each case. */
export const receiversFor = (officers: readonly ColleagueView[], from: ColleagueView): ColleagueView[] =>
  officers.filter(
    ({ id, role, active, absentUntil }) => active && !absentUntil && role === from.role && id !== from.id,
  );

/** Colleagues who hold something, those who have left or are away first. */
export const holders = (officers: readonly ColleagueView[]): ColleagueView[] =>
  officers
    .filter(({ load }) => (load?.open ?? 0) > 0)
    .toSorted((left, right) => Number(isHere(left)) - Number(isHere(right)) || left.name.localeCompare(right.name));
const isHere = ({ active, absentUntil }: ColleagueView): boolean => active && absentUntil === undefined;
