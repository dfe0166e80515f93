import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyChain } from '../../../../libs/ledger/src/chain-check.ts';
import { type OpenRecord, openRecord, TO_VALIDATION } from '../../../../test/support/record.ts';
import { changedEventIn } from './changed-event.ts';

let record: OpenRecord;
let file: string;
let folder: string;
beforeAll(async () => {
  record = await openRecord();
  for (let number = 0; number < 3; number += 1) await record.opened();
  file = await record.opened();
  await record.tell(file, ...TO_VALIDATION, 'locally_validated');
  folder = mkdtempSync(join(tmpdir(), 'terdata-changed-'));
});
afterAll(async () => {
  await record.close();
  rmSync(folder, { recursive: true, force: true });
});

const events = () => record.superuser('select * from proposal_event order by proposal_id, seq');

test('one event changed behind the ledger is named within two seconds, and restored as it was, also by the next start', async () => {
  const before = await events();
  const kept = join(folder, 'changed.json');
  const changed = await changedEventIn(kept, record.fresh.ownerUrl).change(file);
  expect(await events()).not.toEqual(before);

  const startedMs = performance.now();
  const { proposalId, seq } = changed;
  expect(await verifyChain(record.db)).toMatchObject({ valid: false, firstBad: { proposalId, seq } });
  expect(performance.now() - startedMs).toBeLessThan(2_000);

  const next = changedEventIn(kept, record.fresh.ownerUrl);
  await expect(next.change(file)).rejects.toThrow('restore it first');
  await next.restore();
  expect(await events()).toEqual(before);
  expect(await verifyChain(record.db)).toMatchObject({ valid: true });
  await expect(next.restore()).rejects.toThrow('No event is changed');
});

test('nobody but the owner of the server can: the roles of API and worker are refused, and nothing is left behind', async () => {
  const before = await events();
  for (const url of [record.fresh.apiUrl, record.fresh.workerUrl]) {
    const changing = changedEventIn(join(folder, 'refused.json'), url);
    await expect(changing.change(file)).rejects.toThrow();
    expect(changing.find()).toBeUndefined();
  }
  expect(await events()).toEqual(before);
});
