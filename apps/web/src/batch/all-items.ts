import type { QueueItemView, QueuePageView } from '#contracts';
import type { QueueName } from '#domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { LARGEST_BATCH } from './batch.ts';

const PAGE = 100;
export type AllItems = { items: QueueItemView[]; isMore: boolean };

/** A saved queue as far as one batch reaches, page by page. */
async function readAll(queue: QueueName, signal: AbortSignal): Promise<AllItems> {
  const items: QueueItemView[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ queue, limit: String(PAGE), ...(cursor && { cursor }) });
    const page = await api<QueuePageView>(`/proposals?${query}`, { signal });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor && items.length < LARGEST_BATCH);
  return { items, isMore: cursor !== undefined };
}

/** Each page is a line of the access log, so it is read again when something was done, and not by itself. */
export const allItemsQuery = (queue: QueueName) =>
  queryOptions({
    queryKey: ['queue', 'all', queue],
    queryFn: ({ signal }) => readAll(queue, signal),
    refetchOnWindowFocus: false,
  });
