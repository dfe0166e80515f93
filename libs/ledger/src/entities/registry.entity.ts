import { defineEntity, p } from '@mikro-orm/core';
import { seenInArea, seenWithFamily, seenWithMembership } from './visibility.ts';

/** The registry: families and persons, written in the same transaction as `enrolled`. */
export const FamilyRow = defineEntity({
  name: 'FamilyRow',
  tableName: 'family',
  ...seenInArea,
  properties: {
    id: p.uuid().primary(),
    regionCode: p.text().index(),
    proposalId: p.uuid().index().comment('the verified proposal that brought it'),
    kk: p.blob(),
    kkIndex: p.blob().nullable().index(),
    address: p.blob(),
    keyId: p.uuid(),
    since: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
});

export const MembershipRow = defineEntity({
  name: 'MembershipRow',
  tableName: 'membership',
  ...seenWithFamily,
  properties: {
    familyId: p.uuid().primary(),
    personId: p.uuid().primary(),
    relation: p.text(),
    since: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
  indexes: [{ properties: ['personId'] }],
});

export const PersonRow = defineEntity({
  name: 'PersonRow',
  tableName: 'person',
  ...seenWithMembership,
  properties: {
    id: p.uuid().primary(),
    name: p.text().nullable(),
    bornOn: p.date().nullable(),
    sex: p.text().$type<'male' | 'female'>(),
    nik: p.blob(),
    nikIndex: p.blob().nullable().unique().comment('one row per NIK, also of those who have left'),
    keyId: p.uuid(),
    active: p.boolean().default(true).comment('false once the family has left the registry'),
  },
});

/** What a family receives or has been granted: written with `applied` by what granted it, or brought from a programme's own list. */
export const BenefitRow = defineEntity({
  name: 'BenefitRow',
  tableName: 'benefit',
  ...seenWithFamily,
  properties: {
    id: p.uuid().primary(),
    familyId: p.uuid().index(),
    programme: p.text(),
    source: p.text().comment('who says so: `terdata`, or the office whose list it came from'),
    proposalId: p.uuid().nullable().unique().comment('the proposal that granted it'),
    since: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
});
