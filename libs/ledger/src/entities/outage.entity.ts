import { defineEntity, p } from '@mikro-orm/core';

/** The breaker of all processes: an outside system that is down, since when. */
export const OutageRow = defineEntity({
  name: 'OutageRow',
  tableName: 'outage',
  properties: {
    system: p.text().primary(),
    since: p.datetime(3).primary(),
    code: p.text(),
    closedAt: p.datetime(3).nullable(),
  },
  indexes: [
    {
      name: 'outage_open',
      expression: `create unique index "outage_open" on "outage" ("system") where "closed_at" is null`,
    },
  ],
});

/** What may still be asked of an outside system now, for all processes together. */
export const TokenBucketRow = defineEntity({
  name: 'TokenBucketRow',
  tableName: 'token_bucket',
  properties: {
    system: p.text().primary(),
    tokens: p.decimal('number').columnType('numeric'),
    at: p.datetime(3),
  },
});

export const HeartbeatRow = defineEntity({
  name: 'HeartbeatRow',
  tableName: 'heartbeat',
  properties: {
    worker: p.text().primary(),
    at: p.datetime(3),
  },
});
