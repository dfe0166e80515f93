import type { EventName } from '#domain';
import { createContext, use } from 'react';

/** A decision that the record has, shown until it has settled or is put away. */
export type Done = {
  proposalId: string;
  /** Head of the family, or the ticket. */
  who: string;
  asks: EventName;
  /** The version after it, which an undoing goes out from. */
  version: number;
  seq: number;
  hash: string;
  /** How long it may be undone, counted from the answer; 0 where it cannot. */
  settlesMs: number;
};

export const ReceiptContext = createContext<(done: Done) => void>(() => undefined);
/** Shows the receipt of a decision on whatever page comes next. */
export const useReceipt = (): ((done: Done) => void) => use(ReceiptContext);

/** How long a decision still settles once its answer is here. The clock of the server alone counts: that of a device may be wrong. */
export const settlesMs = (at: string, settlesUntil: string | undefined): number =>
  settlesUntil === undefined ? 0 : Math.max(0, Date.parse(settlesUntil) - Date.parse(at));
