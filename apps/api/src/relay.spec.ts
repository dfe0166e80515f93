import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { Delivery } from '#ledger';
import { type Courier, type Outbox, Relay } from './relay.ts';

const aDelivery = (n: number, seq = 1): Delivery => ({
  proposalId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  event: 'surveyed',
  position: { proposalId: `p${n}`, epoch: 1, seq, stage: 'village_deliberation', round: 1, level: 0 },
  kind: 'registration',
  regency: '32.01',
  closed: false,
});

/** Rows that wait to be told, as the record keeps them; what was leased is not leased again. */
function anOutbox(rows: Delivery[]) {
  return {
    rows,
    settled: [] as { proposalId: string; seq: number }[][],
    refused: [] as [string, string][],
    lease: async (limit: number) => rows.splice(0, limit),
    async settle(done: { proposalId: string; seq: number }[]) {
      this.settled.push(done);
    },
    async failed(proposalId: string, code: string) {
      this.refused.push([proposalId, code]);
    },
  };
}

const relays: Relay[] = [];
function aRelay(outbox: Outbox, courier: Courier, pollMs = 60_000): Relay {
  const relay = new Relay({ outbox, courier, log: { warn: () => undefined }, pollMs });
  relays.push(relay);
  return relay;
}
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.stop();
});

const told = { delivered: true } as const;
const until = async (fact: () => boolean): Promise<void> => {
  while (!fact()) await new Promise((next) => setImmediate(next));
};

describe('the relay', () => {
  test('settles a whole batch at once, and only what was told', async () => {
    const outbox = anOutbox([aDelivery(1), aDelivery(2, 4), aDelivery(3)]);
    const relay = aRelay(outbox, {
      deliver: async ({ proposalId }) => {
        if (proposalId.endsWith('3')) throw Object.assign(new Error('a name'), { code: 'unavailable' });
        return told;
      },
    });
    expect(await relay.deliverBatch()).toBe(3);
    expect(outbox.settled).toEqual([
      [
        { proposalId: aDelivery(1).proposalId, seq: 1 },
        { proposalId: aDelivery(2).proposalId, seq: 4 },
      ],
    ]);
    expect(outbox.refused).toEqual([[aDelivery(3).proposalId, 'unavailable']]);
  });

  test('settles nothing before it was told', async () => {
    const outbox = anOutbox([aDelivery(1)]);
    const { promise, resolve } = Promise.withResolvers<typeof told>();
    const relay = aRelay(outbox, { deliver: () => promise });
    const batch = relay.deliverBatch();
    await new Promise((next) => setImmediate(next));
    expect(outbox.settled).toEqual([]);
    resolve(told);
    await batch;
    expect(outbox.settled).toHaveLength(1);
  });

  test('a run that is over while its proposal is open stays for a person to see', async () => {
    const outbox = anOutbox([aDelivery(1)]);
    await aRelay(outbox, { deliver: async () => ({ delivered: false, incident: 'completed' }) }).deliverBatch();
    expect(outbox.refused).toEqual([[aDelivery(1).proposalId, 'run_completed']]);
  });

  test('never has more than twenty calls in the air', async () => {
    const outbox = anOutbox(Array.from({ length: 90 }, (_, n) => aDelivery(n)));
    let inTheAir = 0;
    let most = 0;
    const relay = aRelay(outbox, {
      deliver: async () => {
        most = Math.max(most, (inTheAir += 1));
        await new Promise((next) => setImmediate(next));
        inTheAir -= 1;
        return told;
      },
    });
    await relay.deliverBatch();
    expect(most).toBe(20);
  });

  test('is woken by a poke and does not wait for its poll', async () => {
    const rows: Delivery[] = [];
    const outbox = anOutbox(rows);
    const relay = aRelay(outbox, { deliver: async () => told });
    relay.start();
    rows.push(aDelivery(1));
    relay.poke();
    await until(() => outbox.settled.length === 1);
  });

  test('comes back for a move that settles when its time has come', async () => {
    const rows: Delivery[] = [];
    const outbox = anOutbox(rows);
    const relay = aRelay(outbox, { deliver: async () => told });
    relay.start();
    relay.poke(new Date(Date.now() + 30).toISOString());
    rows.push(aDelivery(1));
    await until(() => outbox.settled.length === 1);
  });

  test('finds by itself what a crash has left', async () => {
    const rows: Delivery[] = [];
    const outbox = anOutbox(rows);
    const relay = aRelay(outbox, { deliver: async () => told }, 5);
    relay.start();
    rows.push(aDelivery(1));
    await until(() => outbox.settled.length === 1);
  });

  test('outlives a database that is away', async () => {
    const outbox = anOutbox([aDelivery(1)]);
    const lease = jest.fn(outbox.lease).mockRejectedValueOnce(new Error('gone'));
    const relay = aRelay({ ...outbox, lease, settle: outbox.settle.bind(outbox) }, { deliver: async () => told }, 5);
    relay.start();
    await until(() => outbox.settled.length === 1);
    expect(lease.mock.calls.length).toBeGreaterThan(1);
  });

  test('stops when what it has in hand is told, and takes nothing more', async () => {
    const outbox = anOutbox([aDelivery(1)]);
    const { promise, resolve } = Promise.withResolvers<typeof told>();
    const relay = aRelay(outbox, { deliver: () => promise });
    relay.start();
    await until(() => outbox.rows.length === 0);
    const stopped = relay.stop();
    outbox.rows.push(aDelivery(2));
    resolve(told);
    await stopped;
    expect(outbox.settled).toEqual([[{ proposalId: aDelivery(1).proposalId, seq: 1 }]]);
    expect(outbox.rows).toHaveLength(1);
  });
});
