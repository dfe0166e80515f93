import { beforeEach, expect, jest, test } from '@jest/globals';
import type { Ledger } from '#ledger';
import { type Releasing, release } from './releaser.ts';

beforeEach(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

const aParked = (proposalId: string) => ({
  proposalId,
  event: 'parked' as const,
  position: { proposalId, epoch: 1, seq: 7, stage: 'dukcapil_check' as const, round: 1, level: 0, parked: 'dukcapil' },
  kind: 'registration',
  regency: '32.01',
  closed: false,
});
const OUTAGE = { system: 'dukcapil', since: '2026-11-24T00:00:00.000Z', code: 'unreachable' };
const REFUSED = { ok: false, code: 'moved_on', facts: {} } as const;

/** Proposals in the order in which the ledger lists them, and a Dukcapil that answers or does not. */
function aScene({
  waiting,
  isDown = true,
  answers = true,
}: {
  waiting: string[];
  isDown?: boolean;
  answers?: boolean;
}) {
  const state = { isDown, waiting: [...waiting] };
  const unpark = jest.fn((id: string): boolean => {
    state.waiting = state.waiting.filter((one) => one !== id);
    return true;
  });
  const ledger: Releasing['ledger'] = {
    outages: async () => (state.isDown ? [OUTAGE] : []),
    closeOutage: async () => void (state.isDown = false),
    parked: async (_system, limit) => state.waiting.slice(0, limit).map(aParked),
    apply: async ({ id, asks, by }) => {
      expect({ asks, by: by.role }).toEqual({ asks: 'unparked', by: 'system' });
      return unpark(id.split(':')[0]!) ? ({ ok: true } as Awaited<ReturnType<Ledger['apply']>>) : REFUSED;
    },
  };
  const probe = jest.fn(async () => answers);
  const run = () => release({ ledger, dukcapil: { probe }, rate: 1_000_000 }, new AbortController().signal);
  const released = () => unpark.mock.calls.map(([id]) => id);
  return { state, unpark, probe, run, released };
}
const many = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

test('while Dukcapil does not answer, everybody stays parked', async () => {
  const scene = aScene({ waiting: many(3), answers: false });
  await scene.run();
  expect(scene.released()).toEqual([]);
  expect(scene.state.isDown).toBe(true);
});

test('when it answers, the outage is closed and all are released in the order of the ledger', async () => {
  const scene = aScene({ waiting: many(60) });
  await scene.run();
  expect(scene.released()).toEqual(many(60));
  expect(scene.state.isDown).toBe(false);
});

test('who was left parked by a releaser that died is released without another outage', async () => {
  const scene = aScene({ waiting: many(2), isDown: false });
  await scene.run();
  expect(scene.released()).toEqual(many(2));
  expect(scene.probe).not.toHaveBeenCalled();
});

test('if calls fail again, the outage is open again and the rest stay parked', async () => {
  const scene = aScene({ waiting: many(60) });
  scene.unpark.mockImplementation((id) => {
    scene.state.waiting = scene.state.waiting.filter((one) => one !== id);
    if (id === 'p10') scene.state.isDown = true;
    return true;
  });
  await scene.run();
  expect(scene.released().length).toBeLessThan(60);
  expect(scene.state.waiting.length).toBeGreaterThan(0);
});

test('one that cannot be released holds up nobody behind it, and is not asked for over and over', async () => {
  const scene = aScene({ waiting: many(3) });
  scene.unpark.mockImplementation((id) => {
    if (id === 'p0') return false;
    scene.state.waiting = scene.state.waiting.filter((one) => one !== id);
    return true;
  });
  await scene.run();
  expect(scene.released()).toEqual(many(3));
});
