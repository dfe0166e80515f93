import { type Command, mayTake, type Officer, type Proposal, type QueueName } from '#domain';
import type { Answer } from './answer.ts';
import { applyWithin, type Desk } from './apply.ts';
import type { Query } from './database.ts';
import { type Branch, branchesOf, conditionOf } from './saved-queues.ts';

/** What an officer asks for: a claim whose proposal the ledger chooses. `id` is the command's. */
export type NextClaim = { id: string; by: Officer; queue?: QueueName | undefined };

const ORDER = 'p.queue_due, p.queue_gate, p.id';

/** Nobody's yet, not on hold, no survey that was given to somebody else, and not passed over a moment ago. */
const FREE = `p.owner_id is null and p.hold_until is null and p.id <> all($3::uuid[])
  and (p.stage <> 'survey' or p.surveyor_id is null or p.surveyor_id = $1)`;

const freeOnes = (branches: readonly Branch[]): string => `
  with officer as (select $1::uuid as id, $2::text as area)
  select p.id, p.body, ledger_now() as now from (${branches
    .map((branch) => `(select p.* from proposal p where ${conditionOf(branch)} and ${FREE} order by ${ORDER} limit 50)`)
    .join(' union all ')}) p
  order by ${ORDER}`;

/** Whoever holds the lock of one is taking it, so the next one is as good; and one that was taken meanwhile is seen as it is now. */
const LOCK_ONE = `
  select p.id from proposal p where p.id = any($1::uuid[]) and p.owner_id is null
  order by ${ORDER} limit 1 for update skip locked`;

/** The same command sent twice at once waits for itself, and then finds what it took. */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('next claim ' || $1, 0))`;
const TAKEN = 'select proposal_id from command where id = $1 and accepted';

/**
 * Claims the most urgent file that this officer may take and then move on, four eyes included. The same command id gives the same file again.
 * @returns nothing where there is nothing left to take
 * @throws LedgerUnavailable nothing was written; the same command may be sent again
 */
export const claimNext = ({ db, keys }: Desk, { id, by, queue }: NextClaim): Promise<Answer | undefined> =>
  db.write(by, async (query) => {
    const claim = async (proposalId: string): Promise<Answer> => {
      const command: Command = { id, proposalId, asks: 'claimed', by };
      const [answer] = await applyWithin(query, keys, [{ command }], new Map());
      return answer!;
    };
    await query(ONE_AT_A_TIME, [id]);
    const [taken] = await query<{ proposal_id: string }>(TAKEN, [id]);
    if (taken) return claim(taken.proposal_id);

    const branches = branchesOf(by, queue);
    const passed: string[] = [];
    while (branches.length > 0) {
      const found = await query<Found>(freeOnes(branches), [by.id, by.region, passed]);
      if (found.length === 0) return undefined;
      const lawful = found.filter(({ body, now }) => mayTake(body, by, now)).map((row) => row.id);
      const locked = lawful.length > 0 ? await lockOne(query, lawful) : undefined;
      const answer = locked === undefined ? undefined : await claim(locked);
      if (answer && (answer.ok || answer.code === 'command_reused')) return answer;
      passed.push(...(locked === undefined ? found.map((row) => row.id) : [locked]));
    }
    return undefined;
  });

type Found = { id: string; body: Proposal; now: Date };

const lockOne = async (query: Query, ids: readonly string[]): Promise<string | undefined> =>
  (await query<{ id: string }>(LOCK_ONE, [ids]))[0]?.id;
