import { isColleague, mayManage, ok, type Officer, refuse, type Result } from '#domain';
import type { Database } from './database.ts';
import { type OfficerRow, toOfficer } from './officers.ts';
import { ALIVE } from './web-sessions.ts';

/** A browser in which an officer is signed in, as they see it themselves. Instants are ISO 8601, UTC. */
export type OwnSession = { handle: string; signedInAt: string; seenAt: string; isThis: boolean };

const OWN = `
  select handle, signed_in_at, seen_at, id_hash = $2::bytea as is_this from web_session s
  where officer_id = $1 and ${ALIVE} order by seen_at desc, handle`;
type OwnRow = { handle: string; signed_in_at: Date; seen_at: Date; is_this: boolean | null };

/** An officer's live sessions, the last used first. @param current the one that asks, if it is one */
export const ownSessions = (db: Database, officerId: string, current: Buffer | undefined): Promise<OwnSession[]> =>
  db.read(undefined, async (query) => {
    const rows = await query<OwnRow>(OWN, [officerId, current ?? null]);
    return rows.map((row) => ({
      handle: row.handle,
      signedInAt: row.signed_in_at.toISOString(),
      seenAt: row.seen_at.toISOString(),
      isThis: row.is_this === true,
    }));
  });

const END_ONE = `delete from web_session where officer_id = $1 and handle = $2 returning 1`;
const END_OTHERS = `delete from web_session where officer_id = $1 and id_hash is distinct from $2::bytea returning 1`;

/** Ends one of an officer's own sessions. @returns whether it was there, and theirs */
export const endOwnSession = (db: Database, officerId: string, handle: string): Promise<boolean> =>
  db.write(undefined, async (query) => (await query(END_ONE, [officerId, handle])).length > 0);

/** Signs an officer out everywhere else. @returns from how many browsers */
export const endOtherSessions = (db: Database, officerId: string, current: Buffer | undefined): Promise<number> =>
  db.write(undefined, async (query) => (await query(END_OTHERS, [officerId, current ?? null])).length);

export type EndingNo = 'officer_not_found' | 'right_missing' | 'own_desk';

const FIND = `select id, role, region_code, name, office_id, absent_until, deputy_id from officer where id = $1`;
const END_ALL = `
  with ended as (
    delete from web_session where officer_id = $1 returning 1
  ), told as (
    insert into officer_change (at, actor_id, officer_id, act, reason) values (ledger_clock(), $2, $1, 'sessions_ended', $3)
  )
  select count(*)::int as ended from ended`;

/**
 * Signs a colleague out of every browser, with a line of who did it and why that nobody can take away; it is written where there was
 * nothing to end as well. Who has left may be signed out like anybody else.
 * @param reason a code
 * @returns from how many browsers
 */
export const endSessionsOf = (
  db: Database,
  by: Officer,
  officerId: string,
  reason: string,
): Promise<Result<number, EndingNo>> =>
  db.write(by, async (query) => {
    const [row] = await query<OfficerRow>(FIND, [officerId]);
    const officer = row && toOfficer(row);
    if (!officer || !isColleague(by, officer)) return refuse('officer_not_found');
    const right = mayManage(by, officer, 'end_sessions');
    if (!right.ok) return right;
    const [done] = await query<{ ended: number }>(END_ALL, [officerId, by.id, reason]);
    return ok(done!.ended);
  });
