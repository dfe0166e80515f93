import { evolve, type Proposal, type ProposalEvent, SYSTEM } from '#domain';
import { canonical } from './canonical.ts';
import type { Database } from './database.ts';
import { FIRST_HASH, hashOf } from './hash-chain.ts';

export type ChainReport = { events: number; valid: boolean; firstBad?: { proposalId: string; seq: number } };

/** How many files are held in memory at a time. */
const PAGE = 200;

// One statement per page, so that a file and its row are of the same moment while others write.
const FILES = `
  select p.id, p.seq as last_seq, p.body as proposal, encode(p.head, 'hex') as head,
    coalesce((
      select json_agg(json_build_object(
        'seq', e.seq, 'name', e.name, 'at', e.at, 'actor', e.actor_id, 'role', e.actor_role, 'command', e.command_id,
        'version', e.version, 'body', e.body, 'prev', encode(e.prev_hash, 'hex'), 'hash', encode(e.hash, 'hex')
      ) order by e.seq) from proposal_event e where e.proposal_id = p.id
    ), '[]') as events
  from proposal p
  where ($1::uuid is null or p.id > $1) and ($2::uuid is null or p.id = $2)
  order by p.id limit $3`;

type StoredRow = {
  seq: number;
  name: string;
  at: string;
  actor: string;
  role: string;
  command: string;
  version: number;
  body: ProposalEvent;
  prev: string;
  hash: string;
};
type File = { id: string; last_seq: number; proposal: Proposal; head: string; events: StoredRow[] };

/**
 * Walks the chain of one proposal, or of all: every event hashed again, none missing, each column a true copy, and the row equal to their fold.
 * @returns how many events were read, and the first that does not hold; where the row differs from its events, the last
 */
export async function verifyChain(db: Database, proposalId?: string): Promise<ChainReport> {
  let events = 0;
  let after: string | null = null;
  for (;;) {
    const files: File[] = await db.read(SYSTEM, (q) => q<File>(FILES, [after, proposalId ?? null, PAGE]));
    for (const file of files) {
      events += file.events.length;
      const seq = firstBadSeq(file);
      if (seq !== undefined) return { events, valid: false, firstBad: { proposalId: file.id, seq } };
    }
    if (files.length < PAGE) return { events, valid: true };
    after = files.at(-1)!.id;
  }
}

function firstBadSeq({ id, last_seq, proposal, head, events }: File): number | undefined {
  let folded: Proposal | undefined;
  let prev = FIRST_HASH;
  for (const [index, row] of events.entries()) {
    const seq = index + 1;
    const hash = hashOf(row.body, prev);
    if (row.seq !== seq || row.prev !== prev || row.hash !== hash || !isTrueCopy(row)) return seq;
    folded = evolve(folded, id, row.body);
    prev = hash;
  }
  if (events.length !== last_seq) return Math.min(events.length, last_seq) + 1;
  const holds = folded && prev === head && canonical(withoutEpoch(folded)) === canonical(withoutEpoch(proposal));
  return holds ? undefined : last_seq;
}

/** The columns beside an event are copies for searching; the hash covers the event alone. */
const isTrueCopy = ({ seq, name, at, actor, role, command, version, body }: StoredRow): boolean =>
  body.seq === seq &&
  body.name === name &&
  Date.parse(body.at) === Date.parse(at) &&
  body.by.id === actor &&
  body.by.role === role &&
  body.commandId === command &&
  body.version === version;

/** The epoch belongs to the copy of the ledger and not to the file: no event raises it. */
const withoutEpoch = ({ settling, ...proposal }: Proposal): object => ({
  ...proposal,
  epoch: 0,
  ...(settling && { settling: { ...settling, before: withoutEpoch(settling.before) } }),
});
