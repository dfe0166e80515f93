import { positionOf, type Proposal } from '#domain';
import type { No } from './answer.ts';
import type { Query } from './database.ts';
import { newTicket } from './ticket.ts';
import { type Accepted, FoundTaken, type Verdict } from './verdict.ts';

/** The columns of `proposal` that are copies out of the fold, for indexes; `n` is a new row of `body` and `head`. */
// oxfmt-ignore
const COPIES: Readonly<Record<string, string>> = {
  kind:           `n.body->>'kind'`,
  region_code:    `n.body->>'region'`,
  rules_version:  `n.body->>'rules'`,
  stage:          `n.body->>'stage'`,
  seq:            `(n.body->>'seq')::int`,
  position_seq:   `(n.body->>'positionSeq')::int`,
  version:        `(n.body->>'version')::int`,
  epoch:          `(n.body->>'epoch')::int`,
  round:          `(n.body->>'round')::int`,
  level:          `(n.body->>'level')::int`,
  returns:        `(n.body->>'returns')::int`,
  due_at:         `(n.body->>'dueAt')::timestamptz`,
  wake_at:        `(n.body->>'wakeAt')::timestamptz`,
  deliverable_at: `(n.body->>'deliverableAt')::timestamptz`,
  hold_until:     `(n.body#>>'{hold,until}')::timestamptz`,
  parked_code:    `n.body#>>'{parked,code}'`,
  owner_id:       `(n.body->>'owner')::uuid`,
  surveyor_id:    `(n.body->>'surveyor')::uuid`,
  head:           `decode(n.head, 'hex')`,
  body:           `n.body`,
};

const OPEN = `
  insert into proposal (id, ticket, opened_at, promised_at, gate_on, office_id, ${Object.keys(COPIES).join(', ')})
  select n.id, n.ticket, (n.body->>'openedAt')::timestamptz, n.promised_at, n.gate_on,
    (select office_id from officer where officer.id::text = n.opened_by), ${Object.values(COPIES).join(', ')}
  from jsonb_to_recordset($1::jsonb)
    as n (id uuid, ticket text, promised_at timestamptz, gate_on date, opened_by text, body jsonb, head text)
  on conflict (id) do nothing returning id`;

/** The second of the two statements: events, rows, what the relay has to tell, answers, and the claims of what closed. */
const WRITE = `
  with event as (
    insert into proposal_event (proposal_id, seq, name, at, actor_id, actor_role, command_id, version, body, prev_hash, hash)
    select e.proposal_id, (e.body->>'seq')::int, e.body->>'name', (e.body->>'at')::timestamptz, e.body#>>'{by,id}',
      e.body#>>'{by,role}', e.body->>'commandId', (e.body->>'version')::int, e.body, decode(e.prev_hash, 'hex'), decode(e.hash, 'hex')
    from jsonb_to_recordset($1::jsonb) as e (proposal_id uuid, body jsonb, prev_hash text, hash text)
  ), moved as (
    update proposal set ${Object.entries(COPIES)
      .map(([column, value]) => `${column} = ${value}`)
      .join(', ')}
    from jsonb_to_recordset($2::jsonb) as n (id uuid, body jsonb, head text)
    where proposal.id = n.id and proposal.seq < (n.body->>'seq')::int
  ), told as (
    insert into outbox (proposal_id, seq, event, created_at)
    select * from jsonb_to_recordset($3::jsonb) as o (proposal_id uuid, seq int, event text, at timestamptz)
  ), answered as (
    update command set accepted = a.accepted, answer = a.answer
    from jsonb_to_recordset($4::jsonb) as a (id text, accepted boolean, answer jsonb) where command.id = a.id
  ), let_go as (
    delete from claim where proposal_id = any($5::uuid[])
  )
  update claim set released_at = r.at
  from jsonb_to_recordset($6::jsonb) as r (id uuid, at timestamptz) where claim.proposal_id = r.id`;

/** What each family is given, by proposal; drawn before anything is written, because its digests are written with the members. */
export type Tickets = ReadonlyMap<string, string>;
export const ticketsFor = (opened: readonly Accepted[]): Tickets =>
  new Map(opened.map(({ after }) => [after.id, newTicket()]));

/**
 * The rows of proposals that these commands open; the rest of what they write points at them.
 * @throws FoundTaken where somebody has just opened one of the same id
 */
export async function open(
  query: Query,
  opened: readonly Accepted[],
  tickets: Tickets,
  latest: LatestHeads,
): Promise<void> {
  const rows = opened.map(({ item: { command }, links, after }) => {
    const { promisedAt, gate } = links[0]!.event.facts;
    const ids = { id: after.id, ticket: tickets.get(after.id), opened_by: command.by.id };
    return { ...ids, promised_at: promisedAt, gate_on: gate?.cutOn, ...latest.get(after.id) };
  });
  const made = new Set((await query<{ id: string }>(OPEN, [JSON.stringify(rows)])).map(({ id }) => id));
  const taken = opened.filter(({ after }) => !made.has(after.id));
  if (taken.length > 0) throw new FoundTaken(new Map(taken.map(({ item }) => [item.command.id, ALREADY_OPENED])));
}
const ALREADY_OPENED: No = { ok: false, code: 'already_opened', facts: {} };

/** Each proposal as the last of these commands leaves it. */
export type LatestHeads = ReadonlyMap<string, { body: Proposal; head: string }>;
export const latestOf = (accepted: readonly Accepted[]): LatestHeads =>
  new Map(accepted.map(({ after, links }) => [after.id, { body: after, head: links.at(-1)!.hash }]));

/** Writes what was decided, refusals too: they are kept for the record, with no effect. */
export async function write(query: Query, verdicts: readonly Verdict[], now: Date): Promise<void> {
  const accepted = verdicts.filter((verdict) => verdict.ok);
  const latest = latestOf(accepted);
  const closed = [...latest.values()].filter(({ body }) => body.stage === 'closed').map(({ body }) => body);
  const settles = (proposal: Proposal) => Date.parse(proposal.deliverableAt) > now.getTime();
  await query(WRITE, [
    JSON.stringify(accepted.flatMap(eventRows)),
    JSON.stringify([...latest].map(([id, row]) => ({ id, ...row }))),
    JSON.stringify(accepted.flatMap(outboxRow)),
    JSON.stringify(verdicts.map(answerRow)),
    closed.filter((proposal) => !settles(proposal)).map(({ id }) => id),
    JSON.stringify([...closed.filter(settles).map(({ id, deliverableAt: at }) => ({ id, at })), ...reopened(accepted)]),
  ]);
}

const eventRows = ({ after, links }: Accepted) =>
  links.map(({ event, prevHash, hash }) => ({ proposal_id: after.id, body: event, prev_hash: prevHash, hash }));

const outboxRow = ({ after, tells, links }: Accepted) =>
  tells ? [{ proposal_id: after.id, ...tells, at: links[0]!.event.at }] : [];

/** Only what cannot be folded again from the events is kept of an answer. */
const answerRow = (verdict: Verdict) => ({
  id: verdict.item.command.id,
  accepted: verdict.ok,
  answer: verdict.ok ? { ...receiptOf(verdict), position: positionOf(verdict.after) } : { code: verdict.code },
});

export const receiptOf = ({ links }: Accepted) => {
  const { event, hash } = links.at(-1)!;
  return { seq: event.seq, hash, at: event.at };
};

/** A closing move that was undone holds its claims again. */
const reopened = (accepted: readonly Accepted[]) =>
  accepted
    .filter(({ before, after }) => before?.stage === 'closed' && after.stage !== 'closed')
    .map(({ after }) => ({ id: after.id, at: null }));
