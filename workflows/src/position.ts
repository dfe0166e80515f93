import type { Position } from '#domain';

const INSTANTS = ['dueAt', 'wakeAt', 'hold'] as const;

/** Whether a signal's payload is a position. A nudge carries none, and a person at a console may carry anything. */
export function isPosition(news: unknown): news is Position {
  if (typeof news !== 'object' || news === null) return false;
  const given = news as Partial<Record<keyof Position, unknown>>;
  const instants = INSTANTS.map((name) => given[name]).filter((instant) => instant !== undefined);
  return (
    typeof given.proposalId === 'string' &&
    typeof given.stage === 'string' &&
    [given.epoch, given.seq, given.round].every(Number.isSafeInteger) &&
    instants.every((instant) => typeof instant === 'string' && !Number.isNaN(Date.parse(instant)))
  );
}

/** Whether `a` is later than `b`, both of one proposal: epochs first, for only a restored ledger raises them, then numbers. */
export const isNewer = (a: Position, b: Position): boolean =>
  a.proposalId === b.proposalId && (a.epoch > b.epoch || (a.epoch === b.epoch && a.seq > b.seq));
