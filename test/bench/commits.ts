import { randomUUID } from 'node:crypto';
import type { Item } from '#ledger';
import { atOnce } from '../../apps/api/src/at-once.ts';
import { Relay } from '../../apps/api/src/relay.ts';
import { connected, type DatabaseUrls } from '../../apps/local/src/database.ts';
import { type Figures, printMedians, type Samples } from './measure.ts';
import { decisions, ledgerOn, openPlace, VALIDATOR } from './place.ts';

// Commits and bytes of the write-ahead log for each command, with what the relay adds. Counters, so one round is enough.
const [TOGETHER, ALONE, BULK] = [2_000, 50, 1_000];

await using place = await openPlace();
// Full page images depend on when the last checkpoint was, and not on us.
await place.asOwner('alter system set full_page_writes = off');
await place.asOwner('select pg_reload_conf()');

const preparing = ledgerOn(place.database);
const items = await decisions(preparing, TOGETHER + ALONE + BULK);
await preparing.close();
await connected(place.database.ownerUrl, (client) => client.query('update outbox set delivered_at = now()'));

/**
 * On a copy of its own. A backend reports its commits at the latest when it leaves, so all have left when they are read; the one commit
 * that each connection makes when it signs in is taken off.
 */
async function counted(work: (on: DatabaseUrls) => Promise<number>): Promise<Figures> {
  const copy = await place.copy();
  const name = new URL(copy.ownerUrl).pathname.slice(1);
  const read = async () => {
    const [row] =
      await place.asOwner(`select (xact_commit - sessions)::int as commits, pg_current_wal_insert_lsn() - '0/0' as wal,
      (select count(*)::int from pg_stat_activity where datname = '${name}') as backends
      from pg_stat_database where datname = '${name}'`);
    return row!;
  };
  const before = await read();
  const commands = await work(copy);
  let after = await read();
  while (after['backends'] > 0) after = await read();
  const commits = after['commits'] - before['commits'];
  const wal = (after['wal'] - before['wal']) / commands;
  return { commands, commits, 'commits per command': commits / commands, 'WAL bytes per command': wal };
}

/** Applies as the API does, and waits until the relay, whose engine answers at once, has told all. */
async function oneByOne(on: DatabaseUrls, asked: readonly Item[], limit: number): Promise<number> {
  const ledger = ledgerOn(on);
  const courier = { deliver: async () => ({ delivered: true }) as const };
  const relay = new Relay({ outbox: ledger, courier, log: { warn: () => undefined } });
  relay.start();
  await atOnce(limit, asked, async ({ command }) => {
    const answer = await ledger.apply(command);
    if (!answer.ok) throw new Error(answer.code);
    relay.poke();
  });
  await relay.stop();
  while ((await relay.deliverBatch()) > 0);
  await ledger.close();
  return asked.length;
}

async function inBulk(on: DatabaseUrls, asked: readonly Item[]): Promise<number> {
  const ledger = ledgerOn(on);
  const { done } = await ledger.applyAll({ id: randomUUID(), kind: 'bulk', by: VALIDATOR, items: asked });
  await ledger.close();
  return done;
}

const [together, alone, bulk] = [
  items.slice(0, TOGETHER),
  items.slice(TOGETHER, TOGETHER + ALONE),
  items.slice(TOGETHER + ALONE),
];
const samples: Samples = {
  'decisions, 20 at a time': [await counted((on) => oneByOne(on, together, 20))],
  'decisions, one at a time': [await counted((on) => oneByOne(on, alone, 1))],
  'one bulk act (without delivery)': [await counted((on) => inBulk(on, bulk))],
};
printMedians('commits', samples);
