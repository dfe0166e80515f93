import {
  covers,
  HUMAN_STAGES,
  MACHINE_STAGES,
  type Officer,
  type Proposal,
  type Stage,
  STUCK_CAUSES,
  type StuckToldBy,
  why,
} from '#domain';
import { IS_LATE } from './colleagues.ts';
import type { Database, Query } from './database.ts';
import { type OfficerRow, toOfficer } from './officers.ts';

type RecordCause = StuckToldBy<'record'>;

/** Proposals that stand still for one reason. Ids, stages and instants: no person. */
export type Stuck = {
  cause: RecordCause;
  /** Of those that wait for a person or are held. */
  stage?: Stage;
  /** The outside system that is down. */
  system?: string;
  count: number;
  /** Since when the oldest of them stands still, or the system is down (ISO 8601, UTC). */
  oldest?: string;
  /** The oldest, at most 20. */
  sample: string[];
};

const SAMPLE = 20;
/** A row is told within a second, and again after at most ten: what is older than this waits for somebody. */
const UNDELIVERED_SECONDS = 30;
/** As the worker's watchdog has it: an instant that the machine lets pass by so much, and a step that takes so long, is no longer only late. */
const GRACE_SECONDS = 120;
const STALLED_SECONDS = 600;
const SILENT_SECONDS = 30;
const LONG_HOLD_DAYS = 14;
/** Of the files that are late, as many of the oldest are asked who may still decide them. */
const LOOKED_AT = 200;

const quoted = (stages: Iterable<Stage>): string => [...stages].map((stage) => `'${stage}'`).join(', ');
/** What the machine does at once; the registry's rest is no step. */
const STEPS = quoted([...MACHINE_STAGES].filter((stage) => stage !== 'enrolled'));
const IS_OPEN = `p.stage <> 'closed' and p.deliverable_at <= ledger_now()`;
const ago = (seconds: number): string => `ledger_now() - interval '${seconds} seconds'`;

// A branch for each cause, each over an index of its own kind or over what is few
const CAUSES = `
  with worker as (select max(at) as seen_at from heartbeat), found (cause, detail, id, since) as (
    select 'outage', o.system, p.id, o.since from outage o
    left join proposal p on p.stage <> 'closed' and p.parked_code is not null
      and (p.parked_code = o.system or starts_with(p.parked_code, o.system || '_'))
    where o.closed_at is null
    union all
    select 'no_worker', null, p.id, greatest(seen_at, p.deliverable_at) from worker
    left join proposal p on ${IS_OPEN} and p.stage in (${STEPS}) and p.parked_code is null and p.wake_at is null
    where seen_at is null or seen_at < ledger_clock() - interval '${SILENT_SECONDS} seconds'
    union all
    select 'undelivered', null, p.id, min(greatest(o.created_at, p.deliverable_at)) from outbox o join proposal p on p.id = o.proposal_id
    where o.delivered_at is null and p.deliverable_at <= ${ago(UNDELIVERED_SECONDS)} and o.created_at <= ${ago(UNDELIVERED_SECONDS)}
    group by p.id
    union all
    select 'instant_passed', null, p.id, least(coalesce(p.hold_until, p.due_at), p.wake_at) from proposal p
    where ${IS_OPEN} and p.parked_code is null and least(coalesce(p.hold_until, p.due_at), p.wake_at) < ${ago(GRACE_SECONDS)}
    union all
    select 'step_stalled', null, p.id, p.deliverable_at from proposal p
    where p.stage in (${STEPS}) and p.parked_code is null and p.wake_at is null and p.deliverable_at < ${ago(STALLED_SECONDS)}
    union all
    select 'parked_technical', null, p.id, (p.body #>> '{parked,since}')::timestamptz from proposal p
    where p.stage <> 'closed' and p.parked_code is not null and not exists (
      select from outage o where o.closed_at is null and (p.parked_code = o.system or starts_with(p.parked_code, o.system || '_')))
    union all
    select 'person_overdue', p.stage, p.id, (p.body ->> 'stageSince')::timestamptz from proposal p
    where ${IS_OPEN} and p.stage in (${quoted(HUMAN_STAGES)}) and p.hold_until is null and ${IS_LATE}
    union all
    select 'long_hold', p.stage, p.id, (p.body #>> '{hold,since}')::timestamptz from proposal p
    where p.stage <> 'closed' and p.hold_until is not null
      and (p.body #>> '{hold,since}')::timestamptz < ledger_now() - interval '${LONG_HOLD_DAYS} days'
  )
  select cause, detail, count(id)::int as count, min(since) as oldest,
    coalesce((array_agg(id order by since, id) filter (where id is not null))[1:${SAMPLE}], '{}') as sample
  from found group by cause, detail`;

type CauseRow = {
  cause: RecordCause;
  detail: string | null;
  count: number;
  oldest: Date | null;
  sample: string[];
};

const toStuck = ({ cause, detail, count, oldest, sample }: CauseRow): Stuck => ({
  cause,
  ...(cause === 'outage' && detail && { system: detail }),
  ...(cause !== 'outage' && detail && { stage: detail as Stage }),
  count,
  ...(oldest && { oldest: oldest.toISOString() }),
  sample,
});

const LATEST = `
  with late as (
    select p.body, p.region_code from proposal p
    where ${IS_OPEN} and p.stage in (${quoted(HUMAN_STAGES)}) and p.hold_until is null and ${IS_LATE}
    order by p.body ->> 'stageSince', p.id limit ${LOOKED_AT}
  )
  select ledger_now() as now, (select json_agg(body) from late) as proposals,
    (select coalesce(json_agg(o), '[]') from (
      select id, role, region_code, name, office_id, absent_until from officer o
      where active and (region_code = '' or exists (
        select from late where late.region_code = o.region_code or starts_with(late.region_code, o.region_code || '.')))
    ) o) as officers`;

type LatestRow = {
  now: Date;
  proposals: Proposal[] | null;
  officers: (Omit<OfficerRow, 'absent_until'> & { absent_until: string | null })[];
};

/** Of the oldest late files, those that nobody may decide: four eyes, claims and leave included, as the law has them. */
async function nobodyMayAct(query: Query): Promise<Stuck[]> {
  const [row] = await query<LatestRow>(LATEST);
  const { now, proposals, officers } = row!;
  const known = officers.map((one) =>
    toOfficer({ ...one, absent_until: one.absent_until === null ? null : new Date(one.absent_until) }),
  );
  const engine = { outages: [], heartbeatAt: now.toISOString() };
  const stuck = (proposals ?? []).filter((proposal) => {
    const near = known.filter(({ region }) => covers(region, proposal.region));
    return why(proposal, near, engine, now).cause === 'nobody_may_act';
  });
  return [...Map.groupBy(stuck, ({ stage }) => stage)].map(([stage, group]) => ({
    cause: 'nobody_may_act',
    stage,
    count: group.length,
    oldest: group[0]!.stageSince,
    sample: group.slice(0, SAMPLE).map(({ id }) => id),
  }));
}

/** Whoever nobody may decide is not waited for as well. */
const without = (all: Stuck, apart: readonly Stuck[]): Stuck => {
  const taken = apart.find(({ stage }) => stage === all.stage);
  if (all.cause !== 'person_overdue' || !taken) return all;
  return {
    ...all,
    count: all.count - taken.count,
    sample: all.sample.filter((id) => !taken.sample.includes(id)),
  };
};

/** Why proposals stand still inside an officer's own area, by cause, the gravest first. Two statements, whatever is found. */
export const stuck = (db: Database, by: Officer): Promise<Stuck[]> =>
  db.read(by, async (query) => {
    const causes = (await query<CauseRow>(CAUSES)).map(toStuck);
    const nobody = causes.some(({ cause }) => cause === 'person_overdue') ? await nobodyMayAct(query) : [];
    const all = [...nobody, ...causes.map((one) => without(one, nobody))];
    return all.filter(({ count, cause }) => count > 0 || SAID_WITHOUT_CASES.has(cause)).toSorted(byOrder);
  });

const SAID_WITHOUT_CASES: ReadonlySet<RecordCause> = new Set<RecordCause>(['outage', 'no_worker']);
const byOrder = (left: Stuck, right: Stuck): number =>
  STUCK_CAUSES.indexOf(left.cause) - STUCK_CAUSES.indexOf(right.cause) || right.count - left.count;

/** Those of these proposals that lie inside an officer's own area. */
export const inOwnArea = (db: Database, by: Officer, ids: readonly string[]): Promise<string[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db.read(by, async (query) => {
        const rows = await query<{ id: string }>(
          `select id from proposal where id = any($1::uuid[]) and stage <> 'closed'`,
          [ids],
        );
        return rows.map(({ id }) => id);
      });
