import { defineEntity, p } from '@mikro-orm/core';
import { ofProposal } from './proposal.entity.ts';
import { seenWithProposal } from './visibility.ts';

/** The key of one person, family, survey or note, wrapped by a master key. Destroying it erases what it locked. */
export const DataKeyRow = defineEntity({
  name: 'DataKeyRow',
  tableName: 'data_key',
  properties: {
    id: p.uuid().primary(),
    ownerKind: p.text().$type<'person' | 'family' | 'survey' | 'proposal' | 'levy_report' | 'reporter'>(),
    wrapped: p.blob().nullable(),
    masterKeyId: p.text().index(),
    destroyedAt: p.datetime(3).nullable(),
  },
});

export const ApplicantFamilyRow = defineEntity({
  name: 'ApplicantFamilyRow',
  tableName: 'applicant_family',
  ...seenWithProposal,
  properties: {
    proposal: ofProposal().primary(),
    kk: p.blob(),
    kkIndex: p.blob().nullable().index(),
    address: p.blob(),
    phone: p.blob().nullable(),
    keyId: p.uuid(),
  },
});

/** A member of the family of a proposal. Name and birth date stay readable to the database, for search by likeness. */
export const ApplicantRow = defineEntity({
  name: 'ApplicantRow',
  tableName: 'applicant',
  ...seenWithProposal,
  properties: {
    id: p.uuid().primary(),
    proposal: ofProposal().index(),
    ordinal: p.smallint(),
    relation: p.text(),
    name: p.text().nullable(),
    bornOn: p.date().nullable(),
    sex: p.text().$type<'male' | 'female'>(),
    nik: p.blob(),
    nikIndex: p.blob().nullable().index(),
    statusDigest: p
      .blob()
      .nullable()
      .index()
      .comment('HMAC of ticket and last four digits, by which a family asks where its proposal is; cleared at erasure'),
    birthPlace: p.text().nullable(),
    keyId: p.uuid(),
    correctedSeq: p.integer().default(0).comment('seq of the last correction of this person'),
  },
});

/** Whoever objects from outside the family. What is sealed no working role may select; the digest tells them the outcome, and nothing else. */
export const ReporterRow = defineEntity({
  name: 'ReporterRow',
  tableName: 'reporter',
  ...seenWithProposal,
  properties: {
    proposal: ofProposal().primary(),
    who: p.blob(),
    statusDigest: p.blob().nullable().index(),
    keyId: p.uuid(),
  },
});
