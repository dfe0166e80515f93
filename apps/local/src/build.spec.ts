import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildWhatChanged, type Part } from './build.ts';

/** A part whose result tells how often it was made. */
const COUNTED: Part = {
  name: 'counted',
  sources: ['src/**/*.ts'],
  result: 'dist/counted',
  make: [
    '-e',
    `require('fs').mkdirSync('dist', { recursive: true }); require('fs').appendFileSync('dist/counted', '.')`,
  ],
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'terdata-build-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src', 'a.ts'), '1');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function timesMadeAfter(change: () => void): Promise<number> {
  await buildWhatChanged(root, [COUNTED]);
  change();
  await buildWhatChanged(root, [COUNTED]);
  return readFileSync(join(root, 'dist', 'counted'), 'utf8').length;
}

test.each<[string, number, () => void]>([
  ['nothing has changed', 1, () => undefined],
  ['only a test has changed', 1, () => writeFileSync(join(root, 'src', 'a.spec.ts'), '2')],
  ['a source has changed', 2, () => writeFileSync(join(root, 'src', 'a.ts'), '2')],
  ['a source was added', 2, () => writeFileSync(join(root, 'src', 'b.ts'), '2')],
  ['the result is gone', 1, () => rmSync(join(root, 'dist', 'counted'))],
])('when %s, it has been made %i times', async (_, times, change) => {
  expect(await timesMadeAfter(change)).toBe(times);
});

test('a build that fails says why, and is tried again the next time', async () => {
  const failing: Part = { ...COUNTED, name: 'failing', make: ['-e', `console.error('no such type'); process.exit(2)`] };
  for (const _ of [1, 2]) await expect(buildWhatChanged(root, [failing])).rejects.toThrow('no such type');
});
