import { BEFORE_THE_CUT, can, type Officer, type Role } from '#domain';
import type { Database } from './database.ts';
import { type KnownOfficer, type OfficerRow, toOfficer } from './officers.ts';

/** What lies on somebody's desk inside the asker's own area: all of it, what is late, and what is due only after the cut that it was opened ahead of. */
export type Load = { open: number; overdue: number; missesGate: number };
/** Who could be asked, given work or stood in for. */
export type ColleagueListed = KnownOfficer & { regionName?: string; active: boolean; load?: Load };
export type ColleagueFilter = {
  /** A place inside the asker's area: only those whose area covers it. */
  region?: string | undefined;
  role?: Role | undefined;
};

/** More than any regency has, and a page of the nation. */
const LIMIT = 1000;

/** A proposal `p` is on the desk of officer `o`: claimed or given to them, or theirs to survey. */
export const ON_DESK_OF = `p.stage <> 'closed'
  and (p.owner_id = o.id or (p.owner_id is null and p.stage = 'survey' and p.surveyor_id = o.id))`;
export const IS_LATE = `(p.level > 0 or p.due_at <= ledger_now())`;

/** An area and another lie within each other; '' is the nation. */
const withinEachOther = (one: string, other: string): string =>
  `(${one} = '' or ${other} = '' or ${one} = ${other} or starts_with(${other}, ${one} || '.') or starts_with(${one}, ${other} || '.'))`;

const DUE_ON = `(coalesce(p.due_at, ledger_now()) at time zone 'UTC' + make_interval(hours => coalesce(place.zone, 7)))::date`;

const LOAD = `
  left join lateral (
    select json_build_object(
      'open', count(*), 'overdue', count(*) filter (where ${IS_LATE}),
      'missesGate', count(*) filter (where p.stage = any($4) and p.gate_on < ${DUE_ON})
    ) as load
    from proposal p left join region place on place.code = p.region_code where ${ON_DESK_OF}
  ) held on true`;

const statement = (weighs: boolean): string => `
  select o.id, o.name, o.role, o.region_code, o.office_id, o.active, r.name as region_name,
    case when o.absent_until > ledger_now() then o.absent_until end as absent_until,
    case when o.absent_until > ledger_now() then o.deputy_id end as deputy_id${weighs ? ', held.load' : ''}
  from officer o left join region r on r.code = o.region_code${weighs ? LOAD : ''}
  where ${withinEachOther('o.region_code', '$1::text')}${weighs ? '' : ' and o.active'}
    and ($2::text is null or o.region_code = '' or o.region_code = $2 or starts_with($2, o.region_code || '.'))
    and ($3::text is null or o.role = $3)
  order by o.active desc, length(o.region_code) desc, o.role, o.name limit ${LIMIT}`;

type Row = OfficerRow & { active: boolean; region_name: string | null; load?: Load };

const toListed = (row: Row): ColleagueListed => ({
  ...toOfficer(row),
  ...(row.region_name && { regionName: row.region_name }),
  active: row.active,
  ...(row.load && { load: row.load }),
});

/**
 * Colleagues whose area covers the asker's own or lies inside it, in one statement. Those who manage officers see what lies on each desk, and
 * who has left; all others whom they could ask or give a file to.
 */
export const colleagues = (db: Database, by: Officer, filter: ColleagueFilter = {}): Promise<ColleagueListed[]> =>
  db.read(by, async (query) => {
    const weighs = can(by, 'manage_officers', { region: by.region }).ok;
    const asked = [by.region, filter.region ?? null, filter.role ?? null, ...(weighs ? [[...BEFORE_THE_CUT]] : [])];
    return (await query<Row>(statement(weighs), asked)).map(toListed);
  });
