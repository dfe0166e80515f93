import { evolve, isSystem, type Position, type Proposal, type ProposalEvent } from '#domain';
import type { Answer, Item } from './answer.ts';
import type { Query } from './database.ts';
import { bodyOf } from './judge.ts';
import { isDigestOf, type KeyRing } from './keys.ts';
import { movedOn } from './verdict.ts';

const REPLAY = `
  select c.id, c.digest, c.answer, p.body as proposal, ledger_clock() as now,
    (select json_agg(e.body order by e.seq) from proposal_event e
      where e.proposal_id = c.proposal_id and e.seq <= (c.answer->>'seq')::int) as events
  from command c left join proposal p on p.id = c.proposal_id
  where c.id = any($1) and c.accepted`;

type ReplayRow = {
  id: string;
  digest: Buffer | null;
  answer: { seq: number; hash: string; at: string; position: Position };
  proposal: Proposal | null;
  now: Date;
  events: ProposalEvent[] | null;
};

/** The answers of commands that were accepted before: the same for ever, or a no where the id stands for another body. */
export async function replay(query: Query, keys: KeyRing, items: readonly Item[]): Promise<Answer[]> {
  const rows = await query<ReplayRow>(REPLAY, [items.map(({ command }) => command.id)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return items.map((item) => answerAgain(keys, item, byId.get(item.command.id)));
}

function answerAgain(keys: KeyRing, item: Item, row: ReplayRow | undefined): Answer {
  const { command } = item;
  if (!row?.events || !row.proposal) return { ok: false, code: 'proposal_not_found', facts: {} };
  // A digest that was cleared at erasure can no longer be compared.
  if (row.digest && !isDigestOf(keys, row.digest, bodyOf(item))) {
    // The machine's ids are made of the work: another answer to the same work came first.
    if (isSystem(command.by)) return movedOn(row.proposal, row.now);
    return { ok: false, code: 'command_reused', facts: { commandId: command.id } };
  }
  const { position, ...receipt } = row.answer;
  let proposal: Proposal | undefined;
  for (const event of row.events) proposal = evolve(proposal, command.proposalId, event);
  return {
    ok: true,
    receipt: { commandId: command.id, ...receipt },
    proposal: inEpoch(proposal!, position.epoch),
    position,
  };
}

/** The epoch is the ledger's and no event's: the fold does not know it. */
const inEpoch = (proposal: Proposal, epoch: number): Proposal => ({
  ...proposal,
  epoch,
  ...(proposal.settling && {
    settling: { ...proposal.settling, before: inEpoch(proposal.settling.before, epoch) },
  }),
});
