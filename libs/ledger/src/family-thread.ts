import { type Actor, canSee, type Proposal } from '#domain';
import { logAccess } from './access-log.ts';
import { kkIndexesOf } from './applicant-families.ts';
import type { Database } from './database.ts';
import type { KeyRing } from './keys.ts';
import { visibleProposal } from './timeline.ts';

/** Somebody who belongs or belonged to a family. Instants are ISO 8601 in UTC. */
type Belonging = { personId: string; name?: string; relation: string; since: string; endedAt?: string };
type ThreadProposal = { proposal: Proposal; ticket: string };
type ThreadSurvey = { proposalId: string; seq: number; at: string; instrument: string; version: string };

/** The whole life of a family in the registry, as far as it lies in the reader's area. */
export type FamilyThread = {
  /** Of the proposal that was asked about. */
  region: string;
  /** Where the family stands in the registry; nothing where it is not there. */
  registered?: { id: string; region: string; since: string; endedAt?: string };
  members: readonly Belonging[];
  benefits: readonly { programme: string; source: string; since: string; endedAt?: string; proposalId?: string }[];
  proposals: readonly ThreadProposal[];
  surveys: readonly ThreadSurvey[];
};

// jsonb drops what is null, so that an absent value is absent
const THREAD = `
  with family as (
    select * from family where kk_index = any($1::bytea[]) order by ended_at desc nulls first limit 1
  ), proposals as (
    select p.id, p.body, p.ticket, p.opened_at from proposal p
    where p.id in (select proposal_id from applicant_family where kk_index = any($1::bytea[]))
  )
  select
    (select jsonb_strip_nulls(jsonb_build_object('id', id, 'region', region_code, 'since', since, 'endedAt', ended_at)) from family) as registered,
    (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('personId', p.id, 'name', p.name, 'relation', m.relation,
        'since', m.since, 'endedAt', m.ended_at)) order by m.ended_at desc nulls first, m.since, p.born_on, p.id)
      from membership m join person p on p.id = m.person_id where m.family_id = (select id from family)) as members,
    (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('programme', b.programme, 'source', b.source, 'since', b.since,
        'endedAt', b.ended_at, 'proposalId', b.proposal_id)) order by b.since, b.id)
      from benefit b where b.family_id = (select id from family)) as benefits,
    (select jsonb_agg(jsonb_build_object('proposal', body, 'ticket', ticket) order by opened_at, id) from proposals) as proposals,
    (select jsonb_agg(jsonb_build_object('proposalId', s.proposal_id, 'seq', s.seq, 'at', e.at, 'instrument', s.instrument,
        'version', s.version) order by e.at, s.proposal_id, s.seq)
      from survey s join proposal_event e on e.proposal_id = s.proposal_id and e.seq = s.seq
      where s.proposal_id in (select id from proposals)) as surveys`;

type Row = { [K in keyof Omit<FamilyThread, 'region'>]: FamilyThread[K] | null };

/**
 * The thread of the family of a proposal: its proposals, surveys, members who came and went, and what it receives, in one statement.
 * A line in the access log is written in the same transaction.
 * @returns undefined where this actor may not see the proposal
 */
export const familyThread = (
  db: Database,
  keys: KeyRing,
  proposalId: string,
  actor: Actor,
): Promise<FamilyThread | undefined> =>
  db.write(actor, async (query) => {
    const asked = await visibleProposal(query, proposalId, actor);
    if (!asked) return undefined;
    const { region } = asked;
    const indexes = await kkIndexesOf(query, keys, proposalId);
    // Whoever was erased has no thread
    if (indexes.length === 0) return { region, members: [], benefits: [], proposals: [], surveys: [] };
    const [row] = await query<Row>(THREAD, [indexes]);
    const { registered, members, benefits, proposals, surveys } = row!;
    await logAccess(query, {
      actorId: actor.id,
      proposalId,
      act: 'thread_read',
      fields: ['members', 'benefits', 'proposals'],
    });
    const seen = (proposals ?? []).filter(({ proposal }) => canSee(actor, proposal));
    const ids = new Set(seen.map(({ proposal }) => proposal.id));
    return {
      region,
      ...(registered && { registered }),
      members: members ?? [],
      benefits: benefits ?? [],
      proposals: seen,
      surveys: (surveys ?? []).filter((survey) => ids.has(survey.proposalId)),
    };
  });
