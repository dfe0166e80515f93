import type { Actor } from '#domain';
import { logAccess } from './access-log.ts';
import type { Attachments, MemberGiven } from './answer.ts';
import type { Database } from './database.ts';
import type { KeyRing } from './keys.ts';
import { keyColumn, type KeyJson, opener } from './sealed.ts';
import { visibleProposal } from './timeline.ts';

/** A family as another proposal about it would bring it, each member by the id that they have in this one. */
export type KnownFamily = Omit<NonNullable<Attachments['family']>, 'members'> & {
  members: readonly (MemberGiven & { personId: string })[];
};

const FAMILY = `
  select f.kk, f.address, f.phone, ${keyColumn('k')} as key,
    (select jsonb_agg(jsonb_build_object('id', a.id, 'relation', a.relation, 'name', a.name, 'bornOn', a.born_on, 'sex', a.sex,
        'birthPlace', a.birth_place, 'nik', encode(a.nik, 'hex'), 'key', ${keyColumn('ak')}) order by a.ordinal)
      from applicant a join data_key ak on ak.id = a.key_id where a.proposal_id = f.proposal_id) as members
  from applicant_family f join data_key k on k.id = f.key_id where f.proposal_id = $1`;

type MemberRow = Omit<MemberGiven, 'name'> & { id: string; name: string | null; key: KeyJson };
type Row = { kk: Buffer; address: Buffer; phone: Buffer | null; key: KeyJson; members: MemberRow[] | null };

/**
 * The whole numbers of a family, for a new proposal about it: they go from the record to the record, and to no page. Whoever was erased is
 * left out. A line in the access log is written in the same transaction.
 * @returns undefined where this actor may not see the proposal, or nothing is left of the family
 */
export const knownFamily = (
  db: Database,
  keys: KeyRing,
  proposalId: string,
  actor: Actor,
): Promise<KnownFamily | undefined> =>
  db.write(actor, async (query) => {
    if (!(await visibleProposal(query, proposalId, actor))) return undefined;
    const [row] = await query<Row>(FAMILY, [proposalId]);
    const open = row && opener(keys, row.key, 'applicant_family', proposalId);
    const kk = open?.('kk', row!.kk);
    if (!open || kk === undefined) return undefined;
    await logAccess(query, {
      actorId: actor.id,
      proposalId,
      act: 'family_copied',
      fields: ['kk', 'nik', 'address', 'phone'],
    });
    const phone = open('phone', row!.phone);
    return {
      kk,
      address: open('address', row!.address) ?? '',
      ...(phone !== undefined && { phone }),
      members: (row!.members ?? []).flatMap(({ id, name, key, nik: locked, ...member }) => {
        const nik = opener(keys, key, 'applicant', id)('nik', Buffer.from(locked, 'hex'));
        return nik === undefined || name === null ? [] : [{ ...member, name, nik, personId: id }];
      }),
    };
  });
