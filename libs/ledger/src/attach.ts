import { v7 as newId } from 'uuid';
import type { Attachments } from './answer.ts';
import { canonical } from './canonical.ts';
import type { Query } from './database.ts';
import { blindIndex, type DataKey, type KeyRing, newDataKey, seal, statusDigest } from './keys.ts';
import type { Accepted } from './verdict.ts';
import type { Tickets } from './write.ts';

type OwnerKind = 'person' | 'family' | 'survey' | 'proposal' | 'reporter';
type Row = Record<string, unknown>;

/** What commands bring, as rows: every person's value is locked before it comes near a statement. */
export type AttachmentRows = {
  dataKeys: Row[];
  families: Row[];
  applicants: (Row & { id: string; proposal_id: string })[];
  reporters: Row[];
  surveys: Row[];
  notes: Row[];
  documents: Row[];
};

const ATTACH = `
  with k as (
    insert into data_key (id, owner_kind, wrapped, master_key_id)
    select id, owner_kind, decode(wrapped, 'hex'), master_key_id
    from jsonb_to_recordset($1::jsonb) as k (id uuid, owner_kind text, wrapped text, master_key_id text)
  ), f as (
    insert into applicant_family (proposal_id, kk, kk_index, address, phone, key_id)
    select proposal_id, decode(kk, 'hex'), decode(kk_index, 'hex'), decode(address, 'hex'), decode(phone, 'hex'), key_id
    from jsonb_to_recordset($2::jsonb) as f (proposal_id uuid, kk text, kk_index text, address text, phone text, key_id uuid)
  ), a as (
    insert into applicant (id, proposal_id, ordinal, relation, name, born_on, sex, birth_place, nik, nik_index, status_digest, key_id)
    select id, proposal_id, ordinal, relation, name, born_on, sex, birth_place, decode(nik, 'hex'), decode(nik_index, 'hex'),
      decode(status_digest, 'hex'), key_id
    from jsonb_to_recordset($3::jsonb) as a (id uuid, proposal_id uuid, ordinal smallint, relation text, name text, born_on date,
      sex text, birth_place text, nik text, nik_index text, status_digest text, key_id uuid)
  ), s as (
    insert into survey (id, proposal_id, seq, instrument, version, answers, key_id)
    select id, proposal_id, seq, instrument, version, decode(answers, 'hex'), key_id
    from jsonb_to_recordset($4::jsonb)
      as s (id uuid, proposal_id uuid, seq int, instrument text, version text, answers text, key_id uuid)
  ), n as (
    insert into note (id, proposal_id, seq, body, key_id)
    select id, proposal_id, seq, decode(body, 'hex'), key_id
    from jsonb_to_recordset($5::jsonb) as n (id uuid, proposal_id uuid, seq int, body text, key_id uuid)
  )
  , r as (
    insert into reporter (proposal_id, who, status_digest, key_id)
    select proposal_id, decode(who, 'hex'), decode(status_digest, 'hex'), key_id
    from jsonb_to_recordset($7::jsonb) as r (proposal_id uuid, who text, status_digest text, key_id uuid)
  )
  insert into document (id, proposal_id, seq, name, sha256)
  select * from jsonb_to_recordset($6::jsonb) as d (id uuid, proposal_id uuid, seq int, name text, sha256 text)`;

/** Writes what the accepted commands brought; nothing where they brought nothing. */
export async function attach(query: Query, rows: AttachmentRows): Promise<void> {
  const { dataKeys, families, applicants, surveys, notes, documents, reporters } = rows;
  const all = [dataKeys, families, applicants, surveys, notes, documents, reporters];
  if (all.every((table) => table.length === 0)) return;
  await query(
    ATTACH,
    all.map((table) => JSON.stringify(table)),
  );
}

/** Locks what the accepted commands bring. Persons get their ids here. */
export function attachmentRows(keys: KeyRing, accepted: readonly Accepted[], tickets: Tickets): AttachmentRows {
  const rows: AttachmentRows = {
    dataKeys: [],
    families: [],
    applicants: [],
    reporters: [],
    surveys: [],
    notes: [],
    documents: [],
  };
  const aKey = (ownerKind: OwnerKind): DataKey => {
    const key = newDataKey(keys);
    const { id, wrapped, masterKeyId } = key;
    rows.dataKeys.push({ id, owner_kind: ownerKind, wrapped: wrapped.toString('hex'), master_key_id: masterKeyId });
    return key;
  };
  for (const { item, links, after, surveyId } of accepted) {
    const { family, reporter, survey, note, documents = [] } = item.attachments ?? {};
    const of = { proposal_id: after.id, seq: links[0]!.event.seq };
    if (family && item.command.asks === 'opened') {
      const digestOf = (nik: string) => statusDigest(keys, tickets.get(after.id)!, nik).toString('hex');
      addFamily(rows, keys, aKey, after.id, family, reporter ? undefined : digestOf);
      if (reporter) {
        const key = aKey('reporter');
        const who = locked(key, ['reporter', 'who', after.id], canonical(reporter));
        rows.reporters.push({ proposal_id: after.id, who, status_digest: digestOf(reporter.nik), key_id: key.id });
      }
    }
    if (survey && surveyId) {
      const key = aKey('survey');
      const answers = locked(key, ['survey', 'answers', surveyId], canonical(survey.answers));
      rows.surveys.push({
        ...of,
        id: surveyId,
        instrument: survey.instrument,
        version: survey.version,
        answers,
        key_id: key.id,
      });
    }
    if (note) {
      const [id, key] = [newId(), aKey('proposal')];
      rows.notes.push({ ...of, id, body: locked(key, ['note', 'body', id], note), key_id: key.id });
    }
    for (const { name, sha256 } of documents) rows.documents.push({ ...of, id: newId(), name, sha256 });
  }
  return rows;
}

type Family = NonNullable<Attachments['family']>;

function addFamily(
  rows: AttachmentRows,
  keys: KeyRing,
  aKey: (owner: OwnerKind) => DataKey,
  proposalId: string,
  { kk, address, phone, members }: Family,
  digestOf: ((nik: string) => string) | undefined,
): void {
  const key = aKey('family');
  const inFamily = (column: string, value: string) => locked(key, ['applicant_family', column, proposalId], value);
  rows.families.push({
    proposal_id: proposalId,
    kk: inFamily('kk', kk),
    kk_index: blindIndex(keys, 'kk', kk).toString('hex'),
    address: inFamily('address', address),
    phone: phone && inFamily('phone', phone),
    key_id: key.id,
  });
  for (const [ordinal, { nik, name, birthPlace, bornOn, sex, relation }] of members.entries()) {
    const [id, own] = [newId(), aKey('person')];
    const open = { ordinal, relation, name, born_on: bornOn, sex, birth_place: birthPlace };
    const nikLocked = locked(own, ['applicant', 'nik', id], nik);
    const index = blindIndex(keys, 'nik', nik).toString('hex');
    rows.applicants.push({
      id,
      proposal_id: proposalId,
      ...open,
      nik: nikLocked,
      nik_index: index,
      status_digest: digestOf?.(nik),
      key_id: own.id,
    });
  }
}

const locked = (key: DataKey, place: Parameters<typeof seal>[1], value: string): string =>
  seal(key, place, value).toString('hex');
