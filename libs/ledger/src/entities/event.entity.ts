import { defineEntity, p } from '@mikro-orm/core';
import type { EventName, ProposalEvent } from '#domain';
import { appendOnly, machineOnly, seenWithProposal } from './visibility.ts';
import { ofProposal } from './proposal.entity.ts';

/** One line of the file of a proposal: codes and facts without a person, chained by hash. */
export const EventRow = defineEntity({
  name: 'EventRow',
  tableName: 'proposal_event',
  ...seenWithProposal,
  policies: [...seenWithProposal.policies, machineOnly],
  triggers: appendOnly('proposal_event'),
  indexes: [{ properties: ['actorId', 'at'] }],
  properties: {
    proposal: ofProposal().primary(),
    seq: p.integer().primary(),
    name: p.text().$type<EventName>(),
    at: p.datetime(3).index().comment('events are written in its order, but for some milliseconds'),
    actorId: p.text().comment('an officer, or "system"'),
    actorRole: p.text(),
    commandId: p.text(),
    version: p.integer(),
    body: p.json<ProposalEvent>(),
    prevHash: p.blob().comment('32 zero bytes for the first event'),
    hash: p.blob().comment('SHA-256 over RFC 8785 JSON of { event, prevHash }'),
  },
});
