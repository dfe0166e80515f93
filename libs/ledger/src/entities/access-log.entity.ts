import { defineEntity, p } from '@mikro-orm/core';
import { appendOnly } from './visibility.ts';

/** Who looked at which person's data, when and why. */
export const AccessLogRow = defineEntity({
  name: 'AccessLogRow',
  tableName: 'access_log',
  triggers: appendOnly('access_log'),
  properties: {
    id: p.bigint().primary().autoincrement(),
    at: p.datetime(3).defaultRaw('now()'),
    actorId: p.text(),
    proposalId: p.uuid().nullable().index(),
    proposalIds: p
      .array()
      .columnType('uuid[]')
      .nullable()
      .comment('of a page of a queue: those whose heads were named'),
    act: p.text(),
    fields: p.array().columnType('text[]'),
    reason: p.text().nullable(),
    purpose: p.text().nullable(),
    legalBasis: p.text().nullable(),
  },
  // What somebody has done on one day is counted before they do more of it
  indexes: [
    {
      name: 'access_log_counted',
      expression: `create index "access_log_counted" on "access_log" ("actor_id", "act", "at") where "act" in ('revealed', 'searched', 'found', 'met_elsewhere')`,
    },
  ],
});
