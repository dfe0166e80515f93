import type { QueuePageView } from '#contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.ts';
import { queries } from '../../api/queries.ts';
import { pathOf, type QueueFilter } from './filter.ts';

/** The first rows that came inside the HTML; they are good for one reading. */
function takeFirst(path: string): QueuePageView | undefined {
  const element = document.getElementById('first');
  element?.remove();
  const first = element?.textContent
    ? (JSON.parse(element.textContent) as { path: string; answer: QueuePageView })
    : undefined;
  return first?.path === path ? first.answer : undefined;
}

/** The pages of a list, as far as they have been asked for. */
export const pagesOf = (filter: QueueFilter) =>
  infiniteQueryOptions({
    queryKey: ['queue', filter],
    queryFn: ({ pageParam, signal }) => api<QueuePageView>(pathOf(filter, pageParam), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    initialData: () => {
      const first = takeFirst(pathOf(filter));
      return first && { pages: [first], pageParams: [undefined] };
    },
  });

const LAST = 'terdata-list';

/** The list that the officer works from; kept as long as the window is open. */
export const rememberList = (filter: QueueFilter): void => sessionStorage.setItem(LAST, JSON.stringify(filter));
export const lastList = (): QueueFilter => JSON.parse(sessionStorage.getItem(LAST) ?? '{}') as QueueFilter;

/** The most urgent case of the officer's list that is not this one, and that nobody else has. Asked for anew: another may have taken it. */
export async function nextAfter(proposalId: string, me: string): Promise<string | undefined> {
  const filter = lastList();
  const { items } = await api<QueuePageView>(pathOf(filter));
  void queries.invalidateQueries({ queryKey: ['queue'] });
  return items.find(({ id, owner }) => id !== proposalId && (owner === undefined || owner === me))?.id;
}
