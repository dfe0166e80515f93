import type { Query } from './database.ts';

/** Why this product looks at a person, and by which right: written on every line of the access log. */
export const PURPOSE = 'social_registry';
/** The public task, not consent. */
export const LEGAL_BASIS = 'UU 27/2022 art. 20';

export type Access = {
  actorId: string;
  /** None where what was read is about no family's proposal. */
  proposalId?: string;
  act:
    | 'viewed'
    | 'thread_read'
    | 'family_copied'
    | 'answers_read'
    | 'notes_read'
    | 'file_read'
    | 'levy_reports_read'
    | 'revealed'
    | 'met_elsewhere';
  /** Columns, never their contents. */
  fields: readonly string[];
  /** A code. */
  reason?: string;
};

/** Who looked at which person's data, when, and by which right: written in the transaction that reads them. */
export const logAccess = async (q: Query, { actorId, proposalId, act, fields, reason }: Access): Promise<void> => {
  await q(
    `insert into access_log (at, actor_id, proposal_id, act, fields, reason, purpose, legal_basis)
     values (ledger_clock(), $1, $2, $3, $4, $5, $6, $7)`,
    [actorId, proposalId ?? null, act, [...fields], reason ?? null, PURPOSE, LEGAL_BASIS],
  );
};
