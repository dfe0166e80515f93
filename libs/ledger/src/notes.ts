import type { Actor } from '#domain';
import { logAccess } from './access-log.ts';
import type { Database } from './database.ts';
import type { KeyRing } from './keys.ts';
import { keyColumn, type KeyJson, opener } from './sealed.ts';
import { visibleProposal } from './timeline.ts';

/** What somebody wrote beside an event of the file, by the number of that event. */
export type Note = { seq: number; text: string };

const NOTES = `
  select n.id, n.seq, n.body, ${keyColumn('k')} as key
  from note n join data_key k on k.id = n.key_id where n.proposal_id = $1 order by n.seq, n.id`;

/**
 * The notes of a proposal. They may hold a person, so they are kept apart from the file, and a line in the access log is written in the same
 * transaction. What was erased is left out.
 * @returns undefined where this actor may not see the proposal
 */
export const notesOf = (db: Database, keys: KeyRing, proposalId: string, actor: Actor): Promise<Note[] | undefined> =>
  db.write(actor, async (query) => {
    if (!(await visibleProposal(query, proposalId, actor))) return undefined;
    const rows = await query<{ id: string; seq: number; body: Buffer; key: KeyJson }>(NOTES, [proposalId]);
    if (rows.length > 0) await logAccess(query, { actorId: actor.id, proposalId, act: 'notes_read', fields: ['note'] });
    return rows.flatMap(({ id, seq, body, key }) => {
      const text = opener(keys, key, 'note', id)('body', body);
      return text === undefined ? [] : [{ seq, text }];
    });
  });
