import { v7 as newId } from 'uuid';
import type { RuleSet } from '#domain';
import type { Query } from './database.ts';
import { openFamilies, type OpenedFamily, type OpenedMember } from './applicant-families.ts';
import { blindIndex, blindIndexes, type DataKey, type KeyRing, seal } from './keys.ts';
import type { Accepted } from './verdict.ts';

const KNOWN = `
  select id, encode(kk_index, 'hex') as index from family where kk_index = any($1::bytea[])
  union all
  select id, encode(nik_index, 'hex') from person where nik_index = any($2::bytea[])`;

// A person belongs to one family at a time: the membership elsewhere ends where this one begins. An update says the whole family, so whoever
// it leaves out has left; and the family still belongs to the proposal that rests for it.
const ENROLL = `
  with f as (
    insert into family (id, region_code, proposal_id, kk, kk_index, address, key_id, since)
    select id, region_code, proposal_id, decode(kk, 'hex'), decode(kk_index, 'hex'), decode(address, 'hex'), key_id, since
    from jsonb_to_recordset($1::jsonb) as f (id uuid, region_code text, proposal_id uuid, kk text, kk_index text, address text,
      key_id uuid, since timestamptz)
    on conflict (id) do update set region_code = excluded.region_code,
      proposal_id = case when family.ended_at is null and excluded.proposal_id = any($3::uuid[]) then family.proposal_id else excluded.proposal_id end, kk = excluded.kk,
      kk_index = excluded.kk_index, address = excluded.address, key_id = excluded.key_id,
      since = case when family.ended_at is null then family.since else excluded.since end, ended_at = null
  ), given as (
    select * from jsonb_to_recordset($2::jsonb) as m (id uuid, family_id uuid, whole boolean, relation text, name text, born_on date, sex text,
      nik text, nik_index text, key_id uuid, since timestamptz)
  ), p as (
    insert into person (id, name, born_on, sex, nik, nik_index, key_id)
    select id, name, born_on, sex, decode(nik, 'hex'), decode(nik_index, 'hex'), key_id from given
    on conflict (id) do update set name = excluded.name, born_on = excluded.born_on, sex = excluded.sex, nik = excluded.nik,
      nik_index = excluded.nik_index, key_id = excluded.key_id, active = true
  ), left_behind as (
    update membership set ended_at = given.since from given
    where membership.person_id = given.id and membership.family_id <> given.family_id and membership.ended_at is null
  ), left_out as (
    update membership set ended_at = gone.since from (
      select distinct family_id, since from given where whole
    ) gone
    where membership.family_id = gone.family_id and membership.ended_at is null
      and membership.person_id not in (select id from given)
    returning membership.person_id
  ), inactive as (
    update person set active = false from left_out where person.id = left_out.person_id
  )
  insert into membership (family_id, person_id, relation, since)
  select family_id, id, relation, since from given
  on conflict (family_id, person_id) do update set relation = excluded.relation,
    since = case when membership.ended_at is null then membership.since else excluded.since end, ended_at = null`;

const OWN = 'terdata';
const GRANT = `
  insert into benefit (id, family_id, programme, source, proposal_id, since)
  select id, family_id, programme, source, proposal_id, since from jsonb_to_recordset($1::jsonb)
    as b (id uuid, family_id uuid, programme text, source text, proposal_id uuid, since timestamptz)
  on conflict (proposal_id) do nothing`;

/**
 * The registry as a projection of `enrolled` and `applied`: the family, its persons, who belongs to whom and what it is granted, under the
 * same data keys. Whoever is or was in the registry keeps their row. Three statements, and one more where something is granted, however many
 * families.
 */
export async function enroll(
  query: Query,
  ring: KeyRing,
  accepted: readonly Accepted[],
  rules: ReadonlyMap<string, RuleSet>,
): Promise<void> {
  const changesOf = ({ after }: Accepted) => rules.get(after.rules)?.kinds[after.kind]?.changes;
  const standing = accepted.filter((verdict) => takesEffect(verdict) && changesOf(verdict) !== undefined);
  const enrolled = new Map(standing.map((verdict) => [verdict.after.id, verdict]));
  if (enrolled.size === 0) return;
  const families = (await openFamilies(query, ring, [...enrolled.keys()])).flatMap(readable);
  const idOf = await knownIds(query, ring, families);

  const familyRows: object[] = [];
  const memberRows: object[] = [];
  const grants: object[] = [];
  for (const { proposalId, kk, address, key, members } of families) {
    const verdict = enrolled.get(proposalId)!;
    const { after, links } = verdict;
    const id = idOf('kk', kk);
    const since = links.at(-1)!.event.at;
    const inFamily = (column: string, value: string) => seal(key, ['family', column, id], value).toString('hex');
    const own = { kk: inFamily('kk', kk), kk_index: blindIndex(ring, 'kk', kk).toString('hex') };
    familyRows.push({
      ...own,
      id,
      region_code: after.region,
      proposal_id: proposalId,
      address: inFamily('address', address),
      key_id: key.id,
      since,
    });
    const changes = changesOf(verdict);
    if (changes === 'benefit')
      grants.push({ id: newId(), family_id: id, programme: after.asked, source: OWN, proposal_id: proposalId, since });
    for (const member of members) {
      const personId = idOf('nik', member.nik);
      memberRows.push({
        id: personId,
        family_id: id,
        whole: after.stage === 'closed' && changes === 'family',
        relation: member.relation,
        name: member.name,
        born_on: member.bornOn,
        sex: member.sex,
        nik: seal(member.key, ['person', 'nik', personId], member.nik).toString('hex'),
        nik_index: blindIndex(ring, 'nik', member.nik).toString('hex'),
        key_id: member.key.id,
        since,
      });
    }
  }
  const passing = standing.filter(({ after }) => after.stage === 'closed').map(({ after }) => after.id);
  await query(ENROLL, [JSON.stringify(familyRows), JSON.stringify(memberRows), passing]);
  if (grants.length > 0) await query(GRANT, [JSON.stringify(grants)]);
}

const takesEffect = ({ links }: Accepted): boolean =>
  links.some(({ event: { name } }) => name === 'enrolled' || name === 'applied');

type Member = OpenedMember & { nik: string; key: DataKey };
type Family = { proposalId: string; kk: string; address: string; key: DataKey; members: readonly Member[] };

/** What is still readable of a family; who was erased is left out. */
const readable = ({ proposalId, kk, address, key, members }: OpenedFamily): Family[] =>
  kk !== undefined && address !== undefined && key
    ? [{ proposalId, kk, address, key, members: members.filter(isReadable) }]
    : [];
const isReadable = (member: OpenedMember): member is Member => member.nik !== undefined && member.key !== undefined;

/** The registry's id of a KK or NIK: the one it has, under whichever index key it was written, or a new one. */
async function knownIds(query: Query, ring: KeyRing, families: readonly Family[]) {
  const indexesOf = (field: 'kk' | 'nik', value: string) => blindIndexes(ring, field, value).map(({ index }) => index);
  const known = await query<{ id: string; index: string }>(KNOWN, [
    families.flatMap(({ kk }) => indexesOf('kk', kk)),
    families.flatMap(({ members }) => members.flatMap(({ nik }) => indexesOf('nik', nik))),
  ]);
  const ids = new Map(known.map(({ id, index }) => [index, id]));
  return (field: 'kk' | 'nik', value: string): string => {
    const indexes = indexesOf(field, value).map((index) => index.toString('hex'));
    const id = indexes.map((index) => ids.get(index)).find((found) => found !== undefined) ?? newId();
    ids.set(indexes[0]!, id);
    return id;
  };
}
