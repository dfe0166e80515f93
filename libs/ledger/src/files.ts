import { createHash } from 'node:crypto';
import { type Actor, barrierTo, isSystem, type RefusalCode } from '#domain';
import { v7 as newId } from 'uuid';
import { logAccess } from './access-log.ts';
import type { Database } from './database.ts';
import { type KeyRing, newDataKey, openDataKey, type Place, seal, unsealBytes } from './keys.ts';
import { keyColumn, type KeyJson, toStored } from './sealed.ts';
import { visibleProposal } from './timeline.ts';

/** A picture as it is kept: drawn anew, so nothing of the file that was sent is left but what can be seen. */
export type Picture = { content: Buffer; kind: string; width: number; height: number };
export type KeptFile = { sha256: string; kind: string; bytes: number; width: number; height: number };
export type FileAnswer =
  | ({ ok: true } & KeptFile)
  | { ok: false; code: RefusalCode | 'files_full'; facts: Record<string, unknown> };

/** How many pictures one proposal may have. */
export const FILES_PER_PROPOSAL = 60;

const placeOf = (id: string): Place => ['file_content', 'content', id];

// The same picture again is the one that is there, under the kind it was first brought as
const KEEP = `
  with k as (
    insert into data_key (id, owner_kind, wrapped, master_key_id)
    values ($2, 'proposal', decode($3, 'hex'), $4)
  )
  insert into file_content (id, proposal_id, sha256, kind, bytes, width, height, content, key_id, actor_id, at)
  values ($1, $5, $6, $7, $8, $9, $10, $11, $2, $12, ledger_clock())
  on conflict (proposal_id, sha256) do nothing`;

const STATE = `
  select ledger_now() as now, (select count(*)::int from file_content where proposal_id = $1) as kept,
    (select kind from file_content where proposal_id = $1 and sha256 = $2) as kind`;

/**
 * Keeps a picture for a proposal, encrypted with a key of its own; the same picture again changes nothing. Whoever may add a document may
 * do this, and as long as they may.
 */
export const keepFile = (
  db: Database,
  keys: KeyRing,
  proposalId: string,
  actor: Actor,
  { content, kind, width, height }: Picture,
): Promise<FileAnswer> =>
  db.write(actor, async (q): Promise<FileAnswer> => {
    const proposal = await visibleProposal(q, proposalId, actor);
    if (!proposal || isSystem(actor)) return { ok: false, code: 'proposal_not_found', facts: {} };
    const sha256 = createHash('sha256').update(content).digest('hex');
    const [state] = await q<{ now: Date; kept: number; kind: string | null }>(STATE, [proposalId, sha256]);
    const no = barrierTo(proposal, actor, 'document_added', state!.now);
    // A picture moves nothing: it need not wait for the last decision to settle, as the document that names it must
    if (no && no.code !== 'settling') return { ok: false, code: no.code, facts: no.facts };
    const file = { sha256, kind: state!.kind ?? kind, bytes: content.length, width, height };
    if (state!.kind !== null) return { ok: true, ...file };
    if (state!.kept >= FILES_PER_PROPOSAL)
      return { ok: false, code: 'files_full', facts: { most: FILES_PER_PROPOSAL } };
    const [id, key] = [newId(), newDataKey(keys)];
    await q(KEEP, [
      id,
      key.id,
      key.wrapped.toString('hex'),
      key.masterKeyId,
      proposalId,
      sha256,
      kind,
      content.length,
      width,
      height,
      seal(key, placeOf(id), content),
      actor.id,
    ]);
    return { ok: true, ...file };
  });

const READ = `
  select f.id, f.kind, f.content, ${keyColumn('k')} as key
  from file_content f join data_key k on k.id = f.key_id where f.proposal_id = $1 and f.sha256 = $2`;

/**
 * A picture of a proposal, and a line in the access log in the same transaction.
 * @returns undefined where this actor may not see the proposal, where there is none, and where it was erased
 */
export const readFile = (
  db: Database,
  keys: KeyRing,
  proposalId: string,
  sha256: string,
  actor: Actor,
): Promise<{ content: Buffer; kind: string } | undefined> =>
  db.write(actor, async (q) => {
    if (!(await visibleProposal(q, proposalId, actor))) return undefined;
    const [row] = await q<{ id: string; kind: string; content: Buffer; key: KeyJson }>(READ, [proposalId, sha256]);
    if (!row) return undefined;
    const content = unsealBytes(openDataKey(keys, toStored(row.key)), placeOf(row.id), row.content);
    if (!content) return undefined;
    await logAccess(q, { actorId: actor.id, proposalId, act: 'file_read', fields: [row.kind] });
    return { content, kind: row.kind };
  });
