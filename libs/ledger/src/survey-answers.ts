import type { Actor, Role } from '#domain';
import { logAccess } from './access-log.ts';
import type { Database } from './database.ts';
import type { KeyRing } from './keys.ts';
import { keyColumn, type KeyJson, opener } from './sealed.ts';
import { visibleProposal } from './timeline.ts';

/** A survey as the family answered it. */
export type SurveyAnswers = {
  id: string;
  seq: number;
  /** ISO 8601, UTC. */
  at: string;
  by: { id: string; role: Role | 'system'; name?: string };
  instrument: string;
  version: string;
  /** Absent where they were erased. */
  answers?: Record<string, unknown>;
};

type Row = {
  id: string;
  seq: number;
  at: Date;
  actor_id: string;
  actor_role: Role | 'system';
  actor_name: string | null;
  instrument: string;
  version: string;
  answers: Buffer;
  key: KeyJson;
};

const ANSWERS = `
  select s.id, s.seq, e.at, e.actor_id, e.actor_role, o.name as actor_name, s.instrument, s.version, s.answers,
    ${keyColumn('k')} as key
  from survey s
  join proposal_event e on e.proposal_id = s.proposal_id and e.seq = s.seq
  join data_key k on k.id = s.key_id
  left join officer o on o.id::text = e.actor_id
  where s.proposal_id = $1 order by s.seq`;

/**
 * What a family answered, survey by survey, so that they can be held side by side. A line in the access log is written in the same
 * transaction.
 * @returns undefined where this actor may not see the proposal
 */
export const surveyAnswers = (
  db: Database,
  keys: KeyRing,
  proposalId: string,
  actor: Actor,
): Promise<SurveyAnswers[] | undefined> =>
  db.write(actor, async (q) => {
    if (!(await visibleProposal(q, proposalId, actor))) return undefined;
    const rows = await q<Row>(ANSWERS, [proposalId]);
    if (rows.length > 0)
      await logAccess(q, { actorId: actor.id, proposalId, act: 'answers_read', fields: ['answers'] });
    return rows.map((row) => toAnswers(keys, row));
  });

function toAnswers(keys: KeyRing, row: Row): SurveyAnswers {
  const { id, seq, at, actor_id, actor_role: role, actor_name: name, instrument, version } = row;
  const text = opener(keys, row.key, 'survey', id)('answers', row.answers);
  return {
    id,
    seq,
    at: at.toISOString(),
    by: { id: actor_id, role, ...(name !== null && { name }) },
    instrument,
    version,
    ...(text !== undefined && { answers: JSON.parse(text) as Record<string, unknown> }),
  };
}
