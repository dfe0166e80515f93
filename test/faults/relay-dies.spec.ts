import { expect, test } from '@jest/globals';
import { SYSTEM } from '#domain';
import { Relay } from '../../apps/api/src/relay.ts';
import { connected } from '../../apps/local/src/database.ts';
import { aFamily, openHouse, TURNS, type TestHouse } from '../support/house.ts';

const died = () => Promise.reject(new Error('the process is gone'));
const endLeases = ({ database }: TestHouse) =>
  connected(database.ownerUrl, (client) =>
    client.query(`update outbox set leased_until = now() - interval '1 second' where delivered_at is null`),
  );

/** Where a relay may die, as its neighbours see it: what it asked for before happened, and nothing after. */
const DEATHS: Record<string, (house: TestHouse) => Relay> = {
  'between lease and signal': ({ ledger }) =>
    new Relay({
      outbox: { lease: (n) => ledger.lease(n), settle: died, failed: died },
      courier: { deliver: died },
      log: { warn: () => undefined },
    }),
  'between signal and settlement': ({ ledger, engine }) =>
    new Relay({
      outbox: { lease: (n) => ledger.lease(n), settle: died, failed: died },
      courier: engine,
      log: { warn: () => undefined },
    }),
};

test.each(Object.entries(DEATHS))(
  'a relay that dies %s loses nothing, and another one tells it',
  async (_when, doomed) => {
    await using house = await openHouse();
    await house.relay.stop();
    const proposalId = await house.open(aFamily(house, 300));
    await expect(doomed(house).deliverBatch()).rejects.toThrow('the process is gone');
    expect((await house.ledger.undelivered()).proposals).toBe(1);

    await endLeases(house);
    const next = new Relay({
      outbox: house.ledger,
      courier: house.engine,
      log: { warn: () => undefined },
      pollMs: 100,
    });
    next.start();
    await house.startWorker();
    for (let turn = 1; turn <= TURNS; turn += 1) {
      await house.carry(proposalId);
      next.poke();
    }
    await house.untilStage('enrolled', proposalId);
    await next.stop();
    const names = (await house.ledger.events(proposalId, SYSTEM))!.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  },
);
