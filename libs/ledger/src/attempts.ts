import { createHmac } from 'node:crypto';
import type { Database, Query } from './database.ts';
import type { KeyRing } from './keys.ts';

/** What is tried, from where, and how many times in how many seconds that is enough. */
export type Attempt = { name: string; place: string; limit: number; seconds: number };

/** Whose attempts are counted together. */
type Counted = Pick<Attempt, 'name' | 'place'>;

/** A place is kept keyed: a network address can be guessed. */
const placeIn = ({ index }: KeyRing, { name, place }: Counted): Buffer =>
  createHmac('sha256', index[0]!.key).update(`attempt\0${name}\0${place}`).digest();

// What is older than any window; a few with each attempt, so that nothing has to come round for it
const SWEEP = `
  delete from attempt where (name, place) in (
    select name, place from attempt where since < ledger_clock() - interval '1 day' order by since limit 100 for update skip locked)`;

const COUNT = `
  insert into attempt as a (name, place, since, times) values ($1, $2, ledger_clock(), 1)
  on conflict (name, place) do update set
    times = case when a.since <= ledger_clock() - make_interval(secs => $3) then 1 else a.times + 1 end,
    since = case when a.since <= ledger_clock() - make_interval(secs => $3) then ledger_clock() else a.since end
  returning times, greatest(1, extract(epoch from since + make_interval(secs => $3) - ledger_clock()) * 1000)::int as wait_ms`;

export const sweepAttempts = (query: Query): Promise<object[]> => query(SWEEP);

/** One attempt within a transaction, which holds its counter until it ends. @returns how long to wait, where it was one too many */
export async function countIn(query: Query, keys: KeyRing, attempt: Attempt): Promise<number | undefined> {
  const { name, limit, seconds } = attempt;
  const [row] = await query<{ times: number; wait_ms: number }>(COUNT, [name, placeIn(keys, attempt), seconds]);
  return row!.times > limit ? row!.wait_ms : undefined;
}

/**
 * Counts one attempt, for all processes together and by the ledger's clock. The window begins with its first attempt.
 * @returns how long to wait, in milliseconds, where it was one too many
 */
export const countAttempt = (db: Database, keys: KeyRing, attempt: Attempt): Promise<number | undefined> =>
  db.write(undefined, async (query) => {
    await sweepAttempts(query);
    return countIn(query, keys, attempt);
  });

const FORGIVE = `
  update attempt set times = greatest(0, times - $3) where (name, place) in (select * from unnest($1::text[], $2::bytea[]))`;

/** Takes attempts back within a transaction. */
export const forgiveIn = (
  query: Query,
  keys: KeyRing,
  attempts: readonly Counted[],
  times: number,
): Promise<object[]> =>
  query(FORGIVE, [attempts.map(({ name }) => name), attempts.map((attempt) => placeIn(keys, attempt)), times]);

/** Takes attempts back that came to a good end. */
export async function forgiveAttempts(db: Database, keys: KeyRing, attempt: Counted, times: number): Promise<void> {
  await db.write(undefined, (query) => forgiveIn(query, keys, [attempt], times));
}
