import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadSecrets } from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terdata-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('secrets are made once, differ from each other, and only their owner may read them', () => {
  const first = loadSecrets(folder);
  expect(loadSecrets(folder)).toEqual(first);
  expect(new Set(Object.values(first)).size).toBe(6);
  expect(Buffer.from(first.masterKey, 'base64')).toHaveLength(32);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test.each(['', '{"masterKey":'])('a damaged file (%j) is made anew while there are no data', (text) => {
  writeFileSync(join(folder, 'secrets.json'), text);
  expect(loadSecrets(folder).masterKey).toBeTruthy();
});

test('secrets are never made anew under data that need the old ones', () => {
  loadSecrets(folder);
  mkdirSync(join(folder, 'postgres'));
  rmSync(join(folder, 'secrets.json'));
  expect(() => loadSecrets(folder)).toThrow('put it back, or move');
});
