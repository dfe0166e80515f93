import { validate as isUuid } from 'uuid';
import { type Calendar, handedTo, type Officer, type Proposal, type RuleSet } from '#domain';
import type { Item } from './answer.ts';
import { canonical } from './canonical.ts';
import type { Query } from './database.ts';
import { digests, type KeyRing } from './keys.ts';

/**
 * The first of the two statements of a decision: claims the ids of commands, then locks their proposals, both in sorted order.
 * A second copy in flight waits on the id; a command that was refused before is judged afresh. The clock is read under the locks.
 * Whoever is named to take the work is looked up on the way.
 */
const JUDGE = `
  with wanted as (
    select * from jsonb_to_recordset($1::jsonb) as c (id text, proposal_id uuid, actor_id text, digest text, rules text)
  ), claimed as (
    insert into command (id, proposal_id, actor_id, digest, at)
    select id, proposal_id, actor_id, decode(digest, 'hex'), ledger_clock() from wanted order by id
    on conflict (id) do update
      set proposal_id = excluded.proposal_id, actor_id = excluded.actor_id, digest = excluded.digest, at = excluded.at
      where not command.accepted
    returning id
  ), locked as (
    select body, head from proposal
    where (select count(*) from claimed) > 0 and id in (select proposal_id from wanted)
    order by id for update
  ), found as (
    select coalesce(jsonb_agg(jsonb_build_object('body', body, 'head', encode(head, 'hex'))), '[]') as proposals from locked
  )
  select found.proposals, (select array_agg(id) from claimed) as claimed, ledger_clock() as now,
    (select jsonb_agg(body) from rule_set where version in (
      select rules from wanted union all select f #>> '{body,rules}' from jsonb_array_elements(found.proposals) f
    )) as rules,
    (select jsonb_agg(jsonb_build_object('id', id, 'role', role, 'region', region_code))
      from officer where id = any($2::uuid[]) and active) as officers,
    (select to_jsonb(c) from (
      select version, decided_until as "decidedUntil", free from calendar order by decided_until desc limit 1
    ) c) as calendar
  from found`;

type JudgeRow = {
  proposals: { body: Proposal; head: string }[];
  claimed: string[] | null;
  now: Date;
  rules: RuleSet[] | null;
  officers: Officer[] | null;
  calendar: { version: string; decidedUntil: string; free: string[] };
};

/** A proposal under our lock, with the hash of its last event. */
type Held = { proposal: Proposal; head: string };

/** What the law is asked with. A proposal that is not in `held` is not there, or not for this actor to see. */
export type Hearing = {
  /** Ids that are ours to judge; the others have been accepted before. */
  fresh: ReadonlySet<string>;
  held: Map<string, Held>;
  now: Date;
  rules: ReadonlyMap<string, RuleSet>;
  /** Those whom commands name to take the work, where they are in office. */
  officers: ReadonlyMap<string, Officer>;
  calendar: Calendar;
};

/** The body of a command, by which a repetition is told from another command under the same id. */
export const bodyOf = ({ command, attachments = {} }: Item): string => {
  const { asks, proposalId, by, expectedVersion, with: given } = command;
  return canonical({ asks, proposalId, by: by.id, expectedVersion, with: given, attachments });
};

/** Claims ids, locks proposals and reads the clock. The ids of the items differ from each other. */
export async function hear(query: Query, keys: KeyRing, items: readonly Item[]): Promise<Hearing> {
  const wanted = items.map((item) => ({
    id: item.command.id,
    proposal_id: item.command.proposalId,
    actor_id: item.command.by.id,
    digest: digests(keys, bodyOf(item))[0]!.toString('hex'),
    rules: item.command.with?.rules,
  }));
  const named = items.map(({ command }) => handedTo(command)).filter(isUuid);
  const [row] = await query<JudgeRow>(JUDGE, [JSON.stringify(wanted), named]);
  const { proposals, claimed, now, rules, officers, calendar } = row!;
  return {
    fresh: new Set(claimed),
    held: new Map(proposals.map(({ body, head }) => [body.id, { proposal: body, head }])),
    now,
    rules: new Map((rules ?? []).map((ruleSet) => [ruleSet.version, ruleSet])),
    officers: new Map((officers ?? []).map((officer) => [officer.id, officer])),
    calendar: { ...calendar, free: new Set(calendar.free) },
  };
}
