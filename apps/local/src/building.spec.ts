import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Building, Part } from './building.ts';
import { anyPort, freePort } from './ports.ts';

// What is kept is written down, and must not be taken for the house of whoever runs these tests.
const folder = mkdtempSync(join(tmpdir(), 'terdata-building-'));
process.env.TERDATA_DATA = folder;
const { keep } = await import('./building.ts');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let stack: AsyncDisposableStack;
let broken: string[];
let building: Building;
let started: ReturnType<typeof aPart>[];

/** A program that ends when it is told to, or by itself. */
function aPart(pid: number) {
  const { promise: ended, resolve: end } = Promise.withResolvers<number | string>();
  const endBy = (how: string) => () => {
    end(how);
    return ended.then(() => undefined);
  };
  return { pid, ended, end, stop: endBy('SIGTERM'), kill9: endBy('SIGKILL') } satisfies Part & { end: unknown };
}
const start = () => {
  const part = aPart(started.length + 1_000_000);
  started.push(part);
  return part;
};

beforeEach(() => {
  stack = new AsyncDisposableStack();
  broken = [];
  started = [];
  building = {
    stack,
    run: { pid: 1, signature: 'test', isUp: true, addresses: {}, environment: {}, servers: [] },
    standing: new Map(),
    secrets: {} as Building['secrets'],
    say: () => undefined,
    broke: (sentence) => broken.push(sentence),
    port: (wanted) => Promise.resolve(wanted),
  };
});
afterEach(() => stack.disposeAsync());

const kept = (port?: number) =>
  keep(building, start(), {
    name: 'api',
    signature: 'main.js',
    signal: 'TERM',
    ...(port && { ports: [port] }),
    again: () => Promise.resolve(start()),
  });
const api = () => building.standing.get('api')!;

test('a part that ends by itself breaks the house', async () => {
  kept();
  started[0]!.end(1);
  await started[0]!.ended;
  expect(broken).toEqual([expect.stringContaining('The api has ended (1)')]);
});

test.each(['stop', 'kill9'] as const)(
  'a part that is taken away on purpose (%s) breaks nothing, and comes back',
  async (how) => {
    kept();
    await api().take(how);
    expect(await started[0]!.ended).toBe(how === 'stop' ? 'SIGTERM' : 'SIGKILL');
    expect([api().isUp(), broken]).toEqual([false, []]);

    await Promise.all([api().bring(), api().bring()]);
    expect(started).toHaveLength(2);
    expect(building.run.servers).toEqual([expect.objectContaining({ name: 'api', pid: started[1]!.pid })]);

    started[1]!.end('SIGSEGV');
    await started[1]!.ended;
    expect(broken).toEqual([expect.stringContaining('SIGSEGV')]);
  },
);

test("the port of a part that is away is nobody else's, and its own again when it comes back", async () => {
  const port = await anyPort();
  kept(port);
  await api().take();
  expect(await freePort(port)).not.toBe(port);
  await api().bring();
  expect(api().isUp()).toBe(true);
  expect(await freePort(port)).toBe(port);
});

test('a part whose port somebody took all the same stays away, and says why', async () => {
  const port = await anyPort();
  const other = createServer();
  await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
  kept(port);
  await api().take();
  await expect(api().bring()).rejects.toThrow(`port ${port}`);
  expect(api().isUp()).toBe(false);
  expect(started).toHaveLength(1);
  await new Promise((done) => other.close(done));
  await api().bring();
  expect(api().isUp()).toBe(true);
});

test('the end of the house stops what was brought back', async () => {
  kept();
  await api().take();
  await api().bring();
  await stack.disposeAsync();
  expect(await started[1]!.ended).toBe('SIGTERM');
  expect(broken).toEqual([]);
});
