import type { Words } from '#contracts';
import type { ChangedEvent } from './changed-event.ts';
import type { Counters } from './counters.ts';
import type { PartName } from './breaking.ts';
import type { Point } from './drain.ts';

/** What the break-it page asks for each second. */
export type State = {
  /** Moves per second. */
  speed: number;
  parts: Record<PartName, boolean>;
  /** Those of the ledger are missing until the first count, and while the database does not answer. */
  counts: Partial<Counters> & { underWay: number; refused: number };
  points: readonly Point[];
  changed: ChangedEvent | undefined;
  /** What the last check of the chain has found. */
  checked: Words | undefined;
  cases: readonly { id: string; stage: Words }[];
};
