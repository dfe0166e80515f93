import { type EventName, positionOf, type Position, type Proposal, SYSTEM } from '#domain';
import type { Database } from './database.ts';

/** What Temporal has still to hear of one proposal: where it stands now, under the name of its newest event. */
export type Delivery = {
  proposalId: string;
  event: EventName;
  position: Position;
  kind: string;
  /** The regency's region code; with the kind it is all that a search attribute may say. */
  regency: string;
  closed: boolean;
};

export type DeliveryRow = { body: Proposal; event: EventName };

/** The columns of a delivery, for every list of them: `p` is the proposal, the event is the last that changed its position. */
export const DELIVERY = `p.body, (
    select e.name from proposal_event e where e.proposal_id = p.id and e.seq = p.position_seq
  ) as event`;

/** The regency (kabupaten or kota) of a region code. */
const regencyOf = (region: string): string => region.split('.').slice(0, 2).join('.');

export const toDelivery = ({ body, event }: DeliveryRow): Delivery => ({
  proposalId: body.id,
  event,
  position: positionOf(body),
  kind: body.kind,
  regency: regencyOf(body.region),
  closed: body.stage === 'closed',
});

// A proposal's oldest undelivered row stands for all of its rows: the lease and the tries are on it, so two relays cannot hold one proposal.
// What the machine has to do at once has no instant of its own: it has been urgent since its row was written.
// The proposal is locked as well: an undoing that is still under way at the last moment must not be overtaken by what it undoes.
const LEASE = `
  with head as (
    select o.proposal_id, o.seq, coalesce(p.due_at, p.hold_until, p.wake_at, o.created_at) as urgent
    from outbox o join proposal p on p.id = o.proposal_id
    where o.delivered_at is null
      and (o.leased_until is null or o.leased_until <= ledger_now())
      and (o.next_try_at is null or o.next_try_at <= ledger_now())
      and p.deliverable_at <= ledger_now()
      and not exists (
        select from outbox older
        where older.proposal_id = o.proposal_id and older.seq < o.seq and older.delivered_at is null
      )
    order by urgent, o.proposal_id
    limit $1
    for update of o, p skip locked
  )
  update outbox o set leased_until = ledger_now() + interval '30 seconds'
  from head where o.proposal_id = head.proposal_id and o.seq = head.seq
  returning o.proposal_id, head.urgent`;

// Read after the locks were taken, so that the position and the name are the newest.
const LEASED = `
  select p.body, newest.event
  from unnest($1::uuid[]) with ordinality as leased (proposal_id, place) join proposal p on p.id = leased.proposal_id
  cross join lateral (
    select n.event from outbox n
    where n.proposal_id = p.id and n.delivered_at is null order by n.seq desc limit 1
  ) newest
  order by leased.place`;

/**
 * Takes up to `limit` proposals that have something to tell, most urgent first, for 30 s. What settles or backs off is left alone,
 * and so is what another relay holds. No lock outlives the call.
 */
export const lease = (db: Database, limit: number): Promise<Delivery[]> =>
  db.write(SYSTEM, async (q) => {
    const leased = await q<{ proposal_id: string; urgent: Date }>(LEASE, [limit]);
    if (leased.length === 0) return [];
    const byUrgency = leased.toSorted((a, b) => a.urgent.getTime() - b.urgent.getTime());
    return (await q<DeliveryRow>(LEASED, [byUrgency.map((row) => row.proposal_id)])).map(toDelivery);
  });

export type Settled = { proposalId: string; seq: number };

/** Marks as delivered everything of these proposals up to the `seq` that was told; later rows stay. */
export async function settle(db: Database, done: readonly Settled[]): Promise<void> {
  if (done.length === 0) return;
  const told = [done.map(({ proposalId }) => proposalId), done.map(({ seq }) => seq)];
  await db.write(SYSTEM, (q) =>
    q(
      `update outbox o set delivered_at = ledger_now(), leased_until = null
       from unnest($1::uuid[], $2::int[]) as told(proposal_id, seq)
       where o.proposal_id = told.proposal_id and o.seq <= told.seq and o.delivered_at is null`,
      told,
    ),
  );
}

/** Puts a proposal back after a failed delivery: tried again after 2, 4, 8 … at most 10 s, so that an engine that is back is told all within half a minute. `code` is a code, never a message. */
export async function failed(db: Database, proposalId: string, code: string): Promise<void> {
  await db.write(SYSTEM, (q) =>
    q(
      `update outbox set tries = tries + 1, last_error = $2, leased_until = null,
         next_try_at = ledger_now() + make_interval(secs => least(10, power(2, least(tries, 5) + 1)))
       where proposal_id = $1 and delivered_at is null
         and seq = (select min(seq) from outbox where proposal_id = $1 and delivered_at is null)`,
      [proposalId, code],
    ),
  );
}

/** When the next move that still settles may be told, so that a relay need not wait for its poll. */
export const nextDeliverableAt = (db: Database): Promise<Date | undefined> =>
  db.read(SYSTEM, async (q) => {
    const [row] = await q<{ next: Date | null }>(
      `select min(p.deliverable_at) as next from outbox o join proposal p on p.id = o.proposal_id
       where o.delivered_at is null and p.deliverable_at > ledger_now()`,
    );
    return row?.next ?? undefined;
  });

/**
 * A page of all open proposals with their current positions, by id, for resend and reopen; `after` is the last id of the page before.
 * Leaves out proposals whose last move still settles: nothing may hear of it yet, and its outbox row delivers it when it may.
 */
export const openPositions = (db: Database, after: string | undefined, limit: number): Promise<Delivery[]> =>
  db.read(SYSTEM, async (q) => {
    const rows = await q<DeliveryRow>(
      `select ${DELIVERY} from proposal p
       where p.stage <> 'closed' and p.deliverable_at <= ledger_now() and ($1::uuid is null or p.id > $1)
       order by p.id limit $2`,
      [after ?? null, limit],
    );
    return rows.map(toDelivery);
  });

/**
 * After the ledger was restored from a backup: one epoch above all, so that no run is deaf to numbers that have become lower.
 * Also for closed proposals that Temporal has still to hear of.
 * @returns the new epoch
 */
export const raiseEpoch = (db: Database): Promise<number> =>
  db.write(SYSTEM, async (q) => {
    const [row] = await q<{ epoch: number }>(`select coalesce(max(epoch), 0) + 1 as epoch from proposal`);
    const epoch = row!.epoch;
    await q(
      `update proposal p set epoch = $1,
         body = jsonb_set(jsonb_set(body, '{epoch}', to_jsonb($1::int)), '{settling,before,epoch}', to_jsonb($1::int), false)
       where stage <> 'closed'
          or exists (select from outbox o where o.proposal_id = p.id and o.delivered_at is null)`,
      [epoch],
    );
    return epoch;
  });

/** How far the engine lags behind the ledger: rows that may be told and have not been. `since` is when the oldest of them could first be. */
export type Lag = { proposals: number; since?: string; tries: number };

export const undelivered = (db: Database): Promise<Lag> =>
  db.read(SYSTEM, async (q) => {
    const [row] = await q<{ proposals: number; since: Date | null; tries: number }>(
      `select count(distinct o.proposal_id)::int as proposals, coalesce(max(o.tries), 0) as tries,
         min(greatest(o.created_at, p.deliverable_at)) as since
       from outbox o join proposal p on p.id = o.proposal_id
       where o.delivered_at is null and p.deliverable_at <= ledger_now()`,
    );
    const { proposals, since, tries } = row!;
    return { proposals, tries, ...(since && { since: since.toISOString() }) };
  });
