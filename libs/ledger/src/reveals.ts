import { type Actor, can, ceilingOf, isSystem, type RevealField } from '#domain';
import { logAccess } from './access-log.ts';
import { overCeiling, today } from './ceilings.ts';
import type { Database, Query } from './database.ts';
import type { KeyRing } from './keys.ts';
import { keyColumn, type KeyJson, opener } from './sealed.ts';
import { visibleProposal } from './timeline.ts';

export type RevealAsked = {
  proposalId: string;
  field: RevealField;
  /** Whose NIK; KK and telephone are the family's. */
  personId?: string | undefined;
  /** A code; kept in the access log. */
  reason: string;
};
export type Revealed =
  | { ok: true; value: string }
  | {
      ok: false;
      code: 'proposal_not_found' | 'right_missing' | 'nothing_to_reveal' | 'ceiling_reached';
      facts: Record<string, unknown>;
    };

const OF_PERSON = `
  select a.id, a.nik as value, ${keyColumn('k')} as key
  from applicant a join data_key k on k.id = a.key_id where a.proposal_id = $1 and a.id = $2`;
const ofFamily = (column: 'kk' | 'phone'): string => `
  select f.proposal_id as id, f.${column} as value, ${keyColumn('k')} as key
  from applicant_family f join data_key k on k.id = f.key_id where f.proposal_id = $1`;
const OF_FAMILY = { kk: ofFamily('kk'), phone: ofFamily('phone') };

/**
 * One number of a family, whole. The line in the access log is written in the same transaction, or nothing is shown; how many lines an
 * officer may have on a civil day is counted as it is written.
 */
export const reveal = (db: Database, keys: KeyRing, actor: Actor, asked: RevealAsked): Promise<Revealed> =>
  db.write(actor, async (q): Promise<Revealed> => {
    const { proposalId, field, personId, reason } = asked;
    const proposal = await visibleProposal(q, proposalId, actor);
    if (!proposal || isSystem(actor)) return { ok: false, code: 'proposal_not_found', facts: {} };
    const right = can(actor, 'reveal', proposal);
    if (!right.ok) return { ok: false, code: right.code, facts: right.facts };
    const value = await read(q, keys, asked);
    if (value === undefined) return { ok: false, code: 'nothing_to_reveal', facts: { field } };

    const { revealed } = await today(q, actor, ['revealed']);
    if (revealed.lines >= ceilingOf(actor, 'revealed'))
      return overCeiling(actor, 'revealed', 'ceiling_reached', revealed.leftMs);
    const fields = [personId === undefined ? field : `${field}:${personId}`];
    await logAccess(q, { actorId: actor.id, proposalId, act: 'revealed', fields, reason });
    return { ok: true, value };
  });

async function read(
  q: Query,
  keys: KeyRing,
  { proposalId, field, personId }: RevealAsked,
): Promise<string | undefined> {
  const [text, params] = field === 'nik' ? [OF_PERSON, [proposalId, personId]] : [OF_FAMILY[field], [proposalId]];
  const [row] = await q<{ id: string; value: Buffer | null; key: KeyJson }>(text, params);
  return row && opener(keys, row.key, field === 'nik' ? 'applicant' : 'applicant_family', row.id)(field, row.value);
}
