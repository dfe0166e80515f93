import { isSettling, positionOf, type Position, type Proposal, type RuleSet, SYSTEM } from '#domain';
import type { Database } from './database.ts';

/** The id of a proposal that the ledger does not hold. */
export class ProposalUnknown extends Error {
  override readonly name = 'ProposalUnknown';
}

/**
 * What an activity needs before it acts. While a move settles nobody may hear of it: `position` is still the one before it,
 * and `waitMs` says how long to wait before looking again.
 */
export type Standing = {
  position: Position;
  waitMs?: number;
  /** The outside system of this work is down since then (ISO 8601, UTC): call nobody. */
  outage?: { system: string; since: string };
  proposal: Proposal;
  rules: RuleSet;
};

/**
 * Where a proposal stands now, by PostgreSQL's clock.
 * @param system the outside system that the work would ask
 * @throws ProposalUnknown
 */
export const standing = (db: Database, proposalId: string, system = 'dukcapil'): Promise<Standing> =>
  db.read(SYSTEM, async (q) => {
    const [row] = await q<{ body: Proposal; rules: RuleSet; since: Date | null; now: Date }>(
      `select p.body, r.body as rules, o.since, ledger_now() as now
       from proposal p
       join rule_set r on r.version = p.rules_version
       left join outage o on o.system = $2 and o.closed_at is null
       where p.id = $1`,
      [proposalId, system],
    );
    if (!row) throw new ProposalUnknown('the ledger holds no such proposal');
    const { body: proposal, rules, since, now } = row;
    const settles = isSettling(proposal, now);
    return {
      position: positionOf(settles ? proposal.settling!.before : proposal),
      ...(settles && { waitMs: Date.parse(proposal.deliverableAt) - now.getTime() }),
      ...(since && { outage: { system, since: since.toISOString() } }),
      proposal,
      rules,
    };
  });

/** What the ledger knows of the engine's part in one proposal, to explain why it waits. */
export type EngineFacts = {
  undelivered?: { since: string; tries: number; lastError?: string };
  /** The last sign of life of any worker. */
  heartbeatAt?: string;
  outages: { system: string; since: string }[];
};

export const engineFacts = (db: Database, proposalId: string): Promise<EngineFacts> =>
  db.read(SYSTEM, async (q) => {
    const [row] = await q<{
      since: Date | null;
      tries: number;
      last_error: string | null;
      heartbeat: Date | null;
      outages: { system: string; since: Date }[];
    }>(
      `select o.since, o.tries, o.last_error,
         (select max(at) from heartbeat) as heartbeat,
         (select coalesce(json_agg(json_build_object('system', system, 'since', since) order by since), '[]')
          from outage where closed_at is null) as outages
       from (values (1)) one
       left join lateral (
         select greatest(o.created_at, p.deliverable_at) as since, o.tries, o.last_error
         from outbox o join proposal p on p.id = o.proposal_id
         where o.proposal_id = $1 and o.delivered_at is null and p.deliverable_at <= ledger_now()
         order by o.seq limit 1
       ) o on true`,
      [proposalId],
    );
    const { since, tries, last_error: lastError, heartbeat, outages } = row!;
    return {
      ...(since && { undelivered: { since: since.toISOString(), tries, ...(lastError && { lastError }) } }),
      ...(heartbeat && { heartbeatAt: heartbeat.toISOString() }),
      outages: outages.map((outage) => ({ system: outage.system, since: new Date(outage.since).toISOString() })),
    };
  });
