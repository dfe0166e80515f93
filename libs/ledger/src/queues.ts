import {
  type Actor,
  BEFORE_THE_CUT,
  civilDate,
  type GateAhead,
  gateAhead,
  isSystem,
  openFindings,
  type Proposal,
  remindedHere,
  type QueueName,
  type RuleSet,
  type Stage,
  zoneOf,
} from '#domain';
import { LEGAL_BASIS, PURPOSE } from './access-log.ts';
import type { Database } from './database.ts';
import { type Branch, branchesOf, conditionOf, countsOf, MINE, OVERDUE, RETURNED } from './saved-queues.ts';

export type QueueFilter = {
  /** A saved queue of the desk; without one all that the desk can move on. */
  queue?: QueueName | undefined;
  /** Whether the counts of the desk's saved queues come along. */
  counts?: boolean | undefined;
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
  /** When a supervisor last reminded those who have it now. */
  remindedAt?: string;
  /** The outside system that it waits for. */
  parkedCode?: string;
  /** How many questions about it are open. */
  openFindings: number;
};
/** `counts`: the files of each saved queue of the desk, as many as its list has, up to a thousand. */
export type QueuePage = { items: QueueItem[]; next?: string; counts?: Partial<Record<QueueName, number>> };

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
  overdue: OVERDUE,
  mine: MINE,
  returned: RETURNED,
};
const filtersOf = (filter: QueueFilter): string =>
  Object.entries(FILTERS)
    .filter(([name]) => filter[name as keyof typeof FILTERS])
    .map(([, where]) => ` and ${where}`)
    .join('');

/** One branch of the queue: a range of an index that ends after a page. No file is in two of them, so pages need no duplicates removed. */
const page = (branch: Branch, filters: string): string => `(
  select p.* from proposal p
  where ${conditionOf(branch)}${filters}
    and (${ORDER}) > ($3::timestamptz, $4::date, $5::uuid)
  order by ${ORDER} limit $6)`;

/** What has nothing in it is a list too: its counts are read with it. */
const NOTHING: Branch = { where: 'false' };

// The officer and the area are named once more, because not every desk asks by them and a parameter must have a type.
// Who was named on the page is written down by the statement that reads it; the row that only tells of a next page was not shown.
const statement = (branches: readonly Branch[], filters: string, counts: string): string => `
  with officer as (select $1::uuid as id, $2::text as area), page as (
    select p.*, head.name as head_name
    from (
      select * from (${branches.map((branch) => page(branch, filters)).join(' union all ')}) p order by ${ORDER} limit $6
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
  select p.body, p.ticket, p.gate_on, r.name as village, rules.body as rules, p.head_name as head, ledger_now() as now, counted.counts
  from (${counts}) counted
  left join page p on true
  left join rule_set rules on rules.version = p.rules_version
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
type Counted = { counts: Partial<Record<QueueName, number>> | null };

const remindedOf = (p: Proposal): Pick<QueueItem, 'remindedAt'> => {
  const reminded = remindedHere(p);
  return reminded ? { remindedAt: reminded.at } : {};
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
  ...remindedOf(p),
  ...(p.parked && { parkedCode: p.parked.code }),
  openFindings: openFindings(p).length,
});
const keyOf = ({ body, gate_on }: Row): Key => [body.dueAt ?? 'infinity', gate_on ?? 'infinity', body.id];

/**
 * A page of a saved queue, or of all that this officer's desk can move on, by due date, then gate; held files last. What settles is in no
 * queue yet. Keyset pages: a file that moves while somebody reads on is neither shown twice nor pushes another one out of sight.
 * Counts come in the same statement. A page shows the names of heads, so it is one line of the access log.
 * @throws CursorUnreadable
 */
export async function queue(db: Database, actor: Actor, filter: QueueFilter = {}): Promise<QueuePage> {
  const { stage, region, cursor, counts = false } = filter;
  const from = cursor === undefined ? START : fromCursor(cursor);
  if (isSystem(actor)) return { items: [] };
  const asked = branchesOf(actor, filter.queue).filter((branch) => !stage || (branch.stage ?? stage) === stage);
  if (asked.length === 0 && !counts) return { items: [] };
  const filters = filtersOf(filter) + (stage ? ` and p.stage = '${stage}'` : '');
  const text = statement(
    asked.length > 0 ? asked : [NOTHING],
    filters,
    counts ? countsOf(actor) : 'select null::json as counts',
  );
  const size = pageSize(filter.limit);
  const given = [actor.id, actor.region, ...from, size + 1, PURPOSE, LEGAL_BASIS, ...(region ? [region] : [])];
  const found = await db.write(actor, (q) => q<(Row | { body: null }) & Counted>(text, given));
  const rows = found.filter((row): row is Row & Counted => row.body !== null);
  const shown = rows.slice(0, size);
  return {
    items: shown.map(toItem),
    ...(rows.length > size && { next: toCursor(keyOf(shown.at(-1)!)) }),
    ...(counts && { counts: found[0]?.counts ?? {} }),
  };
}
