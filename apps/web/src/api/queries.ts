import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, ServerAway } from './problem.ts';

/** Waits out a server that is away, and never asks twice where it said no. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => error instanceof ServerAway && count < 100,
      retryDelay: (count, error) =>
        error instanceof ServerAway && error.retryAfter ? error.retryAfter * 1000 : Math.min(1000 * 2 ** count, 30_000),
      refetchOnWindowFocus: true,
      throwOnError: (error, query) =>
        error instanceof ApiProblem && query.state.data === undefined && error.status === 401,
    },
    mutations: { retry: false },
  },
});
