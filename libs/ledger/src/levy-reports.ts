import { type Actor, can, isSystem, type LevyBand, SYSTEM } from '#domain';
import { v7 as newId } from 'uuid';
import { logAccess } from './access-log.ts';
import { type Attempt, countIn, sweepAttempts } from './attempts.ts';
import type { Database } from './database.ts';
import { type KeyRing, newDataKey, type Place, seal } from './keys.ts';
import { keyColumn, type KeyJson, opener } from './sealed.ts';
import { newTicket } from './ticket.ts';

export type LevyGiven = {
  /** The office or village, as it was typed: a code of the list, or a name. */
  place: string;
  /** `YYYY-MM-DD`. */
  happenedOn: string;
  band: LevyBand;
  words: string;
  /** The network address it comes from; kept only keyed, and not with the report. */
  source: string;
};
export type LevyReport = {
  id: string;
  number: string;
  /** ISO 8601, UTC. */
  at: string;
  region?: { code: string; name: string };
  place: string;
  happenedOn: string;
  band: LevyBand;
  words: string;
};

const LIMIT = { name: 'levy_report', limit: 20, seconds: 24 * 60 * 60 } as const;

// The region by its code, or by a name that only one office or region has; else whoever answers for the nation reads the report
const FILE = `
  with meant as (
    select code from region where code = $8
    union select region_code from office where lower(name) = lower($8) and region_code <> ''
    union select code from region where lower(name) = lower($8)
  ), k as (
    insert into data_key (id, owner_kind, wrapped, master_key_id) values ($7, 'levy_report', decode($9, 'hex'), $10)
  )
  insert into levy_report (id, number, at, region_code, happened_on, band, place, words, key_id)
  select $1, $2, ledger_clock(), (select min(code) from meant having count(*) = 1), $3, $4, $5, $6, $7`;

const placeOf = (column: 'place' | 'words', id: string): Place => ['levy_report', column, id];

/**
 * Records that somebody was asked for money. What they wrote is encrypted; who they are is not asked for.
 * @returns the number of the report, or how long to wait where too many came from one place
 */
export const fileLevyReport = (
  db: Database,
  keys: KeyRing,
  { place, happenedOn, band, words, source }: LevyGiven,
): Promise<{ number: string } | { waitMs: number }> =>
  db.write(SYSTEM, async (query) => {
    const attempt: Attempt = { ...LIMIT, place: source };
    await sweepAttempts(query);
    const waitMs = await countIn(query, keys, attempt);
    if (waitMs !== undefined) return { waitMs };
    const [id, key, number] = [newId(), newDataKey(keys), `PL${newTicket()}`];
    await query(FILE, [
      id,
      number,
      happenedOn,
      band,
      seal(key, placeOf('place', id), place),
      seal(key, placeOf('words', id), words),
      key.id,
      place,
      key.wrapped.toString('hex'),
      key.masterKeyId,
    ]);
    return { number };
  });

const LIST = `
  select l.id, l.number, l.at, l.region_code, r.name as region, l.happened_on, l.band, l.place, l.words, ${keyColumn('k')} as key
  from levy_report l
  join data_key k on k.id = l.key_id
  left join region r on r.code = l.region_code
  where l.id < coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by l.id desc limit $2`;

type Row = {
  id: string;
  number: string;
  at: Date;
  region_code: string | null;
  region: string | null;
  happened_on: string;
  band: LevyBand;
  place: Buffer;
  words: Buffer;
  key: KeyJson;
};

/**
 * Reports of an officer's area, the newest first, and a line in the access log: they may name people.
 * @param page `after` is the last report of the page before
 */
export const levyReports = (
  db: Database,
  keys: KeyRing,
  actor: Actor,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ reports: LevyReport[]; next?: string }> =>
  db.write(actor, async (query) => {
    if (isSystem(actor) || !can(actor, 'read_levy_reports', { region: actor.region }).ok) return { reports: [] };
    const rows = await query<Row>(LIST, [after ?? null, limit + 1]);
    const shown = rows.slice(0, limit);
    if (shown.length > 0)
      await logAccess(query, { actorId: actor.id, act: 'levy_reports_read', fields: ['place', 'words'] });
    const next = rows.length > limit ? shown.at(-1)!.id : undefined;
    return { reports: shown.map((row) => toReport(keys, row)), ...(next !== undefined && { next }) };
  });

function toReport(keys: KeyRing, row: Row): LevyReport {
  const { id, number, at, region_code: code, region, happened_on: happenedOn, band } = row;
  const open = opener(keys, row.key, 'levy_report', id);
  return {
    id,
    number,
    at: at.toISOString(),
    ...(code !== null && { region: { code, name: region ?? code } }),
    place: open('place', row.place) ?? '',
    happenedOn,
    band,
    words: open('words', row.words) ?? '',
  };
}
