import {
  barrierTo,
  isColleague,
  type Officer,
  type Proposal,
  type RefusalCode,
  type Stage,
  type Unfit,
  unfit,
} from '#domain';
import { IS_LATE, ON_DESK_OF } from './colleagues.ts';
import type { Database } from './database.ts';
import { type KnownOfficer, type OfficerRow, toOfficer } from './officers.ts';

/** Why one file cannot be handed over: because of who asks, or of who would get it. */
export type HandoverNo =
  | { code: RefusalCode; facts: Record<string, unknown> }
  | { code: 'officer_unfit'; facts: { officerId: string; reason: Unfit } };
export type DeskItem = {
  proposalId: string;
  ticket: string;
  stage: Stage;
  level: number;
  dueAt?: string;
  heldUntil?: string;
  isLate: boolean;
  village: { code: string; name: string };
  /** Where it may not be handed over. */
  no?: HandoverNo;
};
export type ColleagueDesk = { officer: KnownOfficer & { active: boolean }; total: number; items: DeskItem[] };

/** As many as one batch takes. */
const LIMIT = 1000;

const who = (id: string): string => `(select to_json(o) from (
    select id, role, region_code, name, office_id, absent_until, active from officer where id = ${id}
  ) o)`;
const STATEMENT = `
  with o as (select id from officer where id = $1::uuid), desk as (
    select p.*, ${IS_LATE} as is_late from proposal p, o where ${ON_DESK_OF}
  )
  select ledger_now() as now, ${who('$1')} as officer, ${who('$2::uuid')} as receiver,
    (select count(*)::int from desk) as total,
    (select coalesce(json_agg(json_build_object('body', d.body, 'ticket', d.ticket, 'late', d.is_late, 'village', r.name)
       order by d.queue_due, d.queue_gate, d.id), '[]')
     from (select * from desk order by queue_due, queue_gate, id limit ${LIMIT}) d
     left join region r on r.code = d.region_code) as items`;

type JsonOfficer = Omit<OfficerRow, 'absent_until'> & { active: boolean; absent_until: string | null };
type Row = {
  now: Date;
  officer: JsonOfficer | null;
  receiver: JsonOfficer | null;
  total: number;
  items: { body: Proposal; ticket: string; late: boolean; village: string | null }[];
};

const fromJson = ({ active, ...row }: JsonOfficer): KnownOfficer & { active: boolean } => ({
  ...toOfficer({ ...row, absent_until: row.absent_until === null ? null : new Date(row.absent_until) }),
  active,
});

/**
 * What lies on a colleague's desk inside the asker's own area, most urgent first, and whether each file could be handed over now: asked of
 * the law and changing nothing. No person is read, so nothing is written down. One statement.
 * @param to who would get it; without, only whether the asker may hand it over at all is told
 * @returns undefined where there is no such colleague
 */
export const colleagueDesk = (
  db: Database,
  by: Officer,
  officerId: string,
  to?: string,
): Promise<ColleagueDesk | undefined> =>
  db.read(by, async (query) => {
    const [row] = await query<Row>(STATEMENT, [officerId, to ?? null]);
    const officer = row?.officer && fromJson(row.officer);
    if (!row || !officer || !isColleague(by, officer)) return undefined;
    const found = row.receiver && fromJson(row.receiver);
    const receiver = found?.active ? found : undefined;
    const noOf = (proposal: Proposal): HandoverNo | undefined => {
      const barrier = barrierTo(proposal, by, 'reassigned', row.now);
      if (barrier) return { code: barrier.code, facts: barrier.facts };
      const reason = to === undefined ? undefined : unfit(proposal, receiver);
      return reason && { code: 'officer_unfit', facts: { officerId: to!, reason } };
    };
    return {
      officer,
      total: row.total,
      items: row.items.map(({ body, ticket, late, village }) => toItem(body, ticket, late, village, noOf(body))),
    };
  });

const toItem = (
  p: Proposal,
  ticket: string,
  isLate: boolean,
  village: string | null,
  no: HandoverNo | undefined,
): DeskItem => ({
  proposalId: p.id,
  ticket,
  stage: p.stage,
  level: p.level,
  ...(p.dueAt && { dueAt: p.dueAt }),
  ...(p.hold && { heldUntil: p.hold.until }),
  isLate,
  village: { code: p.region, name: village ?? p.region },
  ...(no && { no }),
});
