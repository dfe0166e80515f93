import { SYSTEM } from '#domain';
import type { Database } from './database.ts';
import { DELIVERY, type Delivery, type DeliveryRow, toDelivery } from './outbox.ts';

/** An outside system that is down, since when (ISO 8601, UTC), and by which code it was noticed. */
export type Outage = { system: string; since: string; code: string };

/** The breaker of all processes falls, once; while it is open this does nothing. */
export async function openOutage(db: Database, system: string, code: string): Promise<void> {
  await db.write(SYSTEM, (q) =>
    q(
      `insert into outage (system, since, code) values ($1, ledger_now(), $2)
       on conflict do nothing`,
      [system, code],
    ),
  );
}

export async function closeOutage(db: Database, system: string): Promise<void> {
  await db.write(SYSTEM, (q) =>
    q(`update outage set closed_at = ledger_now() where system = $1 and closed_at is null`, [system]),
  );
}

/** What is down now, longest first. */
export const outages = (db: Database): Promise<Outage[]> =>
  db.read(SYSTEM, async (q) => {
    const rows = await q<{ system: string; since: Date; code: string }>(
      `select system, since, code from outage where closed_at is null order by since, system`,
    );
    return rows.map(({ system, since, code }) => ({ system, since: since.toISOString(), code }));
  });

/** Proposals parked for this system, by what was promised: their due date, or the day the family was told. */
export const parked = (db: Database, system: string, limit: number): Promise<Delivery[]> =>
  db.read(SYSTEM, async (q) => {
    const rows = await q<DeliveryRow>(
      `select ${DELIVERY} from proposal p
       where p.parked_code = $1 and p.stage <> 'closed' and p.deliverable_at <= ledger_now()
       order by coalesce(p.due_at, p.promised_at), p.id limit $2`,
      [system, limit],
    );
    return rows.map(toDelivery);
  });

// The row's lock makes one queue of all processes. Time is cut to whole milliseconds, as it is kept, so that rounding mints no token.
const TAKE = `
  with bucket as (
    select system, tokens, at, ledger_clock() as now
    from token_bucket where system = $1 for update
  ), filled as (
    select system, greatest(at, now) as at,
      least(greatest(1, $3::numeric), tokens + greatest(0, extract(epoch from now - at)) * $3::numeric) as tokens
    from bucket
  ), taken as (
    select system, at, tokens, least(floor(tokens), $2::int) as taken from filled
  )
  update token_bucket b set tokens = taken.tokens - taken.taken, at = taken.at
  from taken where b.system = taken.system
  returning taken.taken::int as taken`;

/**
 * Draws calls to an outside system from the one bucket of all processes, refilled by time. It holds at most the calls of one second.
 * @returns how many of `wanted` may be made now: from none to all
 */
export const takeTokens = (db: Database, system: string, wanted: number, perSecond: number): Promise<number> =>
  db.write(SYSTEM, async (q) => {
    const take = () => q<{ taken: number }>(TAKE, [system, wanted, perSecond]);
    let [row] = await take();
    if (!row) {
      await q(
        `insert into token_bucket (system, tokens, at)
         values ($1, greatest(1, $2::numeric), ledger_clock()) on conflict do nothing`,
        [system, perSecond],
      );
      [row] = await take();
    }
    return row?.taken ?? 0;
  });

/** A worker says that it lives; one that has been silent for 30 s is taken for dead. */
export async function heartbeat(db: Database, worker: string): Promise<void> {
  await db.write(SYSTEM, (q) =>
    q(
      `insert into heartbeat (worker, at) values ($1, ledger_clock())
       on conflict (worker) do update set at = excluded.at`,
      [worker],
    ),
  );
}

/**
 * Does `work` where no other process does work of this name. The lock lives as long as its connection: if that breaks,
 * another process may begin, so what is done under it must bear being done twice.
 * @returns undefined where another process holds it
 */
export const lock = <T>(db: Database, name: string, work: () => Promise<T>): Promise<T | undefined> =>
  db.session(async (q) => {
    const [row] = await q<{ held: boolean }>(`select pg_try_advisory_lock(hashtextextended($1, 0)) as held`, [name]);
    if (!row?.held) return undefined;
    try {
      return await work();
    } finally {
      await q(`select pg_advisory_unlock(hashtextextended($1, 0))`, [name]);
    }
  });
