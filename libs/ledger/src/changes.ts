import { SYSTEM } from '#domain';
import type { Database } from './database.ts';

/** One event, as far as somebody who only wants to know that something moved needs it. */
export type Moved = {
  /** Names the event. */
  key: string;
  region: string;
  /** Until then it settles and only its author knows; ISO 8601, UTC. */
  deliverableAt: string;
};

/** More than a second brings to a nation; a page that is full says that something moved everywhere. */
const MOST = 5_000;

const MOVED = `
  select ledger_clock() as now, coalesce((select jsonb_agg(m) from (
    select e.proposal_id || ':' || e.seq as key, p.region_code as region, p.deliverable_at as "deliverableAt"
    from proposal_event e join proposal p on p.id = e.proposal_id
    where e.at > ledger_now() - make_interval(secs => $1) limit ${MOST}
  ) m), '[]') as moved`;

/**
 * What moved in the nation within the last seconds, in no order. An event has its instant before it is committed, so whoever looks again and
 * again looks back further than to the last look, and leaves out what they know.
 */
export const movedWithin = (
  db: Database,
  seconds: number,
): Promise<{ now: Date; moved: readonly Moved[]; isFull: boolean }> =>
  db.read(SYSTEM, async (query) => {
    const [row] = await query<{ now: Date; moved: Moved[] }>(MOVED, [seconds]);
    const { now, moved } = row!;
    return { now, moved, isFull: moved.length >= MOST };
  });
