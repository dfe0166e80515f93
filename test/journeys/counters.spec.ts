import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { changes, type ProposalEvent, SYSTEM } from '#domain';
import { until } from '../../apps/local/src/waiting.ts';
import { aFamily, openHouse, type TestHouse, TURNS } from '../support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  await house.startWorker();
}, 60_000);
afterAll(async () => house[Symbol.asyncDispose]());

/** What the engine was asked for, counted from the ledger alone: signals of people, activities, and of those the ones on Dukcapil's queue. */
function askedFor(events: readonly ProposalEvent[]) {
  const moved = events.filter(({ name, seq }) => seq > 1 && (name === 'opened' || changes(name).position));
  const byMachine = moved.filter(({ by }) => by.role === 'system');
  return {
    signals: moved.length - byMachine.length,
    activities: byMachine.length,
    onDukcapilsQueue: byMachine.filter(({ name }) => name.startsWith('identity_')).length,
    // One lazy alarm: the first deadline arms it, and no later instant of this life comes before it.
    alarms: 1,
  };
}

/** The price of a run that stays open, from the price of each primitive. */
const price = ({ signals, activities, onDukcapilsQueue, alarms }: ReturnType<typeof askedFor>) => ({
  events: 5 + 4 * signals + 6 * activities + alarms,
  stateTransitions: 3 + 3 * signals + 3 * activities + onDukcapilsQueue,
});

test('an undisturbed life costs Temporal what the formula says, and not an event more', async () => {
  const proposalId = await house.open(aFamily(house, 500));
  for (let turn = 1; turn <= TURNS; turn += 1) {
    // Signals that share a task would make the life cheaper than the formula: each waits until the last was worked on.
    await untilIdle(proposalId);
    await house.carry(proposalId);
  }
  await house.untilStage('enrolled', proposalId);
  await untilIdle(proposalId);

  const events = (await house.ledger.events(proposalId, SYSTEM))!;
  const { events: length, stateTransitions, bytes } = (await house.engine.history(proposalId))!;
  expect({ events: length, stateTransitions }).toEqual(price(askedFor(events)));
  expect(length).toBe(38);
  expect(bytes).toBeLessThan(7_000);
}, 60_000);

/** Told everything, and at rest: the last workflow task is over when two looks in a row see the same. */
async function untilIdle(proposalId: string): Promise<void> {
  await house.untilDelivered();
  let seen = -1;
  const same = async () => {
    const { events = 0 } = (await house.engine.describe(proposalId)) ?? {};
    const isSame = events === seen && events > 4;
    seen = events;
    return isSame;
  };
  expect(await until(same, { withinMs: 20_000, everyMs: 250 })).toBe(true);
}
