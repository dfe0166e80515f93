import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Ledger, Moved } from '#ledger';
import { Changes } from './changes.service.ts';

const NOW = Date.parse('2026-01-05T02:00:00Z');
const BOGOR = '32.01.05.2003';
const presence = { expiresAt: '2026-01-05T14:00:00.000Z' };

let changes: Changes;
let moved: Moved[];
let isAway: boolean;
/** Accounts that were closed, and areas that officers were moved to. */
let closed: Set<string>;
let areas: Map<string, string>;
beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  moved = [];
  isAway = false;
  closed = new Set();
  areas = new Map();
  const ledger = {
    movedWithin: async () => {
      if (isAway) throw new Error('away');
      return { now: new Date(), moved, isFull: moved.length > 3 };
    },
    stillHere: async ({ officerIds }: { officerIds: string[] }) =>
      new Map(officerIds.filter((id) => !closed.has(id)).map((id) => [id, areas.get(id) ?? id])),
  };
  changes = new Changes(ledger as unknown as Ledger);
});
afterEach(() => {
  changes.onModuleDestroy();
  jest.useRealTimers();
});

const event = (key: string, given: Partial<Moved> = {}): Moved => ({
  key,
  region: BOGOR,
  deliverableAt: new Date(NOW).toISOString(),
  ...given,
});
const seconds = (count: number) => jest.advanceTimersByTimeAsync(count * 1000);

/** A page, and how often it was told since it was last asked. */
function page(region: string, given: Partial<typeof presence & { idHash: Buffer }> = {}) {
  const stream = changes.listen({ id: region, region }, { ...presence, ...given });
  let text = '';
  stream.on('data', (chunk) => (text += String(chunk)));
  return {
    stream,
    heard: () => text,
    told: () => {
      const times = text.split('{"changed":true}').length - 1;
      text = '';
      return times;
    },
  };
}

describe('pages that listen', () => {
  test('are told of what takes effect later when it happens, and again when it takes effect', async () => {
    const validator = page('32.01');
    await seconds(1);
    moved = [event('a:2', { deliverableAt: new Date(NOW + 12_000).toISOString() })];
    await seconds(1);
    expect(validator.told()).toBe(1);
    moved = [];
    await seconds(9);
    expect(validator.told()).toBe(0);
    await seconds(2);
    expect(validator.told()).toBe(1);
    await seconds(20);
    expect(validator.told()).toBe(0);
  });

  test('that have just opened hear of what happened while they were being drawn', async () => {
    const first = page('32.01');
    moved = [event('a:1')];
    await seconds(1);
    expect(first.told()).toBe(1);
    const second = page('');
    await seconds(1);
    expect([first.told(), second.told()]).toEqual([0, 1]);
  });

  test('hear of their own area, and everybody when so much moved that nobody counted it', async () => {
    const [sentul, makassar, nation] = [page(BOGOR), page('73.71'), page('')];
    moved = [event('a:1')];
    await seconds(1);
    expect([sentul.told(), makassar.told(), nation.told()]).toEqual([1, 0, 1]);
    moved = Array.from({ length: 4 }, (_, at) => event(`b:${at}`));
    await seconds(1);
    expect([sentul.told(), makassar.told(), nation.told()]).toEqual([1, 1, 1]);
  });

  test('stay open while the record is away, and hear a heartbeat every twenty seconds', async () => {
    const validator = page('32.01');
    isAway = true;
    await seconds(21);
    expect(validator.heard()).toContain(': here');
    isAway = false;
    moved = [event('a:1')];
    await seconds(1);
    expect(validator.told()).toBe(1);
  });

  test('of a token end with it, and those of a session that is over end within five seconds', async () => {
    const short = page('32.01', { expiresAt: new Date(NOW + 7_000).toISOString() });
    const gone = page('32.02', { idHash: Buffer.alloc(32) });
    await seconds(5);
    expect([short.heard(), gone.heard()]).toEqual([
      expect.not.stringContaining('ended'),
      expect.stringContaining('event: ended'),
    ]);
    await seconds(5);
    expect(short.heard()).toContain('event: ended');
  });

  test('of a token end within five seconds of the closing of the account, and follow an officer who is moved', async () => {
    const [gone, stays, moving] = [page('32.01'), page('32.02'), page('32.03')];
    closed.add('32.01');
    areas.set('32.03', '73.71');
    await seconds(5);
    expect(gone.heard()).toContain('event: ended');
    moving.told();
    moved = [event('a:1', { region: '73.71.01.1001' })];
    await seconds(1);
    expect([stays.heard(), moving.told()]).toEqual([expect.not.stringContaining('ended'), 1]);
  });

  test('that read nothing are sent one word and no more', async () => {
    const stream = changes.listen({ id: 'x', region: '' }, presence);
    for (let at = 0; at < 50; at += 1) {
      moved = [event(`a:${at}`)];
      await seconds(1);
    }
    expect(stream.readableLength).toBeLessThan(100);
  });
});
