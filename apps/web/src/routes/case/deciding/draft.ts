import type { EventName, Repair } from '#domain';

/** What was chosen and typed, before it is a command. */
export type Values = {
  reason?: string;
  repair?: readonly Repair[];
  /** A civil date; it becomes the end of that day at the place of the proposal. */
  until?: string;
  outcome?: string;
  officer?: string;
  /** An open finding: `code` or `code subject`. */
  finding?: string;
  /** The member whom it is about. */
  subject?: string;
  heldOn?: string;
  by?: 'minutes' | 'sptjm';
  present?: string;
  letter?: string;
  /** Corrections of one member. */
  person?: { personId?: string; name?: string; birthPlace?: string; bornOn?: string; nik?: string };
  note?: string;
};

/** A decision that is being made. Its id is made with it, before anything is sent; `version` is what the screen was drawn from. */
export type Draft = { asks: EventName; commandId: string; version: number; values: Values };

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const nameOf = (officerId: string, proposalId: string): string => `terdata-decision:${officerId}:${proposalId}`;

/** What was typed outlives a reload and the end of a sign-in, in this window alone; another officer does not find it. */
export function keepDraft(shelf: Shelf, officerId: string, proposalId: string, draft: Draft | undefined): void {
  const name = nameOf(officerId, proposalId);
  if (draft) shelf.setItem(name, JSON.stringify(draft));
  else shelf.removeItem(name);
}

export function findDraft(shelf: Shelf, officerId: string, proposalId: string): Draft | undefined {
  const kept = shelf.getItem(nameOf(officerId, proposalId));
  try {
    return kept === null ? undefined : (JSON.parse(kept) as Draft);
  } catch {
    return undefined; // written by another version of this page
  }
}
