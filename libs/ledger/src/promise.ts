import { type Actor, canSee, civilDate, type GateAhead, gateAhead, type Proposal, type RuleSet, zoneOf } from '#domain';
import type { Database } from './database.ts';

/** What a family takes home on the day it is put forward. */
export type Promised = { ticket: string; promisedAt: string; gate: GateAhead };

/**
 * Ticket, promised date and the gate ahead on the day of opening; nothing of the family is read, so nothing is written down.
 * @returns undefined where this actor may not see the proposal
 */
export const promised = (db: Database, proposalId: string, actor: Actor): Promise<Promised | undefined> =>
  db.read(actor, async (q) => {
    const [row] = await q<{ body: Proposal; ticket: string; promised_at: Date; rules: RuleSet }>(
      `select p.body, p.ticket, p.promised_at, r.body as rules
       from proposal p join rule_set r on r.version = p.rules_version where p.id = $1`,
      [proposalId],
    );
    if (!row || !canSee(actor, row.body)) return undefined;
    const openedOn = civilDate(new Date(row.body.openedAt), zoneOf(row.body.region));
    return { ticket: row.ticket, promisedAt: row.promised_at.toISOString(), gate: gateAhead(row.rules, openedOn) };
  });
