import type { Item, No } from './answer.ts';
import type { Query } from './database.ts';
import {
  blindIndex,
  blindIndexes,
  type DataKey,
  type KeyRing,
  openDataKey,
  seal,
  statusDigest,
  type StoredDataKey,
} from './keys.ts';
import type { Accepted } from './verdict.ts';

const KEYS_OF = `
  select a.id as person_id, a.proposal_id, p.ticket, k.id, k.wrapped, k.master_key_id
  from applicant a join proposal p on p.id = a.proposal_id join data_key k on k.id = a.key_id where a.id = any($1::uuid[])`;

// A corrected person is asked after again at Dukcapil, and a NIK that is no longer theirs is free for others.
const CORRECT = `
  with c as (
    select * from jsonb_to_recordset($1::jsonb) as c (id uuid, proposal_id uuid, seq int, name text, born_on date, sex text,
      birth_place text, nik text, nik_index text, status_digest text, claims jsonb)
  ), person as (
    update applicant a set corrected_seq = c.seq, name = coalesce(c.name, a.name), born_on = coalesce(c.born_on, a.born_on),
      sex = coalesce(c.sex, a.sex), birth_place = coalesce(c.birth_place, a.birth_place),
      nik = coalesce(decode(c.nik, 'hex'), a.nik), nik_index = coalesce(decode(c.nik_index, 'hex'), a.nik_index),
      status_digest = coalesce(decode(c.status_digest, 'hex'), a.status_digest)
    from c where a.id = c.id and a.proposal_id = c.proposal_id
  ), checked as (
    update identity_check i set superseded = true from c
    where i.proposal_id = c.proposal_id and i.person_id = c.id and not i.superseded
  )
  delete from claim using c
  where claim.proposal_id = c.proposal_id and claim.subject_id = c.id and c.nik is not null
    and not c.claims ? encode(claim.blind_index, 'hex')`;

/** A person as a correction needs them: what locks their numbers, and the ticket that their digits are bound to. */
type Known = { key: DataKey; ticket: string };
/** The persons that these commands correct; commands about persons of another proposal are barred. */
export type Correctable = { known: ReadonlyMap<string, Known>; barred: ReadonlyMap<string, No> };

const corrects = ({ command, attachments }: Item): boolean =>
  command.asks === 'corrected' && (attachments?.persons?.length ?? 0) > 0;

export async function correctable(query: Query, ring: KeyRing, items: readonly Item[]): Promise<Correctable> {
  const correcting = items.filter(corrects);
  const known = new Map<string, Known>();
  if (correcting.length === 0) return { known, barred: new Map() };
  const ids = correcting.flatMap(({ attachments }) => attachments!.persons!.map(({ personId }) => personId));
  const rows = await query<StoredDataKey & { person_id: string; proposal_id: string; ticket: string }>(KEYS_OF, [ids]);
  for (const row of rows) {
    const key = openDataKey(ring, row);
    if (key) known.set(`${row.proposal_id}:${row.person_id}`, { key, ticket: row.ticket });
  }
  const unknown: No = { ok: false, code: 'particulars_missing', facts: { missing: ['persons'] } };
  const strangers = correcting.filter(
    ({ command, attachments }) =>
      !attachments!.persons!.every(({ personId }) => known.has(`${command.proposalId}:${personId}`)),
  );
  return { known, barred: new Map(strangers.map(({ command }) => [command.id, unknown])) };
}

/** A new NIK: locked, found by its index, claimed under each key, and asked after by its last digits. */
const numbers = (ring: KeyRing, { key, ticket }: Known, personId: string, nik: string) => ({
  nik: seal(key, ['applicant', 'nik', personId], nik).toString('hex'),
  nik_index: blindIndex(ring, 'nik', nik).toString('hex'),
  status_digest: statusDigest(ring, ticket, nik).toString('hex'),
  claims: blindIndexes(ring, 'nik', nik).map(({ index }) => index.toString('hex')),
});

/** Replaces what was given of each person, under the person's own key. */
export async function correct(
  query: Query,
  ring: KeyRing,
  accepted: readonly Accepted[],
  { known }: Correctable,
): Promise<void> {
  const rows = accepted
    .filter(({ item }) => corrects(item))
    .flatMap(({ item, after, links }) =>
      item.attachments!.persons!.map(({ personId, nik, name, bornOn, sex, birthPlace }) => ({
        id: personId,
        proposal_id: after.id,
        seq: links[0]!.event.seq,
        name,
        born_on: bornOn,
        sex,
        birth_place: birthPlace,
        ...(nik !== undefined && {
          ...numbers(ring, known.get(`${after.id}:${personId}`)!, personId, nik),
        }),
      })),
    );
  if (rows.length > 0) await query(CORRECT, [JSON.stringify(rows)]);
}
