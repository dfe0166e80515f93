import type { Me } from '../session/me.ts';

const FRESH_MS = 5 * 60_000;

/** Whether an act that wants a new sign-in would be refused by now. The server is the judge; this only tells in time. */
export const isStale = ({ authTime }: Pick<Me, 'authTime'>, now: number): boolean =>
  now - Date.parse(authTime) >= FRESH_MS;
