import { defineEntity, p } from '@mikro-orm/core';
import { ofProposal } from './proposal.entity.ts';
import { seenWithProposal } from './visibility.ts';

/** A picture that is kept here, as it was drawn anew and encrypted. What a decision rests on is the row in `document` that names its fingerprint. */
export const FileContentRow = defineEntity({
  name: 'FileContentRow',
  tableName: 'file_content',
  ...seenWithProposal,
  properties: {
    id: p.uuid().primary(),
    proposal: ofProposal(),
    sha256: p.text().comment('of what is kept, before it was locked'),
    kind: p.text(),
    bytes: p.integer(),
    width: p.integer(),
    height: p.integer(),
    content: p.blob(),
    keyId: p.uuid(),
    actorId: p.text(),
    at: p.datetime(3),
  },
  uniques: [{ properties: ['proposal', 'sha256'] }],
});
