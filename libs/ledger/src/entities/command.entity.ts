import { defineEntity, p } from '@mikro-orm/core';
import type { EventName, Position } from '#domain';
import { ofProposal } from './proposal.entity.ts';
import { seenWithProposal } from './visibility.ts';

/** Every command that was ever judged, by the id its maker gave it. */
export const CommandRow = defineEntity({
  name: 'CommandRow',
  tableName: 'command',
  properties: {
    id: p.text().primary(),
    proposalId: p.uuid(),
    actorId: p.text(),
    digest: p.blob().nullable().comment('HMAC of the body, which may hold a NIK; cleared at erasure'),
    accepted: p.boolean().default(false),
    answer: p.json<{ seq: number; hash: string; at: string; position: Position } | { code: string }>().nullable(),
    at: p.datetime(3),
  },
});

/** What Temporal has still to hear. */
export const OutboxRow = defineEntity({
  name: 'OutboxRow',
  tableName: 'outbox',
  ...seenWithProposal,
  properties: {
    proposal: ofProposal().primary(),
    seq: p.integer().primary(),
    event: p.text().$type<EventName>(),
    createdAt: p.datetime(3),
    tries: p.integer().default(0),
    leasedUntil: p.datetime(3).nullable(),
    nextTryAt: p.datetime(3).nullable(),
    lastError: p.text().nullable(),
    deliveredAt: p.datetime(3).nullable(),
  },
  indexes: [
    {
      name: 'outbox_undelivered',
      expression: `create index "outbox_undelivered" on "outbox" ("proposal_id", "seq") where "delivered_at" is null`,
    },
  ],
});

/**
 * While a proposal is open nobody else can hold its KK or one of its NIKs. One row per version of the index key.
 * Taken through `take_claims`, which looks past row-level security: the holder may be in another regency.
 */
export const ClaimRow = defineEntity({
  name: 'ClaimRow',
  tableName: 'claim',
  ...seenWithProposal,
  properties: {
    kind: p.text().primary(),
    field: p.text().$type<'kk' | 'nik'>().primary(),
    blindIndex: p.blob().primary(),
    indexKey: p.text(),
    proposalId: p.uuid().index(),
    subjectId: p.uuid().comment('the person whose NIK it is; of a KK the proposal'),
    releasedAt: p
      .datetime(3)
      .nullable()
      .comment('a closing move settles: until then it may be undone, and the claim is held'),
  },
});

/** A meeting, a letter, a file: many commands under one receipt. */
export const BatchRow = defineEntity({
  name: 'BatchRow',
  tableName: 'batch',
  properties: {
    id: p.text().primary(),
    kind: p.text(),
    actorId: p.text(),
    digest: p
      .blob()
      .nullable()
      .comment('HMAC of its items, by which the same batch is known again; cleared at erasure'),
    total: p.integer(),
    done: p.integer().default(0),
    createdAt: p.datetime(3),
    finishedAt: p.datetime(3).nullable(),
  },
});

export const BatchItemRow = defineEntity({
  name: 'BatchItemRow',
  tableName: 'batch_item',
  properties: {
    batchId: p.text().primary(),
    commandId: p.text().primary(),
    ordinal: p.integer(),
    proposalId: p.uuid(),
    accepted: p.boolean(),
    code: p.text().nullable(),
  },
});
