import type { Outcome, Proposal } from '#domain';
import type { Query } from './database.ts';
import type { Accepted } from './verdict.ts';

/** What closes a proposal and leaves its family where it is. */
const STAYS: ReadonlySet<Outcome | undefined> = new Set<Outcome>(['applied', 'handed_over']);

// Whoever has moved to another family since belongs to that one, and is left alone.
const LEAVE = `
  with f as (
    update family set ended_at = gone.at
    from jsonb_to_recordset($1::jsonb) as gone (proposal_id uuid, at timestamptz)
    where family.proposal_id = gone.proposal_id and family.ended_at is null
    returning family.id, gone.at
  ), m as (
    update membership set ended_at = f.at from f where membership.family_id = f.id and membership.ended_at is null
    returning membership.person_id
  )
  update person set active = false from m where person.id = m.person_id`;

// What left at that very moment comes back, unless it has found another place in the meantime.
const COME_BACK = `
  with f as (
    update family set ended_at = null
    from jsonb_to_recordset($1::jsonb) as back (proposal_id uuid, at timestamptz)
    where family.proposal_id = back.proposal_id and family.ended_at = back.at
    returning family.id, back.at
  ), m as (
    update membership set ended_at = null from f
    where membership.family_id = f.id and membership.ended_at = f.at and not exists (
      select from membership elsewhere where elsewhere.person_id = membership.person_id and elsewhere.ended_at is null
    )
    returning membership.person_id
  )
  update person set active = true from m where person.id = m.person_id`;

/** Each proposal before the first and after the last of these commands. */
function spansOf(accepted: readonly Accepted[]) {
  const spans = new Map<string, { was: Proposal | undefined; is: Proposal }>();
  for (const { before, after } of accepted) spans.set(after.id, { was: spans.get(after.id)?.was ?? before, is: after });
  return [...spans.values()];
}

/**
 * A family leaves the registry with the proposal that enrolled it, and comes back where the closing move is undone.
 * One statement each, however many families; none where nothing closes.
 */
export async function depart(query: Query, accepted: readonly Accepted[]): Promise<void> {
  const spans = spansOf(accepted);
  const gone = spans
    .filter(({ was, is }) => was?.stage !== 'closed' && is.stage === 'closed' && !STAYS.has(is.outcome))
    .map(({ is }) => ({ proposal_id: is.id, at: is.stageSince }));
  const back = spans.flatMap(({ was, is }) =>
    was?.stage === 'closed' && is.stage !== 'closed' ? [{ proposal_id: is.id, at: was.stageSince }] : [],
  );
  if (gone.length > 0) await query(LEAVE, [JSON.stringify(gone)]);
  if (back.length > 0) await query(COME_BACK, [JSON.stringify(back)]);
}
