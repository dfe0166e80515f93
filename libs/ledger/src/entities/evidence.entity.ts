import { defineEntity, p } from '@mikro-orm/core';
import { ofProposal } from './proposal.entity.ts';
import { seenWithProposal } from './visibility.ts';

/** What decisions rest on. Answers and free text are encrypted. */
export const SurveyRow = defineEntity({
  name: 'SurveyRow',
  tableName: 'survey',
  ...seenWithProposal,
  properties: {
    id: p.uuid().primary(),
    proposal: ofProposal().index(),
    seq: p.integer().comment('the event that brought it'),
    instrument: p.text(),
    version: p.text(),
    answers: p.blob(),
    keyId: p.uuid(),
  },
});

export const DocumentRow = defineEntity({
  name: 'DocumentRow',
  tableName: 'document',
  ...seenWithProposal,
  properties: {
    id: p.uuid().primary(),
    proposal: ofProposal().index(),
    seq: p.integer(),
    name: p.text(),
    sha256: p.text(),
  },
});

export const NoteRow = defineEntity({
  name: 'NoteRow',
  tableName: 'note',
  ...seenWithProposal,
  properties: {
    id: p.uuid().primary(),
    proposal: ofProposal().index(),
    seq: p.integer(),
    body: p.blob(),
    keyId: p.uuid(),
  },
});

/** Dukcapil's answer about one member, kept so that nobody is asked twice; superseded when that person is corrected. */
export const IdentityCheckRow = defineEntity({
  name: 'IdentityCheckRow',
  tableName: 'identity_check',
  ...seenWithProposal,
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    proposal: ofProposal(),
    personId: p.uuid(),
    at: p.datetime(3),
    outcome: p.text().$type<'matched' | 'questioned'>(),
    codes: p.array().columnType('text[]'),
    elements: p.json<{ element: string; equal: boolean; score?: number }[]>(),
    superseded: p.boolean().default(false),
  },
  indexes: [{ properties: ['proposal', 'personId'] }],
});
