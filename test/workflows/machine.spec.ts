import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import type { Act } from '#activities';
import { aPosition, openWorld, type Run, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const dukcapilIsDown: Act = async () => {
  throw ApplicationFailure.retryable('no connection', 'unreachable');
};
const eventTypes = async (run: Run): Promise<string[]> =>
  (await run.histories()).flatMap(({ events }) => events ?? []).map(({ eventType }) => String(eventType));
const TIMER_STARTED = '17';

test('a clean proposal goes from the doorstep to the registry with two acts of the machine', async () => {
  const day = await world.daysFromNow();
  const checkIdentity = jest.fn<Act>(async ({ seq }) => ({
    position: aPosition({ seq: seq + 1, stage: 'enrollment' }),
  }));
  const enroll = jest.fn<Act>(async ({ seq }) => ({
    position: aPosition({ seq: seq + 1, stage: 'enrolled', wakeAt: day(90) }),
  }));
  await using run = await world.run(aPosition({ stage: 'survey', dueAt: day(10) }), { checkIdentity, enroll });

  await run.signal('surveyed', aPosition({ seq: 2, stage: 'village_deliberation', dueAt: day(30) }));
  await run.signal('village_accepted', aPosition({ seq: 3, stage: 'local_validation', dueAt: day(20) }));
  await run.signal('locally_validated', aPosition({ seq: 4, stage: 'district_ratification', dueAt: day(17) }));
  await run.signal('ratified', aPosition({ seq: 5, stage: 'ministry_verification', dueAt: day(40) }));
  await run.signal('ministry_verified', aPosition({ seq: 6, stage: 'dukcapil_check' }));
  await run.sleep(1);
  expect(checkIdentity.mock.calls).toEqual([[{ proposalId: 'p-1', epoch: 1, seq: 6 }]]);
  expect(enroll.mock.calls).toEqual([[{ proposalId: 'p-1', epoch: 1, seq: 7 }]]);
});

test('when the tries at Dukcapil are used up the proposal is parked once, and nothing is tried until it is released', async () => {
  const checkIdentity = jest.fn<Act>(dukcapilIsDown);
  const park = jest.fn<Act>(async ({ seq }) => ({
    position: aPosition({ seq: seq + 1, stage: 'dukcapil_check', parked: 'dukcapil' }),
  }));
  await using run = await world.run(aPosition({ stage: 'dukcapil_check' }), { checkIdentity, park });

  await run.sleep(1);
  expect(checkIdentity).toHaveBeenCalledTimes(4);
  expect(park.mock.calls).toEqual([[{ proposalId: 'p-1', epoch: 1, seq: 1, code: 'unreachable' }]]);

  await run.sleep(100);
  expect(checkIdentity).toHaveBeenCalledTimes(4);
  expect(await eventTypes(run)).not.toContain(TIMER_STARTED);

  checkIdentity.mockImplementation(async ({ seq }) => ({ position: aPosition({ seq: seq + 1, stage: 'closed' }) }));
  await run.signal('unparked', aPosition({ seq: 3, stage: 'dukcapil_check' }));
  await run.ended();
  expect(checkIdentity).toHaveBeenCalledTimes(5);
});

test('what Dukcapil turns away is parked after one try, with its code', async () => {
  const checkIdentity = jest.fn<Act>(async () => {
    throw ApplicationFailure.nonRetryable('who are you', 'credentials');
  });
  const park = jest.fn<Act>(async () => ({
    position: aPosition({ seq: 2, stage: 'dukcapil_check', parked: 'credentials' }),
  }));
  await using run = await world.run(aPosition({ stage: 'dukcapil_check' }), { checkIdentity, park });

  await run.sleep(1);
  expect(checkIdentity).toHaveBeenCalledTimes(1);
  expect(park).toHaveBeenCalledWith(expect.objectContaining({ code: 'credentials' }));
});

test('a withdrawal is heard while Dukcapil is being asked in vain', async () => {
  const asked = Promise.withResolvers<void>();
  const checkIdentity = jest.fn<Act>(async (job) => {
    asked.resolve();
    return dukcapilIsDown(job);
  });
  await using run = await world.run(aPosition({ stage: 'dukcapil_check' }), { checkIdentity });

  await asked.promise;
  await run.signal('ended', aPosition({ seq: 2, stage: 'closed' }));
  await run.ended();
  expect(checkIdentity).toHaveBeenCalledTimes(1);
});

test('what the ledger awaits, such as a quota, is taken up at its date', async () => {
  const day = await world.daysFromNow();
  const enroll = jest
    .fn<Act>()
    .mockResolvedValueOnce({ position: aPosition({ seq: 2, stage: 'enrollment', wakeAt: day(20) }) })
    .mockResolvedValueOnce({ position: aPosition({ seq: 3, stage: 'closed' }) });
  await using run = await world.run(aPosition({ stage: 'enrollment' }), { enroll });

  await run.sleep(19);
  expect(enroll).toHaveBeenCalledTimes(1);
  await run.sleep(2);
  expect(enroll).toHaveBeenCalledTimes(2);
});

test('thirty days after a rejection nobody has appealed, and the window closes', async () => {
  const day = await world.daysFromNow();
  const lapseAppeal = jest.fn<Act>(async () => ({ position: aPosition({ seq: 3, stage: 'closed' }) }));
  await using run = await world.run(aPosition({ seq: 1 }), { lapseAppeal });

  await run.signal('rejected', aPosition({ seq: 2, stage: 'rejected', wakeAt: day(30) }));
  await run.sleep(29.9);
  expect(lapseAppeal).not.toHaveBeenCalled();
  await run.ended();
  expect(lapseAppeal).toHaveBeenCalledTimes(1);
});

test('an appeal in its window stops the clock of the rejection', async () => {
  const day = await world.daysFromNow();
  await using run = await world.run(aPosition({ stage: 'rejected', wakeAt: day(30) }));

  await run.sleep(29);
  await run.signal('appealed', aPosition({ seq: 2, stage: 'appeal', dueAt: day(60) }));
  await run.sleep(30);
  expect(await run.isRunning()).toBe(true);
});

test('three years of quiet quarters: twelve rounds, each in a short run of its own, and then handed over', async () => {
  const day = await world.daysFromNow();
  const rounds = 12;
  const openReview = jest.fn<Act>(async ({ seq }) => ({
    position: aPosition({ seq: seq + 1, stage: 'reevaluation', round: (seq + 1) / 2 }),
  }));
  const reevaluate = jest.fn<Act>(async ({ seq }) => {
    const round = seq / 2 + 1;
    const next =
      round > rounds ? { stage: 'closed', round: rounds } : { stage: 'enrolled', round, wakeAt: day(91 * round) };
    return { position: aPosition({ seq: seq + 1, ...next }) };
  });
  await using run = await world.run(aPosition({ stage: 'enrolled', wakeAt: day(91) }), { openReview, reevaluate });

  await run.sleep(91 * rounds + 1);
  await run.ended();
  expect(openReview).toHaveBeenCalledTimes(rounds);
  expect(reevaluate).toHaveBeenCalledTimes(rounds);
  const lengths = (await run.histories()).map(({ events }) => events!.length);
  expect(lengths).toHaveLength(rounds);
  expect(Math.max(...lengths)).toBeLessThan(40);
});

test('a life event wakes a resting family at once', async () => {
  const day = await world.daysFromNow();
  const openReview = jest.fn<Act>(async () => ({ position: aPosition({ seq: 3, stage: 'closed' }) }));
  await using run = await world.run(aPosition({ stage: 'enrolled', wakeAt: day(91) }), { openReview });

  await run.signal('life_event_recorded', aPosition({ seq: 2, stage: 'enrolled', wakeAt: day(0) }));
  await run.ended();
  expect(openReview.mock.calls).toEqual([[{ proposalId: 'p-1', epoch: 1, seq: 2 }]]);
});
