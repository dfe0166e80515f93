import type { ColleagueDeskView, ColleagueListView } from '#contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.ts';

/** All colleagues of one's own area, with what lies on their desks. */
export const allColleaguesQuery = queryOptions({
  queryKey: ['officers', 'all'],
  queryFn: ({ signal }) => api<ColleagueListView>('/officers', { signal }),
});

/** A colleague's desk, and whether each case could go to somebody: a dry run. */
export const deskQuery = (from: string, to: string | undefined, language: string) =>
  queryOptions({
    queryKey: ['desk', from, to, language],
    queryFn: ({ signal }) =>
      api<ColleagueDeskView>(`/officers/${from}/desk${to ? `?${new URLSearchParams({ to })}` : ''}`, { signal }),
    staleTime: 0,
  });
