import type { Calendar, Circumstances, Officer, Role, RuleSet } from '#domain';
import type { Database } from './database.ts';

/** An officer as the ledger knows them. The token says who; this says what. */
export type KnownOfficer = Officer & { name: string; officeId: string; absentUntil?: string; deputyId?: string };
export type OfficerRow = {
  id: string;
  role: Role;
  region_code: string;
  name: string;
  office_id: string;
  absent_until: Date | null;
  deputy_id?: string | null;
};

export const toOfficer = ({
  id,
  role,
  region_code: region,
  name,
  office_id: officeId,
  ...row
}: OfficerRow): KnownOfficer => ({
  id,
  role,
  region,
  name,
  officeId,
  ...(row.absent_until && { absentUntil: row.absent_until.toISOString() }),
  ...(row.deputy_id && { deputyId: row.deputy_id }),
});

const COLUMNS = 'id, role, region_code, name, office_id, absent_until, deputy_id';

/** The officer that an issuer's subject is; undefined when unknown or no longer in office. */
export const officerBy = (db: Database, issuer: string, subject: string): Promise<KnownOfficer | undefined> =>
  db.read(undefined, async (query) => {
    const rows = await query<OfficerRow>(
      `select ${COLUMNS} from officer where issuer = $1 and subject = $2 and active`,
      [issuer, subject],
    );
    return rows.map(toOfficer)[0];
  });

/** Those in office whose area covers a region, the absent among them: the ones who could be waited for, or asked. */
export const officersFor = (db: Database, region: string): Promise<KnownOfficer[]> =>
  db.read(undefined, async (query) => {
    const rows = await query<OfficerRow>(
      `select ${COLUMNS} from officer
       where active and (region_code = '' or region_code = $1 or starts_with($1, region_code || '.'))
       order by length(region_code) desc, role, name`,
      [region],
    );
    return rows.map(toOfficer);
  });

type CircumstancesRow = {
  now: Date;
  rules: RuleSet | null;
  calendar: { version: string; decidedUntil: string; free: string[] };
};

/** The rules are not in the ledger: they were never loaded, or the version is misspelt. */
export class RulesUnknown extends Error {
  override readonly name = 'RulesUnknown';
}

/** What the law may look at besides a proposal: now, by PostgreSQL's clock; a rule set; the newest calendar. @throws RulesUnknown */
export const circumstances = (db: Database, rulesVersion: string): Promise<Circumstances> =>
  db.read(undefined, async (query) => {
    const [row] = await query<CircumstancesRow>(
      `select ledger_clock() as now, (select body from rule_set where version = $1) as rules,
        (select to_jsonb(c) from (
          select version, decided_until as "decidedUntil", free from calendar order by decided_until desc limit 1
        ) c) as calendar`,
      [rulesVersion],
    );
    const { now, rules, calendar } = row!;
    if (!rules) throw new RulesUnknown(`the ledger has no rules ${rulesVersion}`);
    return { now, rules, calendar: { ...calendar, free: new Set(calendar.free) } satisfies Calendar };
  });
