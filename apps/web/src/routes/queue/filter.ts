import { QUEUE_NAMES, type QueueName, STAGE_NAMES, type Stage } from '#domain';

/** What a list shows: a saved queue, and what narrows it. It stands in the address, so that it can be gone back to. */
export type QueueFilter = {
  queue?: QueueName;
  stage?: Stage;
  overdue?: true;
  returned?: true;
  mine?: true;
};
export const FLAGS = ['overdue', 'returned', 'mine'] as const;

const isQueue = (text: unknown): text is QueueName => QUEUE_NAMES.includes(text as QueueName);
const isStage = (text: unknown): text is Stage => STAGE_NAMES.includes(text as Stage);

/** Reads an address; what it does not know it leaves out. */
export const readFilter = (search: Record<string, unknown>): QueueFilter => ({
  ...(isQueue(search['queue']) && { queue: search['queue'] }),
  ...(isStage(search['stage']) && { stage: search['stage'] }),
  ...Object.fromEntries(FLAGS.filter((flag) => String(search[flag]) === 'true').map((flag) => [flag, true] as const)),
});

/** The address at the API of one page of a list, with the counts of all saved queues. */
export function pathOf(filter: QueueFilter, cursor?: string): string {
  const query = new URLSearchParams({ counts: 'true' });
  for (const [name, value] of Object.entries(filter)) query.set(name, String(value));
  if (cursor) query.set('cursor', cursor);
  return `/proposals?${query}`;
}
