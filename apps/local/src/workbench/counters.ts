import type { ClientBase } from 'pg';
import { MACHINE_STAGES, STAGE_NAMES, movesFrom } from '#domain';
import type { Yes } from '../district/journal.ts';

export type Counters = {
  /** Commands that the district was answered yes for, and that stand in the ledger as accepted. */
  accepted: number;
  /** Open proposals that wait for the machine: not told yet, or a step of it is overdue. */
  waiting: number;
  /** Answered yes, and not in the ledger as the receipt says. */
  lost: number;
  /** Commands with two effects, and entries into a stage with two decisions. */
  twice: number;
  /** Proposals of which Temporal has still to hear. */
  undelivered: number;
  /** Proposals that wait for an outside system. */
  parked: number;
  open: number;
};

/** A receipt names its line of the file: the command's id, the number of the line, and its hash. */
const RECEIPTS = `
  select count(*) filter (where c.accepted)::int as accepted,
    count(*) filter (where c.accepted is not true or e.seq is null)::int as lost
  from unnest($1::text[], $2::uuid[], $3::int[], $4::text[]) as yes (id, proposal_id, seq, hash)
  left join command c on c.id = yes.id
  left join proposal_event e on e.proposal_id = yes.proposal_id and e.seq = yes.seq
    and e.command_id = yes.id and e.hash = decode(yes.hash, 'hex')`;

/** What the machine owes: it is late when an instant passed, or a step of its own did not end, more than five seconds ago. */
const STANDING = `
  select count(*)::int as open,
    count(*) filter (where undelivered)::int as undelivered,
    count(*) filter (where parked)::int as parked,
    count(*) filter (where undelivered or parked or late)::int as waiting
  from (
    select p.parked_code is not null as parked,
      exists (
        select from outbox o where o.proposal_id = p.id and o.delivered_at is null
      ) and p.deliverable_at <= now() as undelivered,
      coalesce(least(coalesce(p.hold_until, p.due_at), p.wake_at) < now() - interval '5 seconds', false)
        or (p.stage = any($1) and p.wake_at is null
          and (p.body->>'stageSince')::timestamptz < now() - interval '5 seconds') as late
    from proposal p where p.stage <> 'closed'
  ) open`;

/**
 * A decision belongs to the newest entry into a stage in which it can be made. Two that belong to the same entry were made twice; one that is
 * undone leads to an entry of its own. A command writes several lines at most once each, into one file.
 */
const TWICE = `
  with line as (
    select proposal_id, seq, name, command_id, body->>'stage' as stage,
      lag(body->>'stage') over (partition by proposal_id order by seq) as before
    from proposal_event
  ), entry as (
    select proposal_id, seq, stage from line where stage is distinct from before
  ), decision as (
    select d.proposal_id, d.seq, max(e.seq) as entry
    from line d join entry e on e.proposal_id = d.proposal_id and e.seq < d.seq
    join unnest($1::text[], $2::text[]) as law (stage, name) on law.stage = e.stage and law.name = d.name
    group by d.proposal_id, d.seq
  ), decided as (
    select from decision group by proposal_id, entry having count(*) > 1
  ), commanded as (
    select from line group by command_id
    having count(*) > count(distinct name) or count(distinct proposal_id) > 1
  )
  select ((select count(*) from decided) + (select count(*) from commanded))::int as twice`;

const LAW = STAGE_NAMES.flatMap((stage) => Object.keys(movesFrom(stage)).map((name) => [stage, name] as const));

/** Counts by SQL alone, over the whole ledger, what the district was told and what has become of it. The client has to see every row. */
export async function countAll(client: ClientBase, yes: Iterable<Yes>): Promise<Counters> {
  const told = [...yes];
  const one = async <Row>(text: string, values: unknown[]): Promise<Row> =>
    (await client.query<never>(text, values)).rows[0] as Row;
  return {
    ...(await one<Pick<Counters, 'accepted' | 'lost'>>(RECEIPTS, [
      told.map(({ id }) => id),
      told.map(({ proposalId }) => proposalId),
      told.map(({ seq }) => seq),
      told.map(({ hash }) => hash),
    ])),
    ...(await one<Pick<Counters, 'open' | 'undelivered' | 'parked' | 'waiting'>>(STANDING, [[...MACHINE_STAGES]])),
    ...(await one<Pick<Counters, 'twice'>>(TWICE, [LAW.map(([stage]) => stage), LAW.map(([, name]) => name)])),
  };
}
