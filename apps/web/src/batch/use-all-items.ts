import type { QueueName } from '#domain';
import { useQuery } from '@tanstack/react-query';
import { useLive } from '../live/live.ts';
import { allItemsQuery } from './all-items.ts';

/**
 * What one batch may be about. While nothing waits it is looked at again by itself; once there is something, only when something was done:
 * each page is a line of the access log, and rows are not moved under a hand.
 */
export function useAllItems(queue: QueueName, isFree: boolean) {
  const list = useQuery({ ...allItemsQuery(queue), enabled: isFree });
  useLive(...(list.data?.items.length === 0 ? ['queue'] : []));
  return list;
}
