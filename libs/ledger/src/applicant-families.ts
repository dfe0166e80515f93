import type { Sex } from './answer.ts';
import type { Query } from './database.ts';
import { blindIndexes, type DataKey, type KeyRing, openDataKey, unseal } from './keys.ts';
import { keyColumn, type KeyJson, opener, toStored } from './sealed.ts';

/** A member of the family of a proposal. What was erased, and what was never given, is not there. */
export type OpenedMember = {
  id: string;
  relation: string;
  name: string | null;
  /** `YYYY-MM-DD`. */
  bornOn: string | null;
  birthPlace: string | null;
  sex: Sex;
  nik: string | undefined;
  key: DataKey | undefined;
};
/** The family of a proposal with its numbers whole: to be masked, copied or enrolled, and shown to nobody as it is. */
export type OpenedFamily = {
  proposalId: string;
  kk: string | undefined;
  address: string | undefined;
  phone: string | undefined;
  key: DataKey | undefined;
  members: readonly OpenedMember[];
};

const FAMILIES = `
  select f.proposal_id, f.kk, f.address, f.phone, ${keyColumn('fk')} as key,
    (select json_agg(json_build_object('id', a.id, 'relation', a.relation, 'name', a.name, 'bornOn', a.born_on, 'sex', a.sex,
        'birthPlace', a.birth_place, 'nik', encode(a.nik, 'hex'), 'key', ${keyColumn('k')}) order by a.ordinal)
      from applicant a join data_key k on k.id = a.key_id where a.proposal_id = f.proposal_id) as members
  from applicant_family f join data_key fk on fk.id = f.key_id
  where f.proposal_id = any($1::uuid[])`;

type MemberRow = Omit<OpenedMember, 'nik' | 'key'> & { nik: string; key: KeyJson };
type FamilyRow = {
  proposal_id: string;
  kk: Buffer;
  address: Buffer;
  phone: Buffer | null;
  key: KeyJson;
  members: MemberRow[] | null;
};

/** The families of these proposals, in one statement, as far as the session may see them. */
export async function openFamilies(
  query: Query,
  ring: KeyRing,
  proposalIds: readonly string[],
): Promise<OpenedFamily[]> {
  const rows = await query<FamilyRow>(FAMILIES, [proposalIds]);
  return rows.map(({ proposal_id: proposalId, kk, address, phone, key: stored, members }) => {
    const key = openDataKey(ring, toStored(stored));
    const read = (column: string, locked: Buffer) => unseal(key, ['applicant_family', column, proposalId], locked);
    return {
      proposalId,
      kk: read('kk', kk),
      address: read('address', address),
      phone: phone === null ? undefined : read('phone', phone),
      key,
      members: (members ?? []).map((member) => openMember(ring, member)),
    };
  });
}

function openMember(ring: KeyRing, { key: stored, nik, ...member }: MemberRow): OpenedMember {
  const key = openDataKey(ring, toStored(stored));
  return { ...member, nik: unseal(key, ['applicant', 'nik', member.id], Buffer.from(nik, 'hex')), key };
}

const CARD = `
  select f.kk, ${keyColumn('k')} as key from applicant_family f join data_key k on k.id = f.key_id where f.proposal_id = $1`;

/** By what the KK of a proposal is found, under every index key, because a rotation may lie between two rows. Nothing where it was erased. */
export async function kkIndexesOf(query: Query, ring: KeyRing, proposalId: string): Promise<Buffer[]> {
  const [card] = await query<{ kk: Buffer; key: KeyJson }>(CARD, [proposalId]);
  const kk = card && opener(ring, card.key, 'applicant_family', proposalId)('kk', card.kk);
  return kk === undefined ? [] : blindIndexes(ring, 'kk', kk).map(({ index }) => index);
}
