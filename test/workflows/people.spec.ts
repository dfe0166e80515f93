import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Act } from '#activities';
import { aPosition, openWorld, type World } from '../support/world.ts';

/** ACTIVITY_TASK_CANCEL_REQUESTED */
const CANCEL_REQUESTED = 15;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

test('fourteen days of silence climb the ladder, and a decision starts the count again', async () => {
  const day = await world.daysFromNow();
  const escalate = jest.fn<Act>(async ({ seq }) => ({
    position: aPosition({ seq: seq + 1, level: seq, dueAt: day(14 * (seq + 1)) }),
  }));
  await using run = await world.run(aPosition({ seq: 1, dueAt: day(14) }), { escalate });

  await run.sleep(13);
  expect(escalate).not.toHaveBeenCalled();
  await run.sleep(15.1);
  expect(escalate.mock.calls.map(([{ seq }]) => seq)).toEqual([1, 2]);

  await run.signal('locally_validated', aPosition({ seq: 4, stage: 'district_ratification', dueAt: day(50) }));
  await run.sleep(20);
  expect(escalate).toHaveBeenCalledTimes(2);
  await run.sleep(2);
  expect(escalate).toHaveBeenLastCalledWith({ proposalId: 'p-1', epoch: 1, seq: 4 });
});

test('a decision made while the reminder is being sent is not undone by it', async () => {
  const day = await world.daysFromNow();
  const escalate = jest.fn<Act>(async () => {
    await run.signal('locally_validated', aPosition({ seq: 3, stage: 'district_ratification' }));
    await run.has(CANCEL_REQUESTED); // this server forgets a task that asks to cancel what has just ended
    return { position: aPosition({ seq: 2, dueAt: day(14) }) }; // the older news arrives last
  });
  await using run = await world.run(aPosition({ seq: 1, dueAt: day(7) }), { escalate });

  await run.sleep(30);
  expect(escalate).toHaveBeenCalledTimes(1);
});

test('stale news that arrives last does not win', async () => {
  const day = await world.daysFromNow();
  const escalate = jest.fn<Act>(async ({ seq }) => ({ position: aPosition({ seq: seq + 1, stage: 'closed' }) }));
  await using run = await world.run(aPosition({ seq: 1 }), { escalate });

  await run.signal('ratified', aPosition({ seq: 5, stage: 'ministry_verification', dueAt: day(20) }));
  await run.signal('locally_validated', aPosition({ seq: 4, stage: 'district_ratification', dueAt: day(2) }));
  await run.sleep(10);
  expect(escalate).not.toHaveBeenCalled();
  await run.sleep(11);
  expect(escalate.mock.calls).toEqual([[{ proposalId: 'p-1', epoch: 1, seq: 5 }]]);
});

test('the position of a restored ledger is taken, although its number is lower', async () => {
  const day = await world.daysFromNow();
  const escalate = jest.fn<Act>(async () => ({ position: aPosition({ epoch: 2, seq: 4, stage: 'closed' }) }));
  await using run = await world.run(aPosition({ seq: 9 }), { escalate });

  await run.signal('surveyed', aPosition({ epoch: 2, seq: 3, stage: 'village_deliberation', dueAt: day(3) }));
  await run.sleep(4);
  expect(escalate.mock.calls).toEqual([[{ proposalId: 'p-1', epoch: 2, seq: 3 }]]);
  await run.ended();
});

test.each([
  ['nothing at all', []],
  ['a word', ['wake up']],
  ['nothing, said aloud', [null]],
  ['the position of another proposal', [aPosition({ proposalId: 'p-2', seq: 99, stage: 'closed' })]],
  ['a position whose deadline is no instant', [{ ...aPosition({ seq: 99, stage: 'closed' }), dueAt: 'soon' }]],
  ['a number that is text', [{ ...aPosition({ stage: 'closed' }), seq: '99' }]],
])('a nudge with %s changes nothing', async (_name, payload) => {
  const day = await world.daysFromNow();
  const escalate = jest.fn<Act>(async () => ({ position: aPosition({ seq: 2, stage: 'closed' }) }));
  await using run = await world.run(aPosition({ dueAt: day(2) }), { escalate });

  await run.signal('nudge', ...payload);
  await run.sleep(1);
  expect(await run.isRunning()).toBe(true);
  await run.sleep(2);
  expect(escalate.mock.calls).toEqual([[{ proposalId: 'p-1', epoch: 1, seq: 1 }]]);
});

test('a hold ends by itself, and the deadline counts again', async () => {
  const day = await world.daysFromNow();
  const resume = jest.fn<Act>(async ({ seq }) => ({ position: aPosition({ seq: seq + 1, dueAt: day(30) }) }));
  const escalate = jest.fn<Act>(async ({ seq }) => ({ position: aPosition({ seq: seq + 1, stage: 'closed' }) }));
  await using run = await world.run(aPosition({ dueAt: day(10) }), { resume, escalate });

  await run.signal('held', aPosition({ seq: 2, hold: day(20) }));
  await run.sleep(19);
  expect(resume).not.toHaveBeenCalled();
  await run.sleep(2);
  expect(resume.mock.calls).toEqual([[{ proposalId: 'p-1', epoch: 1, seq: 2 }]]);
  expect(escalate).not.toHaveBeenCalled();
  await run.sleep(10);
  expect(escalate).toHaveBeenCalledTimes(1);
});

test('an earlier deadline replaces the alarm that runs', async () => {
  const day = await world.daysFromNow();
  const escalate = jest.fn<Act>(async () => ({ position: aPosition({ seq: 3, stage: 'closed' }) }));
  await using run = await world.run(aPosition({ dueAt: day(30) }), { escalate });

  await run.signal('surveyed', aPosition({ seq: 2, stage: 'village_deliberation', dueAt: day(5) }));
  await run.sleep(6);
  expect(escalate).toHaveBeenCalledTimes(1);
});

test('"not due yet" is answered by waiting as long as the ledger says', async () => {
  const day = await world.daysFromNow();
  const escalate = jest
    .fn<Act>()
    .mockResolvedValueOnce({ waitMs: 2 * 86_400_000 })
    .mockResolvedValueOnce({ position: aPosition({ seq: 2, stage: 'closed' }) });
  await using run = await world.run(aPosition({ dueAt: day(1) }), { escalate });

  await run.sleep(2.9);
  expect(escalate).toHaveBeenCalledTimes(1);
  await run.sleep(0.2);
  expect(escalate).toHaveBeenCalledTimes(2);
});

test('a stage that is newer than this code waits for a person, with a deadline', async () => {
  const day = await world.daysFromNow();
  const escalate = jest.fn<Act>(async () => ({ position: aPosition({ seq: 3, stage: 'closed' }) }));
  await using run = await world.run(aPosition({ seq: 1 }), { escalate });

  await run.signal('surveyed', aPosition({ seq: 2, stage: 'visit_of_the_camat', dueAt: day(3) }));
  await run.sleep(2);
  expect(escalate).not.toHaveBeenCalled();
  await run.sleep(2);
  expect(escalate).toHaveBeenCalledTimes(1);
});
