import type { Desk } from '#domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';

export type Me = {
  officer: {
    id: string;
    name: string;
    role: string;
    region: string;
    regionName: string;
    office: { id: string; name: string };
  };
  desk: Desk;
  signedInAt: string;
  authTime: string;
  expiresAt: string;
};

/** The officer who is signed in; `not_signed_in` otherwise. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => api<Me>('/me'),
  staleTime: 60_000,
  retry: false,
});

/** Where to sign in, and to come back to this page. */
export const signInAddress = (fresh = false): string =>
  `/sign-in?${new URLSearchParams({ to: location.pathname + location.search, ...(fresh && { fresh: '1' }) })}`;

/** Ends the session on the server, then shows the public page. */
export async function signOut(): Promise<void> {
  await api('/sign-out', { method: 'POST', body: {} });
  location.assign('/');
}
