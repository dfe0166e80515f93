import { createHmac } from 'node:crypto';
import type { Database } from './database.ts';
import type { KeyRing } from './keys.ts';

/** What is tried, from where, and how many times in how many seconds that is enough. */
export type Attempt = { name: string; place: string; limit: number; seconds: number };

/** A place is kept keyed: a network address can be guessed. */
const placeIn = ({ index }: KeyRing, { name, place }: Pick<Attempt, 'name' | 'place'>): Buffer =>
  createHmac('sha256', index[0]!.key).update(`attempt\0${name}\0${place}`).digest();

const SWEEP = `
  delete from attempt where (name, place) in (
    select name, place from attempt where since < ledger_clock() - interval '1 day' order by since limit 100 for update skip locked)`;

const COUNT = `
  insert into attempt as a (name, place, since, times) values ($1, $2, ledger_clock(), 1)
  on conflict (name, place) do update set
    times = case when a.since <= ledger_clock() - make_interval(secs => $3) then 1 else a.times + 1 end,
    since = case when a.since <= ledger_clock() - make_interval(secs => $3) then ledger_clock() else a.since end
  returning times, greatest(1, extract(epoch from since + make_interval(secs => $3) - ledger_clock()) * 1000)::int as wait_ms`;

/**
 * Counts one attempt, for all processes together and by the ledger's clock. The window begins with its first attempt.
 * @returns how long to wait, in milliseconds, where it was one too many
 */
export const countAttempt = (db: Database, keys: KeyRing, attempt: Attempt): Promise<number | undefined> =>
  db.write(undefined, async (query) => {
    const { name, limit, seconds } = attempt;
    await query(SWEEP);
    const [row] = await query<{ times: number; wait_ms: number }>(COUNT, [name, placeIn(keys, attempt), seconds]);
    return row!.times > limit ? row!.wait_ms : undefined;
  });

/** Takes attempts back that came to a good end. */
export async function forgiveAttempts(
  db: Database,
  keys: KeyRing,
  attempt: Pick<Attempt, 'name' | 'place'>,
  times: number,
): Promise<void> {
  await db.write(undefined, (query) =>
    query(`update attempt set times = greatest(0, times - $3) where name = $1 and place = $2`, [
      attempt.name,
      placeIn(keys, attempt),
      times,
    ]),
  );
}
