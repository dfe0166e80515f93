import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '#domain';
import { appendOnly } from './visibility.ts';

export const RegionRow = defineEntity({
  name: 'RegionRow',
  tableName: 'region',
  properties: {
    code: p.text().primary().comment('dotted, ends at a whole level: 32, 32.01, 32.01.05, 32.01.05.2003'),
    name: p.text(),
    level: p.text(),
    zone: p.smallint().comment('hours ahead of UTC: 7, 8 or 9'),
  },
});

export const OfficeRow = defineEntity({
  name: 'OfficeRow',
  tableName: 'office',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    regionCode: p.text().comment('the area it answers for; empty is the nation'),
  },
});

export const OfficerRow = defineEntity({
  name: 'OfficerRow',
  tableName: 'officer',
  properties: {
    id: p.uuid().primary().comment('never given to anybody else: four eyes are counted on it'),
    issuer: p.text(),
    subject: p.text(),
    name: p.text(),
    role: p.text().$type<Role>(),
    regionCode: p.text().index(),
    officeId: p.uuid(),
    active: p.boolean().default(true),
    absentUntil: p.datetime(3).nullable(),
    deputyId: p.uuid().nullable(),
  },
  uniques: [{ properties: ['issuer', 'subject'] }],
});

/** What was done to an officer's account, by whom and why. It tells of officers alone, never of a citizen. */
export const OfficerChangeRow = defineEntity({
  name: 'OfficerChangeRow',
  tableName: 'officer_change',
  triggers: appendOnly('officer_change'),
  properties: {
    id: p.bigint().primary().autoincrement(),
    at: p.datetime(3),
    actorId: p.uuid(),
    officerId: p.uuid().index(),
    act: p.text().comment('absence, sessions_ended'),
    absentUntil: p.datetime(3).nullable().comment('nothing where they are back'),
    deputyId: p.uuid().nullable(),
    reason: p.text().comment('a code'),
  },
});
