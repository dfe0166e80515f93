import { MACHINE_STAGES, SYSTEM } from '#domain';
import type { Database } from './database.ts';
import { DELIVERY, type Delivery, type DeliveryRow, toDelivery } from './outbox.ts';

/** What a watchdog lists, in slices: `after` is the last id of the slice before. */
export type Slice = { after?: string | undefined; limit: number };

/**
 * Open proposals whose deadline, wake-up or end of a hold has passed by more than `graceSeconds` without its event: their runs are missing or sick.
 * A held clock counts by its end; what is parked waits for the releaser, and what settles is not yet told.
 */
export const passedInstants = (db: Database, graceSeconds: number, { after, limit }: Slice): Promise<Delivery[]> =>
  db.read(SYSTEM, async (q) => {
    const rows = await q<DeliveryRow>(
      `select ${DELIVERY} from proposal p
       where p.stage <> 'closed' and p.parked_code is null and p.deliverable_at <= ledger_now()
         and least(coalesce(p.hold_until, p.due_at), p.wake_at) < ledger_now() - make_interval(secs => $1)
         and ($2::uuid is null or p.id > $2)
       order by p.id limit $3`,
      [graceSeconds, after ?? null, limit],
    );
    return rows.map(toDelivery);
  });

/** Open proposals at a step of the machine that waits for no instant and has not moved for `graceSeconds`: nobody would miss them. */
export const stalledSteps = (db: Database, graceSeconds: number, { after, limit }: Slice): Promise<Delivery[]> =>
  db.read(SYSTEM, async (q) => {
    const rows = await q<DeliveryRow>(
      `select ${DELIVERY} from proposal p
       where p.stage = any($1) and p.parked_code is null and p.wake_at is null
         and p.deliverable_at < ledger_now() - make_interval(secs => $2)
         and ($3::uuid is null or p.id > $3)
       order by p.id limit $4`,
      [[...MACHINE_STAGES], graceSeconds, after ?? null, limit],
    );
    return rows.map(toDelivery);
  });

export type UndeliveredRow = { proposalId: string; seq: number; since: string; tries: number; lastError?: string };

/** Rows that could have been told for more than `olderThanSeconds` and have not been, oldest first. */
export const undeliveredRows = (db: Database, olderThanSeconds: number, limit: number): Promise<UndeliveredRow[]> =>
  db.read(SYSTEM, async (q) => {
    const rows = await q<{ proposal_id: string; seq: number; since: Date; tries: number; last_error: string | null }>(
      `select o.proposal_id, o.seq, o.tries, o.last_error,
         greatest(o.created_at, p.deliverable_at) as since
       from outbox o join proposal p on p.id = o.proposal_id
       where o.delivered_at is null and p.deliverable_at <= ledger_now()
         and greatest(o.created_at, p.deliverable_at) < ledger_now() - make_interval(secs => $1)
       order by since, o.proposal_id, o.seq limit $2`,
      [olderThanSeconds, limit],
    );
    return rows.map(({ proposal_id: proposalId, seq, since, tries, last_error: lastError }) => ({
      proposalId,
      seq,
      since: since.toISOString(),
      tries,
      ...(lastError && { lastError }),
    }));
  });
