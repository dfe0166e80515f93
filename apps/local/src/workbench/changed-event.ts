import { existsSync, readFileSync, rmSync } from 'node:fs';
import { connected } from '../database.ts';
import { PlainError } from '../plain-error.ts';
import { VILLAGE } from '../village.ts';
import { writeWhole } from '../write-whole.ts';

/** One line of a file that was changed behind the ledger's back, with what stood there before. */
export type ChangedEvent = {
  proposalId: string;
  seq: number;
  name: string;
  /** Who decided, as it stood and as it stands now: ids of officers. */
  was: string;
  is: string;
  original: unknown;
};

type Row = { seq: number; name: string; body: { by: { id: string } } };

/** Another pair of officers than anybody in the file: the one who is framed has decided nothing. */
const FRAMED = VILLAGE.officers.filter(({ key }) => key === 'validator-2' || key === 'verifier-2').map(({ id }) => id);

// Only a superuser can: the tables refuse any change to a line, and the roles of API and worker may not switch that off.
const BEHIND = `set local session_replication_role = 'replica'`;

const CHANGE = `
  update proposal_event set body = jsonb_set(body, '{by,id}', to_jsonb($3::text)) where proposal_id = $1 and seq = $2`;

/** Keeps the original in a file of its own, so that a restart does not lose it. */
export function changedEventIn(file: string, ownerUrl: string) {
  const find = (): ChangedEvent | undefined =>
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ChangedEvent) : undefined;

  const behindItsBack = (work: string, values: unknown[]): Promise<void> =>
    connected(ownerUrl, async (client) => {
      await client.query('begin');
      await client.query(BEHIND);
      await client.query(work, values);
      await client.query('commit');
    });

  return {
    find,
    /** Says that somebody else has made one of a person's decisions. @throws {PlainError} one is changed already, or nobody has decided anything */
    async change(proposalId: string): Promise<ChangedEvent> {
      if (find()) throw new PlainError('One event is changed already: restore it first.');
      const row = await connected(ownerUrl, async (client) => {
        const { rows } = await client.query<Row>(
          `select seq, name, body from proposal_event
           where proposal_id = $1 and actor_role <> 'system' order by random() limit 1`,
          [proposalId],
        );
        return rows[0];
      });
      if (!row) throw new PlainError('Nobody has decided anything in this file yet.');
      const { seq, name, body } = row;
      const is = FRAMED.find((id) => id !== body.by.id)!;
      const changed: ChangedEvent = { proposalId, seq, name, was: body.by.id, is, original: body };
      writeWhole(file, JSON.stringify(changed));
      try {
        await behindItsBack(CHANGE, [proposalId, seq, is]);
      } catch (error) {
        rmSync(file, { force: true });
        throw error;
      }
      return changed;
    },
    /** @throws {PlainError} nothing is changed */
    async restore(): Promise<ChangedEvent> {
      const changed = find();
      if (!changed) throw new PlainError('No event is changed.');
      const { proposalId, seq, original } = changed;
      await behindItsBack('update proposal_event set body = $3 where proposal_id = $1 and seq = $2', [
        proposalId,
        seq,
        JSON.stringify(original),
      ]);
      rmSync(file, { force: true });
      return changed;
    },
  };
}
