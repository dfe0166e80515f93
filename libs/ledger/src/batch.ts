import type { Actor } from '#domain';
import type { Answer, Item } from './answer.ts';
import { applyTogether, type Desk } from './apply.ts';
import { canonical } from './canonical.ts';
import type { Query } from './database.ts';
import { bodyOf } from './judge.ts';
import { digests, isDigestOf } from './keys.ts';

/** A meeting, a letter, a file: many commands of one officer under one receipt. */
export type Batch = { id: string; kind: 'meeting' | 'letter' | 'bulk'; by: Actor; items: readonly Item[] };
export type BatchReceipt = {
  batchId: string;
  /** One answer per command, in the order they were given. */
  items: { commandId: string; proposalId: string; answer: Answer }[];
  done: number;
  refused: number;
};

/** The id of a batch that another officer made, or this one with other items. */
export class BatchReused extends Error {
  override readonly name = 'BatchReused';
  readonly batchId: string;

  constructor(batchId: string) {
    super('the id of this batch stands for another one');
    this.batchId = batchId;
  }
}

/** So many proposals are held at a time, in one transaction. */
const CHUNK = 500;

/** Changes nothing where there is one, but waits for whoever is making it, and gives back whose it is. */
const BEGIN_BATCH = `
  insert into batch (id, kind, actor_id, digest, total, created_at) values ($1, $2, $3, $4, $5, ledger_now())
  on conflict (id) do update set total = batch.total returning actor_id, digest`;
const KEEP_ITEMS = `
  insert into batch_item (batch_id, ordinal, command_id, proposal_id, accepted, code)
  select $1, ordinal, command_id, proposal_id, accepted, code
  from jsonb_to_recordset($2::jsonb) as i (ordinal int, command_id text, proposal_id uuid, accepted boolean, code text)
  on conflict (batch_id, command_id) do update set accepted = excluded.accepted, code = excluded.code`;
const ADVANCE = `
  update batch set done = greatest(done, $2), finished_at = case when $2 >= total then coalesce(finished_at, ledger_now()) end
  where id = $1`;

/**
 * Applies many commands, each with an answer of its own; a chunk is one transaction. The same batch again finishes what was left and
 * doubles nothing, because every command is known by its id.
 * @throws BatchReused before anything is applied
 */
export async function applyAll(desk: Desk, batch: Batch): Promise<BatchReceipt> {
  const { id, by } = batch;
  const items = batch.items.map((item) => ({ ...item, command: { ...item.command, by } }));
  const distinct = distinctOf(items);
  await begin(desk, { ...batch, items }, distinct.length);

  const answers = new Map<string, Answer>();
  for (let from = 0; from < distinct.length; from += CHUNK) {
    const chunk = distinct.slice(from, from + CHUNK);
    const answered = await applyTogether(desk, by, chunk, (query, given) => keep(query, id, from, chunk, given));
    for (const [index, { command }] of chunk.entries()) answers.set(command.id, answered[index]!);
  }
  const first = new Map(distinct.map((item) => [item.command.id, item]));
  const answered = items.map((item) => ({
    commandId: item.command.id,
    proposalId: item.command.proposalId,
    answer: answerTo(item, first.get(item.command.id)!, answers.get(item.command.id)!),
  }));
  const done = answered.filter(({ answer }) => answer.ok).length;
  return { batchId: id, items: answered, done, refused: answered.length - done };
}

/** A batch is its officer's, and what it was when it was first sent. */
async function begin({ db, keys }: Desk, { id, kind, by, items }: Batch, total: number): Promise<void> {
  const body = canonical([kind, items.map((item) => [item.command.id, bodyOf(item)])]);
  const [made] = await db.write(by, (query) =>
    query<{ actor_id: string; digest: Buffer | null }>(BEGIN_BATCH, [id, kind, by.id, digests(keys, body)[0], total]),
  );
  // A digest that was cleared at erasure can no longer be compared.
  const { actor_id: actorId, digest } = made!;
  if (actorId !== by.id || (digest && !isDigestOf(keys, digest, body))) throw new BatchReused(id);
}

/** The first item of each command id. */
const distinctOf = (items: readonly Item[]): Item[] =>
  [...new Map(items.toReversed().map((item) => [item.command.id, item])).values()].toReversed();

/** A command that stands twice in a batch is one command, unless its body differs. */
const answerTo = (item: Item, first: Item, answer: Answer): Answer =>
  item === first || bodyOf(item) === bodyOf(first)
    ? answer
    : { ok: false, code: 'command_reused', facts: { commandId: item.command.id } };

async function keep(
  query: Query,
  id: string,
  from: number,
  chunk: readonly Item[],
  given: readonly Answer[],
): Promise<void> {
  const rows = chunk.map(({ command }, index) => {
    const answer = given[index]!;
    const about = { ordinal: from + index, command_id: command.id, proposal_id: command.proposalId };
    return { ...about, accepted: answer.ok, code: answer.ok ? null : answer.code };
  });
  await query(KEEP_ITEMS, [id, JSON.stringify(rows)]);
  await query(ADVANCE, [id, from + chunk.length]);
}
