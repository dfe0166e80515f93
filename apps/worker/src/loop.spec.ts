import { expect, jest, test } from '@jest/globals';
import { startLoop } from './loop.ts';

test('a round that fails is told by its code alone, and the next one comes all the same', async () => {
  const lines = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const third = Promise.withResolvers<void>();
  let rounds = 0;
  const loop = startLoop('releaser', 1, async () => {
    rounds += 1;
    if (rounds === 3) third.resolve();
    if (rounds === 1) throw Object.assign(new Error('row of Siti Aminah'), { code: '53300' });
  });
  await third.promise;
  await loop.stop();
  const told = lines.mock.calls.flat().join('\n');
  lines.mockRestore();
  expect(told).toContain('"code":"53300"');
  expect(told).not.toContain('Siti');
});

test('stopping lets the round that runs come to its end, and does not wait out the pause', async () => {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  let ended = false;
  const loop = startLoop('heartbeat', 3_600_000, async () => {
    begun.resolve();
    await end.promise;
    ended = true;
  });
  await begun.promise;
  const stopped = loop.stop();
  end.resolve();
  await stopped;
  expect(ended).toBe(true);
});
