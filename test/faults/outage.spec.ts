import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SYSTEM } from '#domain';
import { until } from '../../apps/local/src/waiting.ts';
import { toCitizens } from '../../apps/local/src/family.ts';
import { heard, standsAt } from '../support/heard.ts';
import { aFamily, openHouse, type TestHouse, TURNS } from '../support/house.ts';

const MANY = Array.from({ length: 24 }, (_, index) => index + 700);

let house: TestHouse;
const niks: string[] = [];
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => house[Symbol.asyncDispose]());

const namesOf = async (id: string) => (await house.ledger.events(id, SYSTEM))!.map(({ name }) => name);
const soon = async (fact: () => Promise<boolean>) => expect(await until(fact, { everyMs: 200 })).toBe(true);
const asked = () => niks.map((nik) => house.dukcapil.calls.about(nik));

async function atTheCheck(numbers: readonly number[]): Promise<string[]> {
  const families = numbers.map((number) => aFamily(house, number));
  niks.push(...toCitizens(families).map(({ nik }) => nik));
  const ids = await Promise.all(families.map((family) => house.open(family)));
  for (let turn = 1; turn <= TURNS; turn += 1) for (const id of ids) expect((await house.carry(id)).ok).toBe(true);
  return ids;
}

describe('Dukcapil is away while two dozen families come to the check', () => {
  let ids: string[];

  test('each is parked once, nobody is asked about, and waiting costs Temporal nothing', async () => {
    house.dukcapil.setFault({ kind: 'line_down' });
    await house.ledger.openOutage('dukcapil', 'unreachable');
    await house.startWorker();
    ids = await atTheCheck(MANY);
    await soon(async () =>
      (await Promise.all(ids.map((id) => house.proposal(id)))).every(({ parked }) => parked?.code === 'dukcapil'),
    );
    // The run has heard of its parking, and only then is its history at rest.
    const atRest = async () => {
      const pairs = await Promise.all(
        ids.map(async (id) => [standsAt(await house.proposal(id)), await heard(house.engine, id)] as const),
      );
      return pairs.every(([ledger, engine]) => ledger.seq === engine.seq);
    };
    await soon(atRest);
    const sizes = () => Promise.all(ids.map(async (id) => (await house.engine.describe(id))!.events));
    const before = await settledSizes(sizes);

    const probes = house.dukcapil.calls.total;
    await soon(async () => house.dukcapil.calls.total >= probes + 4);
    expect(await sizes()).toEqual(before);
    expect(asked()).toEqual(niks.map(() => 0));
  });

  test('when it answers, all go on and are enrolled, each person asked about once', async () => {
    house.dukcapil.setFault(undefined);
    await house.untilStage('enrolled', ...ids);
    expect(asked()).toEqual(niks.map(() => 1));
    expect(await house.ledger.outages()).toEqual([]);
    for (const id of ids) {
      const names = await namesOf(id);
      expect(names.slice(-4)).toEqual(['parked', 'unparked', 'identity_matched', 'enrolled']);
      expect(names.filter((name) => name === 'parked')).toHaveLength(1);
    }
  });
});

/** The workflow task that follows the last news is over when two looks in a row see the same. */
async function settledSizes(sizes: () => Promise<number[]>): Promise<number[]> {
  let last = await sizes();
  await soon(async () => {
    const now = await sizes();
    const isSame = now.join() === last.join();
    last = now;
    return isSame;
  });
  return last;
}
