import { type Actor, canSee, type Proposal, type ProposalEvent } from '#domain';
import type { Database, Query } from './database.ts';

/** An event as it stands in the chain; hashes in hexadecimal. */
export type StoredEvent = ProposalEvent & { prevHash: string; hash: string };

/** The proposal where this actor may see it; not allowed to see is not there. The area is the database's to check, the relation ours. */
export async function visibleProposal(q: Query, id: string, actor: Actor): Promise<Proposal | undefined> {
  const [row] = await q<{ body: Proposal }>(`select body from proposal where id = $1`, [id]);
  return row && canSee(actor, row.body) ? row.body : undefined;
}

/** The file of a proposal in its order, and the names of the officers in it by their ids. */
export type ProposalFile = { events: StoredEvent[]; names: Readonly<Record<string, string>> };

type Line = { body: ProposalEvent; prev_hash: string; hash: string };

/** Officers who acted, and those whom an event names. What is no id of an officer has no name. */
const FILE = `
  with line as (
    select seq, actor_id, body, encode(prev_hash, 'hex') as prev_hash, encode(hash, 'hex') as hash
    from proposal_event where proposal_id = $1
  )
  select coalesce((select jsonb_agg(to_jsonb(l) - 'seq' - 'actor_id' order by seq) from line l), '[]') as lines,
    coalesce((
      select jsonb_object_agg(o.id, o.name) from officer o
      where o.id in (
        select id::uuid from line l, unnest(array[l.actor_id, l.body #>> '{facts,officer}']) id
        where id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      )
    ), '{}') as names`;

/** Who did what, when; undefined where this actor may not see it. */
export const fileOf = (db: Database, proposalId: string, actor: Actor): Promise<ProposalFile | undefined> =>
  db.read(actor, async (q) => {
    if (!(await visibleProposal(q, proposalId, actor))) return undefined;
    const [row] = await q<{ lines: Line[]; names: Record<string, string> }>(FILE, [proposalId]);
    const { lines, names } = row!;
    return { events: lines.map(({ body, prev_hash: prevHash, hash }) => ({ ...body, prevHash, hash })), names };
  });
