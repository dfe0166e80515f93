import { type FindingRef, SYSTEM } from '#domain';
import type { Database } from './database.ts';
import { blindIndexes, type KeyRing } from './keys.ts';
import { keyColumn, type KeyJson, opener } from './sealed.ts';

/** How one element compared with the civil registry; `score` is 0 to 100, where one was given. */
export type IdentityElement = { element: string; equal: boolean; score?: number };
/** What the civil registry said about one member. Bad news is an answer like any other. */
export type IdentityResult = {
  outcome: 'matched' | 'questioned';
  codes: readonly string[];
  elements: readonly IdentityElement[];
};

/** A member of the family of a proposal, decrypted for the identity check. It stays in the activity that asks. */
export type Member = {
  personId: string;
  nik: string;
  kk: string;
  name: string;
  birthPlace: string;
  /** `YYYY-MM-DD`. */
  bornOn: string;
  sex: 'male' | 'female';
  address: string;
  /** An answer that still holds: nobody is asked about this member again. */
  kept?: IdentityResult;
};

type MemberRow = {
  id: string;
  nik: Buffer;
  name: string | null;
  birth_place: string | null;
  born_on: string | null;
  sex: 'male' | 'female';
  kk: Buffer;
  address: Buffer;
  person_key: KeyJson;
  family_key: KeyJson;
  kept: IdentityResult | null;
};
// A match holds until that person is corrected (which supersedes it), a question is clarified or an appeal opens the file again;
// a question is asked anew whenever the proposal comes to the check again, for it may have been repaired at the civil registry.
const MEMBERS = `
  select a.id, a.nik, a.name, a.birth_place, a.born_on, a.sex, f.kk, f.address,
    ${keyColumn('pk')} as person_key, ${keyColumn('fk')} as family_key,
    (select json_build_object('outcome', c.outcome, 'codes', c.codes, 'elements', c.elements)
     from identity_check c
     where c.proposal_id = a.proposal_id and c.person_id = a.id and not c.superseded
       and c.at > coalesce((
         select max(e.at) from proposal_event e
         where e.proposal_id = a.proposal_id and e.name in ('clarified', 'appeal_granted')
       ), '-infinity')
       and (c.outcome = 'matched' or c.at > (p.body ->> 'stageSince')::timestamptz)
     order by c.at desc limit 1) as kept
  from applicant a
  join proposal p on p.id = a.proposal_id
  join applicant_family f on f.proposal_id = a.proposal_id
  join data_key pk on pk.id = a.key_id
  join data_key fk on fk.id = f.key_id
  where a.proposal_id = $1
  order by a.ordinal`;

/** The members of a family with what the civil registry compares. A person whose key was destroyed is no longer there. */
export const membersOf = (db: Database, keys: KeyRing, proposalId: string): Promise<Member[]> =>
  db.read(SYSTEM, async (q) => {
    const rows = await q<MemberRow>(MEMBERS, [proposalId]);
    return rows.flatMap((row) => toMember(keys, proposalId, row) ?? []);
  });

function toMember(keys: KeyRing, proposalId: string, row: MemberRow): Member | undefined {
  const ofPerson = opener(keys, row.person_key, 'applicant', row.id);
  const ofFamily = opener(keys, row.family_key, 'applicant_family', proposalId);
  const nik = ofPerson('nik', row.nik);
  const kk = ofFamily('kk', row.kk);
  if (nik === undefined || kk === undefined) return undefined;
  return {
    personId: row.id,
    nik,
    kk,
    name: row.name ?? '',
    birthPlace: row.birth_place ?? '',
    bornOn: row.born_on ?? '',
    sex: row.sex,
    address: ofFamily('address', row.address) ?? '',
    ...(row.kept && { kept: row.kept }),
  };
}

/** Keeps one member's answer as it arrives, so that a second try asks only about those that are missing. */
export async function keepIdentity(
  db: Database,
  proposalId: string,
  personId: string,
  { outcome, codes, elements }: IdentityResult,
): Promise<void> {
  await db.write(SYSTEM, (q) =>
    q(
      `insert into identity_check (proposal_id, person_id, at, outcome, codes, elements)
       values ($1, $2, ledger_clock(), $3, $4, $5)`,
      [proposalId, personId, outcome, [...codes], JSON.stringify(elements)],
    ),
  );
}

// Compared under every index key, because a rotation may lie between the two rows.
const DOUBLES = `
  select mine.subject
  from unnest($2::uuid[], $3::bytea[]) with ordinality as mine (subject, nik_index, place)
  where exists (
    select from person x
    join membership m on m.person_id = x.id and m.ended_at is null
    join family f on f.id = m.family_id and f.ended_at is null
    where x.active and x.nik_index = mine.nik_index and f.proposal_id <> $1 and not f.kk_index = any($4::bytea[])
  )
  order by mine.place`;

/** Members who are already in the registry with another family: to be settled by a person, never by the machine. */
export async function duplicatesInRegistry(db: Database, keys: KeyRing, proposalId: string): Promise<FindingRef[]> {
  const members = await membersOf(db, keys, proposalId);
  const indexed = members.flatMap(({ personId, nik }) =>
    blindIndexes(keys, 'nik', nik).map(({ index }) => ({ personId, index })),
  );
  const kk = members.slice(0, 1).flatMap((member) => blindIndexes(keys, 'kk', member.kk).map(({ index }) => index));
  const rows = await db.read(SYSTEM, (q) =>
    q<{ subject: string }>(DOUBLES, [
      proposalId,
      indexed.map(({ personId }) => personId),
      indexed.map(({ index }) => index),
      kk,
    ]),
  );
  return [...new Set(rows.map(({ subject }) => subject))].map((subject) => ({ code: 'DUP-KK', subject }));
}
