import { randomUUID } from 'node:crypto';
import { Client as TemporalClient, Connection } from '@temporalio/client';
import { type Delivery, openEngine } from '#engine';
import { type Item, openLedger, toKeyRing } from '#ledger';
import { atOnce } from '../../apps/api/src/at-once.ts';
import { Relay } from '../../apps/api/src/relay.ts';
import { connected } from '../../apps/local/src/database.ts';
import { until } from '../../apps/local/src/waiting.ts';
import { devServer } from '../support/server-temporal.ts';
import { type Figures, interleaved, median, printMedians, printRatios, quantile, timed } from './measure.ts';
import { decisions, KEY, openPlace, opened, POOL } from './place.ts';

// How soon a workflow hears of a decision, and how fast workflows are opened, beside a bare client. No worker runs: both only send.
const ROUNDS = 5;
const [OPENINGS, TOLD, WARM_UP] = [200, 100, 50];

await using place = await openPlace();
await using temporal = await devServer();
const ledger = openLedger({
  url: place.database.apiUrl,
  keys: toKeyRing({ master: KEY, index: KEY }),
  poolSize: POOL,
});
const engine = openEngine({ address: temporal.address, namespace: 'default', taskQueue: 'bench', identity: 'bench' });
const connection = await Connection.connect({ address: temporal.address });
const bare = new TemporalClient({ connection });

let heard: () => void = () => undefined;
const relay = new Relay({
  outbox: {
    lease: (limit) => ledger.lease(limit),
    failed: (id, code) => ledger.failed(id, code),
    async settle(done) {
      await ledger.settle(done);
      heard();
    },
  },
  courier: engine,
  log: { warn: () => undefined },
});

const untold = async () => (await ledger.undelivered()).proposals;
const untilTold = async () => {
  if (!(await until(async () => (await untold()) === 0, { withinMs: 60_000, everyMs: 5 })))
    throw new Error('not all was told');
};

// Openings (P12): each arm has as many proposals that no run knows of.
async function fromOutbox(): Promise<Figures> {
  await opened(ledger, OPENINGS);
  const ms = await timed(async () => {
    while ((await relay.deliverBatch()) > 0);
  });
  return { 'opened per second': (OPENINGS / ms) * 1_000 };
}
async function fromBareClient(): Promise<Figures> {
  await opened(ledger, OPENINGS);
  const leased: Delivery[] = await ledger.lease(OPENINGS);
  const ms = await timed(() => atOnce(20, leased, async (delivery) => void (await engine.deliver(delivery))));
  await ledger.settle(leased.map(({ proposalId, position }) => ({ proposalId, seq: position.seq })));
  return { 'opened per second': (OPENINGS / ms) * 1_000 };
}
await fromOutbox();
await place.tidy();
const openings = await interleaved(ROUNDS, { 'from the outbox': fromOutbox, 'bare signalWithStart': fromBareClient });

// News (P8): every decision waits until the one before it was told, so that no two share a batch.
const items = await decisions(ledger, WARM_UP + ROUNDS * TOLD * 2);
while ((await relay.deliverBatch()) > 0);
await place.tidy();
relay.start();
const tell = async ({ command }: Item) => {
  const settled = new Promise<void>((done) => (heard = done));
  const answer = await ledger.apply(command);
  if (!answer.ok) throw new Error(answer.code);
  relay.poke();
  await settled;
};
for (const item of items.slice(0, WARM_UP)) await tell(item);
const slice = (round: number, second: number) => {
  const from = WARM_UP + (2 * round + second) * TOLD;
  return items.slice(from, from + TOLD);
};
const spread = (waited: readonly number[]): Figures => ({
  'p50, ms': median(waited),
  'p95, ms': quantile(waited, 0.95),
  'p99, ms': quantile(waited, 0.99),
});
const news = await interleaved(ROUNDS, {
  async 'age at settlement'(round) {
    const asked = slice(round, 0);
    for (const item of asked) await tell(item);
    const ids = asked.map(({ command }) => command.proposalId);
    const ages = await connected(place.database.ownerUrl, (client) =>
      client.query<{ age: number }>(
        `select (extract(epoch from o.delivered_at - p.deliverable_at) * 1000)::float8 as age
         from outbox o join proposal p on p.id = o.proposal_id and p.position_seq = o.seq where p.id = any($1::uuid[])`,
        [ids],
      ),
    );
    if (ages.rows.length !== TOLD) throw new Error('a decision left no row');
    return spread(ages.rows.map(({ age }) => age));
  },
  async "a bare client's signal"(round) {
    const waited: number[] = [];
    for (const { command } of slice(round, 1)) {
      const run = bare.workflow.getHandle(`proposal-${command.proposalId}`);
      waited.push(await timed(() => run.signal('locally_validated', { seq: 4, id: randomUUID() })));
    }
    return spread(waited);
  },
});
await untilTold();

await relay.stop();
await Promise.all([engine.close(), connection.close(), ledger.close()]);
printMedians('opening workflows', openings);
printRatios('ratio', openings, 'bare signalWithStart');
printMedians('news of a decision', news);
printRatios('ratio', news, "a bare client's signal");
