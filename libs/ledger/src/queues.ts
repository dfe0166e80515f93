import {
  type Actor,
  BEFORE_THE_CUT,
  civilDate,
  type GateAhead,
  gateAhead,
  isSystem,
  type Proposal,
  type RuleSet,
  type Stage,
  zoneOf,
} from '#domain';
import { LEGAL_BASIS, PURPOSE } from './access-log.ts';
import type { Database } from './database.ts';
import { deskStages, type DeskStage } from './desk-stages.ts';

export type QueueFilter = {
  stage?: Stage | undefined;
  /** A region code inside the officer's own area. */
  region?: string | undefined;
  /** Late, or already escalated. */
  overdue?: boolean | undefined;
  /** Claimed by this officer, or given to them to survey. */
  mine?: boolean | undefined;
  /** Sent back for repair, and not yet on its way again. */
  returned?: boolean | undefined;
  cursor?: string | undefined;
  /** 25 if not given, at most 100. */
  limit?: number | undefined;
};

export type QueueItem = {
  id: string;
  ticket: string;
  kind: string;
  stage: Stage;
  version: number;
  /** Head of the family. */
  head?: string;
  village: { code: string; name: string };
  dueAt?: string;
  /** A hold stops the deadline until then. */
  heldUntil?: string;
  level: number;
  /** The gate that can still be reached, as long as the file is not ratified. */
  gate?: GateAhead;
  /** How often it was sent back. */
  returns: number;
  owner?: string;
};
export type QueuePage = { items: QueueItem[]; next?: string };

/** A cursor that this ledger did not make. */
export class CursorUnreadable extends Error {
  override readonly name = 'CursorUnreadable';
}

type Key = readonly [due: string, gate: string, id: string];
const START: Key = ['-infinity', '-infinity', '00000000-0000-0000-0000-000000000000'];
const KEY = /^\["(\d{4}-\d\d-\d\dT[\d:.]+Z|-?infinity)","(\d{4}-\d\d-\d\d|-?infinity)","[0-9a-f-]{36}"\]$/;

const toCursor = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');
function fromCursor(cursor: string): Key {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!KEY.test(text)) throw new CursorUnreadable('the cursor is none of ours');
  return JSON.parse(text) as Key;
}

const pageSize = (limit = 25): number => Math.min(100, Math.max(1, Math.trunc(limit)));
const ORDER = 'p.queue_due, p.queue_gate, p.id';

/** SQL of each filter. What is not asked for stands in no statement, so that each is planned for what it asks. */
const FILTERS: Record<'region' | 'overdue' | 'mine' | 'returned', string> = {
  region: `(p.region_code = $9 or p.region_code like $9 || '.%')`,
  overdue: '(p.level > 0 or p.due_at <= ledger_now())',
  mine: '(p.owner_id = $1 or p.surveyor_id = $1)',
  returned: `p.body ? 'repair'`,
};
const filtersOf = (filter: QueueFilter): string =>
  Object.entries(FILTERS)
    .filter(([name]) => filter[name as keyof typeof FILTERS])
    .map(([, where]) => ` and ${where}`)
    .join('');

/** One stage of the queue: a range of an index that ends after a page. A stage cannot come twice, so pages need no duplicates removed. */
const branch = ({ stage, where }: DeskStage, filters: string): string => `(
  select p.* from proposal p
  where p.stage = '${stage}' and ${where}${filters}
    and p.deliverable_at <= ledger_now()
    and (${ORDER}) > ($3::timestamptz, $4::date, $5::uuid)
  order by ${ORDER} limit $6)`;

// The officer and the area are named once more, because not every desk asks by them and a parameter must have a type.
// Who was named on the page is written down by the statement that reads it; the row that only tells of a next page was not shown.
const statement = (stages: readonly DeskStage[], filters: string): string => `
  with officer as (select $1::uuid as id, $2::text as area), page as (
    select p.*, head.name as head_name
    from (
      select * from (${stages.map((stage) => branch(stage, filters)).join(' union all ')}) p order by ${ORDER} limit $6
    ) p
    left join lateral (
      select a.name from applicant a where a.proposal_id = p.id order by a.ordinal limit 1
    ) head on true
  ), listed as (
    insert into access_log (actor_id, act, fields, proposal_ids, purpose, legal_basis)
    select $1::uuid::text, 'listed', array['name'], array_agg(id), $7, $8
    from (select id, head_name from page p order by ${ORDER} limit $6 - 1) shown
    where head_name is not null having count(*) > 0
  )
  select p.body, p.ticket, p.gate_on, r.name as village, rules.body as rules, p.head_name as head, ledger_now() as now
  from page p
  join rule_set rules on rules.version = p.rules_version
  left join region r on r.code = p.region_code
  order by ${ORDER}`;

type Row = {
  body: Proposal;
  ticket: string;
  gate_on: string | null;
  village: string | null;
  rules: RuleSet;
  head: string | null;
  now: Date;
};

const toItem = ({ body: p, ticket, village, rules, head, now }: Row): QueueItem => ({
  id: p.id,
  ticket,
  kind: p.kind,
  stage: p.stage,
  version: p.version,
  ...(head && { head }),
  village: { code: p.region, name: village ?? p.region },
  ...(p.dueAt && { dueAt: p.dueAt }),
  ...(p.hold && { heldUntil: p.hold.until }),
  level: p.level,
  ...(BEFORE_THE_CUT.includes(p.stage) && { gate: gateAhead(rules, civilDate(now, zoneOf(p.region))) }),
  returns: p.returns,
  ...(p.owner && { owner: p.owner }),
});
const keyOf = ({ body, gate_on }: Row): Key => [body.dueAt ?? 'infinity', gate_on ?? 'infinity', body.id];

/**
 * A page of what this officer's desk can move on, by due date, then gate; held files last. What settles is in no queue yet.
 * Keyset pages: a file that moves while somebody reads on is neither shown twice nor pushes another one out of sight.
 * A page shows the names of heads, so it is one line of the access log.
 * @throws CursorUnreadable
 */
export async function queue(db: Database, actor: Actor, filter: QueueFilter = {}): Promise<QueuePage> {
  const { stage, region, cursor } = filter;
  const from = cursor === undefined ? START : fromCursor(cursor);
  const stages = isSystem(actor) ? [] : deskStages(actor).filter((row) => !stage || row.stage === stage);
  if (stages.length === 0) return { items: [] };
  const size = pageSize(filter.limit);
  const asked = [actor.id, actor.region, ...from, size + 1, PURPOSE, LEGAL_BASIS, ...(region ? [region] : [])];
  const rows = await db.write(actor, (q) => q<Row>(statement(stages, filtersOf(filter)), asked));
  const page = rows.slice(0, size);
  return { items: page.map(toItem), ...(rows.length > size && { next: toCursor(keyOf(page.at(-1)!)) }) };
}
