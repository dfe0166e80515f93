import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resend } from '../../apps/api/src/resend.ts';
import { until } from '../../apps/local/src/waiting.ts';
import { heard } from '../support/heard.ts';
import { aFamily, openHouse, type TestHouse, TURNS } from '../support/house.ts';

const FIFTY = Array.from({ length: 50 }, (_, index) => index + 100);

let house: TestHouse;
let proposals: string[];
beforeAll(async () => {
  house = await openHouse();
  await house.startWorker();
  proposals = await Promise.all(FIFTY.map((number) => house.open(aFamily(house, number))));
});
afterAll(async () => house[Symbol.asyncDispose]());

const carryAll = async () => Promise.all(proposals.map((id) => house.carry(id)));
/** A signal that comes while a task is out with a worker is only written down when that task ends, at the latest by its time-out of 10 s. */
const untilEngineStandsWhereTheLedgerStands = async (): Promise<boolean> => {
  const behind = new Set(proposals);
  const caughtUp = async () => {
    for (const id of behind) {
      const [ledger, engine] = await Promise.all([house.proposal(id), heard(house.engine, id)]);
      if (engine.epoch === ledger.epoch && engine.seq === ledger.positionSeq) behind.delete(id);
    }
    return behind.size === 0;
  };
  return (await until(caughtUp, { withinMs: 30_000, everyMs: 500 })) ?? false;
};

describe('while fifty proposals move', () => {
  test('Temporal dies, every officer is answered, and after its return every workflow stands where the ledger stands', async () => {
    const answers = [];
    for (let turn = 1; turn <= TURNS - 1; turn += 1) {
      const moving = carryAll();
      if (turn === 2) await house.temporal.kill9();
      answers.push(...(await moving));
    }
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);

    await house.temporal.restart();
    expect(await untilEngineStandsWhereTheLedgerStands()).toBe(true);
  });

  test("Temporal's database is lost, all open proposals are sent again, and they finish", async () => {
    await house.temporal.restart({ empty: true });
    await house.engine.ensureSearchAttributes();
    const report = await resend(house.ledger, house.engine);
    expect(report).toMatchObject({ sent: proposals.length, failed: 0 });

    const answers = await carryAll();
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    await house.untilStage('enrolled', ...proposals);
    expect(await untilEngineStandsWhereTheLedgerStands()).toBe(true);
  });
});
