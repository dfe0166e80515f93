import { type Actor, canSee, type Proposal, type ProposalEvent } from '#domain';
import type { Database, Query } from './database.ts';

/** An event as it stands in the chain; hashes in hexadecimal. */
export type StoredEvent = ProposalEvent & { prevHash: string; hash: string };

/** The proposal where this actor may see it; not allowed to see is not there. The area is the database's to check, the relation ours. */
export async function visibleProposal(q: Query, id: string, actor: Actor): Promise<Proposal | undefined> {
  const [row] = await q<{ body: Proposal }>(`select body from proposal where id = $1`, [id]);
  return row && canSee(actor, row.body) ? row.body : undefined;
}

/** The file of a proposal in its order: who did what, when; undefined where this actor may not see it. */
export const events = (db: Database, proposalId: string, actor: Actor): Promise<StoredEvent[] | undefined> =>
  db.read(actor, async (q) => {
    if (!(await visibleProposal(q, proposalId, actor))) return undefined;
    const rows = await q<{ body: ProposalEvent; prev_hash: string; hash: string }>(
      `select body, encode(prev_hash, 'hex') as prev_hash, encode(hash, 'hex') as hash
       from proposal_event where proposal_id = $1 order by seq`,
      [proposalId],
    );
    return rows.map(({ body, prev_hash: prevHash, hash }) => ({ ...body, prevHash, hash }));
  });
