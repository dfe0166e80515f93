import {
  absenceEnds,
  deputyUnfit,
  type DeputyUnfit,
  isColleague,
  mayManage,
  ok,
  type Officer,
  refuse,
  type Result,
} from '#domain';
import type { Database } from './database.ts';
import { type KnownOfficer, type OfficerRow, toOfficer } from './officers.ts';

/** Leave that is written down: until when (ISO 8601, UTC; null: they are back), who stands in, and why, as a code. */
export type Absence = { until: string | null; deputyId?: string | undefined; reason: string };
export type AbsenceNo = 'officer_not_found' | 'right_missing' | 'own_desk' | 'until_out_of_range' | 'deputy_unfit';

// In the order of their ids, so that two who name each other as deputies wait, and the second is told
const LOCK = `
  select id, role, region_code, name, office_id, absent_until, deputy_id, active, ledger_clock() as now
  from officer where id = any($1::uuid[]) order by id for update`;

// The same leave again is no further change
const CHANGE = `
  with changed as (
    update officer set absent_until = $2::timestamptz, deputy_id = $3::uuid
    where id = $1 and (absent_until, deputy_id) is distinct from ($2::timestamptz, $3::uuid)
    returning id
  )
  insert into officer_change (at, actor_id, officer_id, act, absent_until, deputy_id, reason)
  select ledger_clock(), $4, id, 'absence', $2, $3, $5 from changed`;

/** Writes down leave, with a line of who did it and why that nobody can take away. Two statements. */
export const setAbsence = (
  db: Database,
  by: Officer,
  officerId: string,
  { until, deputyId, reason }: Absence,
): Promise<Result<true, AbsenceNo>> =>
  db.write(by, async (query) => {
    const wanted = [officerId, ...(deputyId ? [deputyId] : [])];
    const rows = await query<OfficerRow & { active: boolean; now: Date }>(LOCK, [wanted]);
    const now = rows[0]?.now ?? new Date(0);
    const inOffice = rows.filter(({ active }) => active).map(toOfficer);
    const officer = inOffice.find(({ id }) => id === officerId);
    if (!officer || !isColleague(by, officer)) return refuse('officer_not_found');
    const right = mayManage(by, officer);
    if (!right.ok) return right;
    const no = until === null ? undefined : leaveRefusal(officer, { until, deputyId }, inOffice, now);
    if (no) return no;
    await query(CHANGE, [officerId, until, until === null ? null : (deputyId ?? null), by.id, reason]);
    return ok(true);
  });

function leaveRefusal(
  officer: KnownOfficer,
  { until, deputyId }: { until: string; deputyId: string | undefined },
  known: readonly KnownOfficer[],
  now: Date,
): Result<true, 'until_out_of_range' | 'deputy_unfit'> | undefined {
  const ends = absenceEnds(until, now);
  if (!ends.ok) return ends;
  if (deputyId === undefined) return undefined;
  const reason: DeputyUnfit | undefined = deputyUnfit(
    officer,
    known.find(({ id }) => id === deputyId),
    now,
  );
  return reason && refuse('deputy_unfit', { officerId: deputyId, reason });
}
