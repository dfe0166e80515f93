import { randomUUID } from 'node:crypto';
import type { Officer, Particulars } from '#domain';
import { type Attachments, type Item, type Ledger, openLedger, toKeyRing } from '#ledger';
import { connected, type DatabaseUrls, inDatabase, seedVillage } from '../../apps/local/src/database.ts';
import { VILLAGE } from '../../apps/local/src/village.ts';
import { type TokenIssuer, startTokenIssuer } from '../api/token-issuer.ts';
import { freshDatabase, startTestPostgres } from '../support/server-postgres.ts';
import { aLoneFamily } from './crowd.ts';

export const KEY = Buffer.alloc(32, 7).toString('base64');
/** Connections of every arm alike. */
export const POOL = 10;

/** PostgreSQL with the demo's officers, and proposals as many as a benchmark needs. */
export type Place = AsyncDisposable & {
  issuer: TokenIssuer;
  database: DatabaseUrls;
  /** What autovacuum would have done after so many rows. */
  tidy(): Promise<void>;
  /** A database that is the same as this one now; nobody may be connected to it. */
  copy(): Promise<DatabaseUrls>;
  asOwner(text: string): Promise<Record<string, any>[]>;
};

export async function openPlace(): Promise<Place> {
  await using stack = new AsyncDisposableStack();
  stack.defer(await startTestPostgres());
  const issuer = stack.use(await startTokenIssuer());
  const database = await freshDatabase();
  await seedVillage(database.ownerUrl, issuer.url);
  // Off the stage: what comes by its own clock would fall into one arm's round and not into another's.
  const server = inDatabase(database.ownerUrl, 'postgres');
  await connected(server, async (client) => {
    await client.query('alter system set autovacuum = off');
    await client.query('select pg_reload_conf()');
  });
  const name = new URL(database.ownerUrl).pathname.slice(1);
  const tidy = () => connected(database.ownerUrl, async (client) => void (await client.query('vacuum analyze')));
  let copies = 0;
  const parts = stack.move();
  return {
    issuer,
    database,
    tidy,
    async copy() {
      const to = `${name}_${(copies += 1)}`;
      if (copies === 1) await tidy();
      await connected(server, (client) => client.query(`create database ${to} template ${name}`));
      return {
        ownerUrl: inDatabase(database.ownerUrl, to),
        apiUrl: inDatabase(database.apiUrl, to),
        workerUrl: inDatabase(database.workerUrl, to),
      };
    },
    asOwner: (text) => connected(server, async (client) => (await client.query(text)).rows),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

export const ledgerOn = ({ apiUrl }: DatabaseUrls): Ledger =>
  openLedger({ url: apiUrl, keys: toKeyRing({ master: KEY, index: KEY }), poolSize: POOL });

export const officer = (key: string): Officer & { sub: string } => {
  const { id, role, region, sub } = VILLAGE.officers.find((one) => one.key === key)!;
  return { id, role, region, sub };
};

export const OPERATOR = officer('operator-sentul');
export const VALIDATOR = officer('validator-1');
/** No move settles under them, and nobody watches their deadlines here. */
const RULES = 'demo-seconds';

type Step = { asks: Item['command']['asks']; given: Particulars; brings?: (number: number) => Attachments };
const STEPS: readonly Step[] = [
  {
    asks: 'opened',
    given: { kind: 'registration', region: VILLAGE.villages.sentul.code, rules: RULES },
    brings: (number) => {
      const { kk, address, phone, members } = aLoneFamily(number);
      return { family: { kk, address, phone, members } };
    },
  },
  {
    asks: 'surveyed',
    given: {},
    brings: () => ({ survey: { instrument: 'short', version: '1', answers: { floor: 'earth' } } }),
  },
  { asks: 'village_accepted', given: { meeting: { heldOn: '2026-11-20', by: 'minutes', present: 12 } } },
];

let families = 0;
/** Proposals that nobody has heard of yet, after so many of the operator's steps. */
export async function opened(ledger: Ledger, count: number, steps = 1): Promise<Item[]> {
  const first = families;
  families += count;
  const ids = Array.from({ length: count }, () => randomUUID());
  let versions: (number | undefined)[] = ids.map(() => undefined);
  for (const { asks, given, brings } of STEPS.slice(0, steps)) {
    const items = ids.map((proposalId, index) => ({
      ...asked(proposalId, asks, OPERATOR, versions[index], given),
      attachments: brings?.(first + index),
    }));
    const { items: answered } = await ledger.applyAll({ id: randomUUID(), kind: 'bulk', by: OPERATOR, items });
    versions = answered.map(({ answer }) => {
      if (!answer.ok) throw new Error(`${asks}: ${answer.code}`);
      return answer.proposal.version;
    });
  }
  return ids.map((id, index) => asked(id, 'locally_validated', VALIDATOR, versions[index]));
}

const asked = (
  proposalId: string,
  asks: Item['command']['asks'],
  { id, role, region }: Officer,
  expectedVersion?: number,
  given: Particulars = {},
): Item => ({
  command: {
    id: randomUUID(),
    proposalId,
    asks,
    by: { id, role, region },
    ...(expectedVersion !== undefined && { expectedVersion }),
    with: given,
  },
});

/** Proposals that wait for the regency, each with the decision that a benchmark will send. */
export const decisions = (ledger: Ledger, count: number): Promise<Item[]> => opened(ledger, count, STEPS.length);
