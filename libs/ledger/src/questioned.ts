import { type Proposal, SYSTEM } from '#domain';
import type { Database } from './database.ts';

/** `after` is the last proposal of the page before. */
export type Page = { after?: Pick<Proposal, 'id' | 'dueAt'> | undefined; limit: number };

/**
 * A page of what has waited in clarification for `olderThanSeconds`, by due date. What settles is not yet told, and a held file is to be
 * left alone.
 */
export const questioned = (db: Database, olderThanSeconds: number, { after, limit }: Page): Promise<Proposal[]> =>
  db.read(SYSTEM, async (q) => {
    const rows = await q<{ body: Proposal }>(
      `select p.body from proposal p
       where p.stage = 'clarification' and p.hold_until is null and p.deliverable_at <= ledger_now()
         and (p.body ->> 'stageSince')::timestamptz <= ledger_now() - make_interval(secs => $1)
         and ($3::uuid is null or (p.queue_due, p.id) > ($2::timestamptz, $3))
       order by p.queue_due, p.id limit $4`,
      [olderThanSeconds, after?.dueAt ?? 'infinity', after?.id ?? null, limit],
    );
    return rows.map(({ body }) => body);
  });
