import type { Desk } from '#domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { ServerAway } from '../api/problem.ts';
import { lendTo } from '../outbox/lent.ts';

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

/** From the server; where that is away, whoever was last signed in on this device. */
async function whoIsHere(): Promise<Me> {
  try {
    const me = await api<Me>('/me');
    lendTo(me.officer.id);
    void import('../outbox/start.ts').then(({ makeReady }) => makeReady(me)).catch(() => undefined); // a device that keeps nothing works all the same
    return me;
  } catch (error) {
    const me =
      error instanceof ServerAway ? await import('../outbox/start.ts').then(({ wakeUp }) => wakeUp()) : undefined;
    if (!me) throw error;
    return me;
  }
}

/** The officer who is signed in; `not_signed_in` otherwise. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: whoIsHere,
  staleTime: 60_000,
  retry: false,
  networkMode: 'always',
});

/** Where to sign in, and to come back to this page. */
export const signInAddress = (fresh = false): string =>
  `/sign-in?${new URLSearchParams({ to: location.pathname + location.search, ...(fresh && { fresh: '1' }) })}`;

/** Where the outbox asks, by a word that is typed, whether what was not sent may be thrown away. */
const LEAVING = '/meja/kotak?keluar=1';

/** Leaves, unless something on this device was not sent yet, or cannot be: that is asked about first. */
export async function signOut(): Promise<void> {
  const { countUnsent } = await import('../outbox/leaving.ts');
  if ((await countUnsent().catch(() => 0)) > 0) return location.assign(LEAVING);
  await leave().catch(() => location.assign(LEAVING));
}

/** Ends the session on the server, empties the device, and goes where the issuer forgets the officer too. */
export async function leave(): Promise<void> {
  const { next } = await api<{ next?: string }>('/sign-out', { method: 'POST', body: {} });
  const { wipeDevice } = await import('../outbox/leaving.ts');
  await wipeDevice().catch(() => undefined);
  location.assign(next ?? '/');
}
