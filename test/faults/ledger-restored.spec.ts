import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { SYSTEM } from '#domain';
import { openLedger, toKeyRing } from '#ledger';
import { Relay } from '../../apps/api/src/relay.ts';
import { resend } from '../../apps/api/src/resend.ts';
import { connected, inDatabase } from '../../apps/local/src/database.ts';
import { until } from '../../apps/local/src/waiting.ts';
import { heard, standsAt } from '../support/heard.ts';
import { aFamily, carryOn, KEY, openHouse, TURNS } from '../support/house.ts';

/** A copy of a database as it is now. PostgreSQL copies only what nobody is connected to. */
async function copyOf(ownerUrl: string): Promise<string> {
  const original = new URL(ownerUrl).pathname.slice(1);
  const copy = `t_${randomUUID().replaceAll('-', '')}`;
  await connected(inDatabase(ownerUrl, 'postgres'), async (client) => {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [original]);
    await client.query(`create database ${copy} template ${original}`);
  });
  return copy;
}

test('a ledger restored from a copy raises its epoch, reopens all, and no workflow is deaf to the lower numbers', async () => {
  await using house = await openHouse();
  await using stack = new AsyncDisposableStack();
  const proposals = await Promise.all([401, 402, 403, 404, 405].map((number) => house.open(aFamily(house, number))));
  for (const id of proposals) await house.carry(id);
  await house.untilDelivered();
  const copy = await copyOf(house.database.ownerUrl);
  // What was decided after the copy is lost with the ledger, but Temporal has heard of it.
  for (const id of proposals) for (const _ of ['accepted', 'validated']) expect((await house.carry(id)).ok).toBe(true);
  await house.untilDelivered();
  await house.relay.stop();

  const restored = openLedger({
    url: inDatabase(house.database.apiUrl, copy),
    keys: toKeyRing({ master: KEY, index: KEY }),
  });
  stack.defer(() =>
    connected(
      inDatabase(house.database.ownerUrl, 'postgres'),
      async (client) => void (await client.query(`drop database ${copy} with (force)`)),
    ),
  );
  stack.defer(() => restored.close());
  expect(await restored.raiseEpoch()).toBe(2);
  expect(await resend(restored, house.engine, { reopen: true })).toMatchObject({ sent: proposals.length, failed: 0 });

  const relay = new Relay({ outbox: restored, courier: house.engine, log: { warn: () => undefined }, pollMs: 100 });
  relay.start();
  stack.defer(() => relay.stop());
  await house.startWorker({ DATABASE_URL: inDatabase(house.database.workerUrl, copy) });
  for (const id of proposals)
    for (let turn = 2; turn <= TURNS; turn += 1) {
      expect((await carryOn(restored, id)).ok).toBe(true);
      relay.poke();
    }
  const stages = async () => (await Promise.all(proposals.map((id) => restored.find(id, SYSTEM)))).map((p) => p!);
  const enrolled = async () => (await stages()).every(({ stage }) => stage === 'enrolled');
  expect(await until(enrolled, { everyMs: 100 })).toBe(true);
  for (const proposal of await stages()) expect(await heard(house.engine, proposal.id)).toEqual(standsAt(proposal));
});
