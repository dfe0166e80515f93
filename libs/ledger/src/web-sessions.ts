import type { Database } from './database.ts';
import { type KnownOfficer, type OfficerRow, toOfficer } from './officers.ts';

/** How long an officer stays signed in without doing anything, and at all; how new a sign-in is for what weighs most. In seconds. */
export const SESSION_SECONDS = { idle: 30 * 60, absolute: 12 * 60 * 60, fresh: 5 * 60, touch: 60 } as const;

/** An officer who is signed in with a browser. Instants are ISO 8601, UTC. */
export type WebSession = {
  officer: KnownOfficer;
  signedInAt: string;
  /** When the issuer last asked who they are. */
  authTime: string;
  /** When it ends if nothing more is done. */
  expiresAt: string;
  /** Whether they were asked in the last five minutes. */
  isFresh: boolean;
};
type SessionRow = OfficerRow & {
  signed_in_at: Date;
  auth_at: Date;
  expires_at: Date;
  is_fresh: boolean;
  touch_due: boolean;
};

/** What lives, of `web_session s`. */
export const ALIVE = `s.ends_at > ledger_clock() and s.seen_at > ledger_clock() - make_interval(secs => ${SESSION_SECONDS.idle})`;

// Session and officer in one look, so that between the two nobody can be shut out
const READ = `
  select o.id, o.role, o.region_code, o.name, o.office_id, s.signed_in_at, s.auth_at,
    least(s.ends_at, s.seen_at + make_interval(secs => ${SESSION_SECONDS.idle})) as expires_at,
    s.auth_at > ledger_clock() - make_interval(secs => ${SESSION_SECONDS.fresh}) as is_fresh,
    s.seen_at <= ledger_clock() - make_interval(secs => ${SESSION_SECONDS.touch}) as touch_due
  from web_session s join officer o on o.id = s.officer_id and o.active
  where s.id_hash = $1 and ${ALIVE}`;

const TOUCH = `
  update web_session s set seen_at = ledger_clock()
  where id_hash = $1 and seen_at <= ledger_clock() - make_interval(secs => ${SESSION_SECONDS.touch}) and ${ALIVE}`;

/**
 * Who is signed in under this id, if the session lives and the officer is in office. Being used keeps it alive;
 * that is written at most once a minute.
 * @param options `touch: false` only looks, as something does that goes on by itself
 */
export async function webSession(
  db: Database,
  idHash: Buffer,
  { touch = true }: { touch?: boolean } = {},
): Promise<WebSession | undefined> {
  const [row] = await db.read(undefined, (query) => query<SessionRow>(READ, [idHash]));
  if (!row) return undefined;
  if (touch && row.touch_due) await db.write(undefined, (query) => query(TOUCH, [idHash]));
  return {
    officer: toOfficer(row),
    signedInAt: row.signed_in_at.toISOString(),
    authTime: row.auth_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    isFresh: row.is_fresh,
  };
}

const STILL_HERE = `
  select encode(s.id_hash, 'hex') as key, o.region_code from web_session s join officer o on o.id = s.officer_id and o.active
  where s.id_hash = any($1::bytea[]) and ${ALIVE}
  union all
  select o.id::text, o.region_code from officer o where o.id = any($2::uuid[]) and o.active`;

/** Sessions by their hashes, and officers by their ids: those who came with a token have no session. */
export type Asked = { idHashes: readonly Buffer[]; officerIds: readonly string[] };

/** Of these sessions those that live, of these officers those in office: by hash in hexadecimal or by id, with the officer's area. Only looks: it is asked by what goes on by itself. */
export const stillHere = (db: Database, { idHashes, officerIds }: Asked): Promise<ReadonlyMap<string, string>> =>
  db.read(undefined, async (query) => {
    const rows = await query<{ key: string; region_code: string }>(STILL_HERE, [idHashes, officerIds]);
    return new Map(rows.map(({ key, region_code: area }) => [key, area]));
  });

/** A sign-in as the issuer vouches for it; `replaces` is the session that the browser had before, which ends. */
export type SignIn = { idHash: Buffer; issuer: string; subject: string; authTime: Date; replaces?: Buffer | undefined };

const SWEEP = `
  delete from web_session s where id_hash in (
    select id_hash from web_session s where not (${ALIVE}) order by seen_at limit 100 for update skip locked)`;

const OPEN = `
  insert into web_session (id_hash, officer_id, signed_in_at, auth_at, seen_at, ends_at)
  select $1, id, ledger_clock(), least($4::timestamptz, ledger_clock()), ledger_clock(),
    ledger_clock() + make_interval(secs => ${SESSION_SECONDS.absolute})
  from officer where issuer = $2 and subject = $3 and active
  returning officer_id`;

/** Begins a session under a new id. @returns false where the issuer's subject is no officer in office: then nothing begins, and what was before has ended all the same */
export const openWebSession = (db: Database, signIn: SignIn): Promise<boolean> =>
  db.write(undefined, async (query) => {
    const { idHash, issuer, subject, authTime, replaces } = signIn;
    if (replaces) await query(END, [replaces]);
    await query(SWEEP);
    const rows = await query(OPEN, [idHash, issuer, subject, authTime]);
    return rows.length > 0;
  });

const END = `delete from web_session where id_hash = $1`;

export async function endWebSession(db: Database, idHash: Buffer): Promise<void> {
  await db.write(undefined, (query) => query(END, [idHash]));
}
