import { defineEntity, p } from '@mikro-orm/core';
import type { Proposal, Stage } from '#domain';
import { seenInArea } from './visibility.ts';

const OPEN = `"stage" <> 'closed'`;
/** Due date, then gate; what has neither comes last. */
const ORDER = `"queue_due", "queue_gate", "id"`;

/** The current row of a proposal: the whole fold in `body`, and beside it copies of what is searched and sorted by. */
export const ProposalRow = defineEntity({
  name: 'ProposalRow',
  tableName: 'proposal',
  ...seenInArea,
  properties: {
    id: p.uuid().primary(),
    ticket: p.text().unique().comment('what the family is given: 55 random bits and a check character'),
    kind: p.text(),
    regionCode: p.text(),
    regency: p
      .text()
      .generated('(left(region_code, 5)) stored')
      .comment(
        'a column and not an expression of the indexes: left() is not leakproof, so a policy would stop it there',
      ),
    officeId: p.uuid().nullable().comment('the office that opened it'),
    rulesVersion: p.text(),
    stage: p.text().$type<Stage>(),
    seq: p.integer().comment('number of the last event; events count from 1'),
    positionSeq: p.integer().comment('number of the last event that changed the position'),
    version: p.integer().comment('what a screen is drawn from: moves, and what decisions rest on'),
    epoch: p.integer().default(1).comment('raised when the ledger is restored from a backup'),
    round: p.integer().comment('number of the re-evaluation, from 1'),
    level: p.integer().comment('how far up the ladder silence has climbed'),
    returns: p.integer(),
    dueAt: p.datetime(3).nullable().comment('a person is late after it'),
    wakeAt: p.datetime(3).nullable().comment('the machine acts then'),
    deliverableAt: p.datetime(3).comment('until then the last move settles and may be undone by its author'),
    holdUntil: p.datetime(3).nullable(),
    parkedCode: p.text().nullable().comment('the outside system that is down'),
    ownerId: p.uuid().nullable(),
    surveyorId: p.uuid().nullable(),
    openedAt: p.datetime(3),
    promisedAt: p.datetime(3),
    gateOn: p.date().nullable().comment('the data cut it was opened ahead of'),
    queueDue: p
      .datetime(3)
      .generated("(coalesce(due_at, 'infinity')) stored")
      .comment('a column and not an expression of the indexes: coalesce is not leakproof either'),
    queueGate: p.date().generated("(coalesce(gate_on, 'infinity')) stored"),
    head: p.blob().comment('hash of the last event, so that the next one is chained under the lock of this row'),
    body: p.json<Proposal>(),
  },
  // A queue's index carries its order, so that a page is a range of it and nothing is sorted
  indexes: [
    {
      name: 'proposal_queue',
      expression: `create index "proposal_queue" on "proposal" ("stage", ${ORDER}) where ${OPEN}`,
    },
    {
      name: 'proposal_regency_queue',
      expression: `create index "proposal_regency_queue" on "proposal" ("regency", "stage", ${ORDER}) where ${OPEN}`,
    },
    {
      name: 'proposal_escalated',
      expression: `create index "proposal_escalated" on "proposal" ("stage", ${ORDER}) where "level" > 0 and ${OPEN}`,
    },
    {
      name: 'proposal_region',
      expression: `create index "proposal_region" on "proposal" ("region_code" text_pattern_ops, "due_at")`,
    },
    {
      name: 'proposal_owner',
      expression: `create index "proposal_owner" on "proposal" ("owner_id", "due_at") where "owner_id" is not null`,
    },
    {
      name: 'proposal_surveyor',
      expression: `create index "proposal_surveyor" on "proposal" ("surveyor_id", "due_at") where "surveyor_id" is not null`,
    },
    {
      name: 'proposal_parked',
      expression: `create index "proposal_parked" on "proposal" ("parked_code", "due_at", "promised_at") where "parked_code" is not null`,
    },
    { name: 'proposal_open', expression: `create index "proposal_open" on "proposal" ("id") where ${OPEN}` },
  ],
});

/** The proposal that a row belongs to. */
export const ofProposal = () =>
  p.manyToOne(ProposalRow).mapToPk().fieldName('proposal_id').updateRule('no action').deleteRule('no action');
