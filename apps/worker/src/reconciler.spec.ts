import { expect, jest, test } from '@jest/globals';
import type { Delivery, Description } from '#engine';
import { reconciler, type Reconciling } from './reconciler.ts';

const aDelivery = (proposalId: string): Delivery => ({
  proposalId,
  event: 'surveyed',
  position: { proposalId, epoch: 1, seq: 2, stage: 'local_validation', round: 1, level: 0 },
  kind: 'registration',
  regency: '32.01',
  closed: false,
});
const ids = (count: number) => Array.from({ length: count }, (_, index) => `p-${String(index).padStart(3, '0')}`);

/** Open proposals and the state of their runs; without one there is no run. */
function aScene({
  open,
  runs = {},
  late = [],
  stalled = [],
  untold = [],
}: {
  open: string[];
  runs?: Record<string, string>;
  late?: string[];
  stalled?: string[];
  untold?: string[];
}) {
  const resend = jest.fn<Reconciling['engine']['resend']>(async ({ proposalId }) =>
    runs[proposalId] === 'completed' ? { delivered: false, incident: 'completed' } : { delivered: true },
  );
  const describeRun = jest.fn(async (id: string) => (runs[id] ? ({ status: runs[id] } as Description) : undefined));
  const incidents: { finding: string; count: number }[] = [];
  const round = reconciler({
    ledger: {
      passedInstants: async () => late.map(aDelivery),
      stalledSteps: async () => stalled.map(aDelivery),
      undeliveredRows: async () =>
        untold.map((proposalId) => ({ proposalId, seq: 2, since: '2026-11-24T00:00:00.000Z', tries: 3 })),
      openPositions: async (after, limit) =>
        open
          .filter((id) => !after || id > after)
          .slice(0, limit)
          .map(aDelivery),
    },
    engine: { describe: describeRun, resend, sickRuns: async () => [] },
    report: (finding, proposals) => incidents.push({ finding, count: proposals.length }),
  });
  const run = () => round(new AbortController().signal);
  const resent = () => resend.mock.calls.map(([{ proposalId }]) => proposalId);
  return { run, resent, incidents, describeRun };
}

test('runs that are as they should be are left alone', async () => {
  const scene = aScene({ open: ['a', 'b'], runs: { a: 'running', b: 'paused' } });
  await scene.run();
  expect(scene.resent()).toEqual([]);
  expect(scene.incidents).toEqual([]);
});

test.each([undefined, 'terminated', 'failed', 'timed_out', 'cancelled'])(
  'a run that is lost (%s) is sent again',
  async (status) => {
    const scene = aScene({ open: ['a'], runs: status ? { a: status } : {} });
    await scene.run();
    expect(scene.resent()).toEqual(['a']);
    expect(scene.incidents).toEqual([{ finding: 'lost', count: 1 }]);
  },
);

test('a run that completed while its proposal is open is reported: only a person reopens it', async () => {
  const scene = aScene({ open: ['a'], runs: { a: 'completed' } });
  await scene.run();
  expect(scene.incidents).toEqual([{ finding: 'completed_while_open', count: 1 }]);
});

test('an instant that passed without its event is reported, and its run is not touched', async () => {
  const scene = aScene({ open: ['a', 'b'], runs: { a: 'running', b: 'running' }, late: ['b'] });
  await scene.run();
  expect(scene.incidents).toEqual([{ finding: 'instant_passed', count: 1 }]);
  expect(scene.resent()).toEqual([]);
});

test('a step of the machine that stands still is reported; where its run is lost it is sent again', async () => {
  const scene = aScene({ open: [], runs: { a: 'running' }, stalled: ['a', 'b'] });
  await scene.run();
  expect(scene.incidents).toEqual([
    { finding: 'step_stalled', count: 1 },
    { finding: 'lost', count: 1 },
  ]);
  expect(scene.resent()).toEqual(['b']);
});

test('what the relay has not told for long is reported and left to the relay', async () => {
  const scene = aScene({ open: ['a'], runs: { a: 'running' }, untold: ['a'] });
  await scene.run();
  expect(scene.incidents).toEqual([{ finding: 'undelivered', count: 1 }]);
  expect(scene.resent()).toEqual([]);
});

test('slice by slice every open proposal is looked at, and then again from the beginning', async () => {
  const open = ids(120);
  const scene = aScene({ open, runs: Object.fromEntries(open.map((id) => [id, 'running'])) });
  for (let round = 0; round < 3; round += 1) await scene.run();
  expect(scene.describeRun.mock.calls.map(([id]) => id)).toEqual(open);
  await scene.run();
  expect(scene.describeRun).toHaveBeenLastCalledWith(open[49]!);
});
