import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { until } from '../../local/src/waiting.ts';
import { openHouse, type TestHouse } from '../../../test/support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

const has = (logFile: string, event: string) => () => readFileSync(logFile, 'utf8').includes(`"event":"${event}"`);

test('told to stop, a worker lets go of everything in order and ends well', async () => {
  const worker = await house.startWorker();
  process.kill(worker.pid, 'SIGTERM');
  expect(await worker.ended).toBe(0);
  expect(has(worker.logFile, 'stopped')()).toBe(true);
});

test('started before Temporal, a worker waits for it, and can be stopped while it waits', async () => {
  const worker = await house.startWorker({ TEMPORAL_ADDRESS: '127.0.0.1:1' }, { mayDie: true });
  expect(await until(has(worker.logFile, 'waiting for Temporal'))).toBe(true);
  process.kill(worker.pid, 'SIGTERM');
  expect(await worker.ended).toBe(0);
});
