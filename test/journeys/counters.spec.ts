import { hostname } from 'node:os';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { changes, evolve, positionOf, type Proposal, type ProposalEvent, SYSTEM } from '#domain';
import { until } from '../../apps/local/src/waiting.ts';
import { aFamily, openHouse, type TestHouse, TURNS } from '../support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  await house.startWorker();
});
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
  // A workflow task names its worker three times, but for the first, whose queue is nobody's yet; an activity names it twice.
  namesOfWorkers: 3 * (1 + signals + activities) - 1 + 2 * activities,
});

/** What an event weighs without what it carries and without the name of the machine: ids, instants, names of queues, a short build id. */
const EVENT_BYTES = 90;
/** Numbers of processes are longer here and shorter there. */
const TOLERANCE = 0.05;

/** What the engine is given to carry, made anew from the ledger: where the proposal stands, and for which position an activity works. */
function carried(proposalId: string, events: readonly ProposalEvent[]): unknown[] {
  let proposal: Proposal | undefined;
  return events.flatMap((event): unknown[] => {
    const before = proposal && positionOf(proposal);
    const now = (proposal = evolve(proposal, proposalId, event));
    const position = positionOf(now);
    if (before?.seq === position.seq) return [];
    if (!before) return [position, position]; // the run begins with it, and so does its first signal
    if (event.by.role !== 'system') return [position];
    return [{ proposalId, epoch: before.epoch, seq: before.seq }, { position }];
  });
}
const weight = (payloads: readonly unknown[]): number =>
  payloads.reduce<number>((sum, payload) => sum + Buffer.byteLength(JSON.stringify(payload)), 0);

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
  const { namesOfWorkers, ...expected } = price(askedFor(events));
  expect({ events: length, stateTransitions }).toEqual(expected);
  expect(length).toBe(38);

  const payloads = carried(proposalId, events);
  expect(payloads).toHaveLength(11);
  const expectedBytes = EVENT_BYTES * expected.events + weight(payloads) + namesOfWorkers * hostname().length;
  expect(Math.abs(bytes / expectedBytes - 1)).toBeLessThan(TOLERANCE);
});

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
  expect(await until(same, { everyMs: 250 })).toBe(true);
}
