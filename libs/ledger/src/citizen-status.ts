import { type CitizenStanding, citizenStanding, type Duration, type Proposal, type RuleSet, SYSTEM } from '#domain';
import { type Attempt, countIn, forgiveIn, sweepAttempts } from './attempts.ts';
import type { Database } from './database.ts';
import { type KeyRing, statusDigests } from './keys.ts';

export type StatusAsked = {
  ticket: string;
  /** The last four digits of a member's NIK. */
  lastDigits: string;
  /** The network address that asks; kept only keyed. */
  source: string;
};
/** Where a family's proposal is; no person, no finding and no reason is read for it. */
export type CitizenStatus = CitizenStanding & {
  region: string;
  regionName: string;
  officeName?: string;
  /** How long after a rejection an appeal may be made. */
  appealWindow: Duration;
  /** ISO 8601, UTC. */
  now: string;
};
/** `waitMs`: too many failures from that place, or from everywhere; nothing is said about the ticket. */
export type StatusAnswer = { found: true; status: CitizenStatus } | { found: false; waitMs?: number };

/** Failures that are enough. A ticket that is locked opens again a day after its first. */
const LIMITS = {
  source: { name: 'status_source', limit: 60, seconds: 10 * 60 },
  ticket: { name: 'status_ticket', limit: 10, seconds: 24 * 60 * 60 },
  everybody: { name: 'status_everybody', limit: 20_000, seconds: 10 * 60 },
} as const;

const FIND = `
  select p.body, p.promised_at, o.name as office, r.name as region, rules.body as rules, ledger_now() as now
  from proposal p
  join rule_set rules on rules.version = p.rules_version
  left join office o on o.id = p.office_id
  left join region r on r.code = p.region_code
  where p.id in (
    select proposal_id from applicant where status_digest = any($1::bytea[])
    union all
    select proposal_id from reporter where status_digest = any($1::bytea[])
  )
  limit 1`;

type Row = {
  body: Proposal;
  promised_at: Date;
  office: string | null;
  region: string | null;
  rules: RuleSet;
  now: Date;
};

/**
 * Where a proposal is, for who holds its ticket and knows the last digits of a member's NIK. Wrong, absent and locked are one answer and the
 * same statements: each attempt is counted, looked up and settled, and only one that came to a good end is taken back. Nothing is decrypted.
 */
export const citizenStatus = (
  db: Database,
  keys: KeyRing,
  { ticket, lastDigits, source }: StatusAsked,
): Promise<StatusAnswer> =>
  db.write(SYSTEM, async (query): Promise<StatusAnswer> => {
    const bySource: Attempt = { ...LIMITS.source, place: source };
    const byTicket: Attempt = { ...LIMITS.ticket, place: ticket };
    const everybody: Attempt = { ...LIMITS.everybody, place: '' };
    await sweepAttempts(query);
    const sourceWaitMs = await countIn(query, keys, bySource);
    const ticketWaitMs = await countIn(query, keys, byTicket);
    const [row] = await query<Row>(FIND, [statusDigests(keys, ticket, lastDigits)]);
    const everybodyWaitMs = await countIn(query, keys, everybody); // last: whoever asks waits for this row until we are done
    const waitMs = sourceWaitMs ?? everybodyWaitMs;
    const isFound = row !== undefined && waitMs === undefined && ticketWaitMs === undefined;
    await forgiveIn(query, keys, [bySource, byTicket, everybody], isFound ? 1 : 0);
    return isFound ? { found: true, status: toStatus(row) } : { found: false, ...(waitMs !== undefined && { waitMs }) };
  });

const toStatus = ({ body, promised_at: promisedAt, office, region, rules, now }: Row): CitizenStatus => ({
  ...citizenStanding(body, promisedAt.toISOString(), now),
  region: body.region,
  regionName: region ?? body.region,
  ...(office !== null && { officeName: office }),
  appealWindow: rules.appealWindow,
  now: now.toISOString(),
});
