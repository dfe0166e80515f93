import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Pool, type QueryConfig } from 'pg';
import { connected } from '../../apps/local/src/database.ts';
import { POOL } from './place.ts';

export type Statement = string | QueryConfig;

/** What `work` sends to PostgreSQL, transaction control too, in order. */
export async function sentBy(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const { query } = Client.prototype as unknown as { query: (this: Client, ...args: unknown[]) => unknown };
  const listening = function (this: Client, ...args: unknown[]) {
    sent.push(args[0] as Statement);
    return query.call(this, ...args);
  };
  Object.assign(Client.prototype, { query: listening });
  try {
    await work();
  } finally {
    Object.assign(Client.prototype, { query });
  }
  // The driver hangs its own state onto what it is given.
  return sent.map((one) => (typeof one === 'string' ? one : { name: one.name!, text: one.text, values: one.values! }));
}

export type Anchor = AsyncDisposable & { url: string };

/** Bare `node:http` that answers a command with these statements, on one connection, and nothing else. */
export async function openAnchor(
  url: string,
  statementsOf: (commandId: string) => readonly Statement[],
): Promise<Anchor> {
  const pool = new Pool({ connectionString: url, max: POOL, options: '-c random_page_cost=1.1' });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const id = request.headers['idempotency-key'] as string;
      const body = JSON.parse(Buffer.concat(chunks).toString()) as { asks: string };
      const answer = (status: number) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ id, asks: body.asks }));
      run(pool, statementsOf(id)).then(
        () => answer(200),
        () => answer(500),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await pool.end();
    },
  };
}

async function run(pool: Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    client.release();
  }
}

/** The smallest thing that could be called a decision: a row is changed and somebody signs for it, in one statement. */
const FLOOR = `
  with moved as (update floor set stage = $2, version = version + 1 where id = $1::uuid returning id)
  insert into floor_audit (floor_id, stage, actor_id) select id, $2, $3::uuid from moved`;

/** Lays the floor's tables, with a row for each proposal there is. */
export const layFloor = (ownerUrl: string): Promise<unknown> =>
  connected(ownerUrl, (client) =>
    client.query(`
      create table floor as select id, stage::text, version from proposal;
      alter table floor add primary key (id);
      create table floor_audit (id bigint generated always as identity primary key, floor_id uuid not null, stage text not null,
        actor_id uuid not null, at timestamptz not null default now())`),
  );

export const floorStatement = (proposalId: string, actorId: string): Statement => ({
  name: 'floor',
  text: FLOOR,
  values: [proposalId, 'district_ratification', actorId],
});
