import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SYSTEM } from '#domain';
import { Database } from './database.ts';
import { closeOutage, heartbeat, lock, openOutage, outages, parked, takeTokens } from './outages.ts';
import { OFFICERS, type OpenRecord, openRecord, TO_VALIDATION } from '../../../test/support/record.ts';
import { engineFacts, standing } from './standing.ts';

let record: OpenRecord;
const others: Database[] = [];
/** Another process: a pool of its own. */
const process = (): Database => {
  const db = new Database({ url: record.fresh.workerUrl, clock: record.now });
  others.push(db);
  return db;
};
beforeAll(async () => {
  record = await openRecord();
});
afterAll(async () => {
  await Promise.all(others.map((db) => db.close()));
  await record.close();
});

/** A proposal that waits for the civil registry. */
const atTheCheck = async (): Promise<string> => {
  const id = await record.opened();
  await record.tell(id, ...TO_VALIDATION, 'locally_validated', 'ratified', 'ministry_verified');
  return id;
};

describe('an outage', () => {
  test('is opened once, whoever notices it first, and closed for all', async () => {
    const since = record.now().toISOString();
    await Promise.all([record.db, process(), process()].map((db) => openOutage(db, 'dukcapil', 'TIMEOUT')));
    expect(await outages(record.db)).toEqual([{ system: 'dukcapil', since, code: 'TIMEOUT' }]);
    record.wait(60);
    await openOutage(record.db, 'dukcapil', 'HTTP-503');
    expect(await outages(record.db)).toEqual([{ system: 'dukcapil', since, code: 'TIMEOUT' }]);

    const id = await atTheCheck();
    expect(await standing(record.db, id)).toMatchObject({ outage: { system: 'dukcapil', since } });
    expect(await standing(record.db, id, 'bank')).not.toHaveProperty('outage');
    expect((await engineFacts(record.db, id)).outages).toEqual([{ system: 'dukcapil', since }]);

    await closeOutage(record.db, 'dukcapil');
    expect(await outages(record.db)).toEqual([]);
    expect(await standing(record.db, id)).not.toHaveProperty('outage');
    record.wait(1);
    await openOutage(record.db, 'dukcapil', 'HTTP-503');
    expect(await outages(record.db)).toMatchObject([{ code: 'HTTP-503' }]);
    await closeOutage(record.db, 'dukcapil');
  });

  test('lists what was parked for it, the earliest promise first, and nothing parked for another cause', async () => {
    const [early, late, broken] = [await atTheCheck(), await atTheCheck(), await atTheCheck()];
    for (const [id, code] of [
      [late, 'dukcapil'],
      [early, 'dukcapil'],
      [broken, 'DUKCAPIL-SCHEMA'],
    ] as const)
      await record.tell(id, { asks: 'parked', by: SYSTEM, with: { code } });
    await record.superuser(`update proposal set promised_at = promised_at + interval '1 day' where id = $1`, [late]);
    const waiting = await parked(record.db, 'dukcapil', 10);
    expect(waiting.map(({ proposalId }) => proposalId)).toEqual([early, late]);
    expect(waiting[0]).toMatchObject({ event: 'parked', position: { parked: 'dukcapil', stage: 'dukcapil_check' } });
    expect(await parked(record.db, 'dukcapil', 1)).toHaveLength(1);
  });
});

describe('the tokens of an outside system', () => {
  test('are shared by all processes and never exceed the rate', async () => {
    const rate = 10;
    const processes = [record.db, process(), process(), process()];
    let taken = 0;
    const seconds = 12;
    for (let tenth = 0; tenth < seconds * 10; tenth += 1) {
      const drawn = await Promise.all(processes.map((db) => takeTokens(db, 'rated', 3, rate)));
      expect(drawn.every((tokens) => tokens >= 0 && tokens <= 3)).toBe(true);
      taken += drawn.reduce((sum, tokens) => sum + tokens, 0);
      record.wait(0.1);
    }
    // One second's worth lay in the bucket at the beginning; everything that came in was drawn.
    expect(taken).toBe(rate + (seconds * 10 - 1) * (rate / 10));
  });

  test('do not pile up over a silent night, and a clock that goes back mints none', async () => {
    expect(await takeTokens(record.db, 'quiet', 100, 5)).toBe(5);
    record.wait(36_000);
    expect(await takeTokens(record.db, 'quiet', 100, 5)).toBe(5);
    record.wait(-3_600);
    expect(await takeTokens(record.db, 'quiet', 100, 5)).toBe(0);
    record.wait(3_600);
    expect(await takeTokens(record.db, 'quiet', 100, 5)).toBe(0);
    record.wait(0.2);
    expect(await takeTokens(record.db, 'quiet', 100, 5)).toBe(1);
  });

  test('of less than one a second come as whole ones', async () => {
    expect(await takeTokens(record.db, 'slow', 2, 0.5)).toBe(1);
    record.wait(1);
    expect(await takeTokens(record.db, 'slow', 2, 0.5)).toBe(0);
    record.wait(1);
    expect(await takeTokens(record.db, 'slow', 2, 0.5)).toBe(1);
  });
});

describe('a lock', () => {
  test('lets one process in, tells the other no, and is free afterwards', async () => {
    const other = process();
    const [inside, outside] = await lock(record.db, 'releaser', async () => [
      'in',
      await lock(other, 'releaser', () => Promise.resolve('in too')),
    ]).then((both) => both ?? []);
    expect([inside, outside]).toEqual(['in', undefined]);
    expect(await lock(other, 'reconciler', () => Promise.resolve('in'))).toBe('in');
    expect(await lock(other, 'releaser', () => Promise.resolve('in'))).toBe('in');
  });

  test('is free again when the work under it throws', async () => {
    await expect(lock(record.db, 'notices', () => Promise.reject(new Error('no paper')))).rejects.toThrow('no paper');
    expect(await lock(process(), 'notices', () => Promise.resolve('in'))).toBe('in');
  });
});

test('a worker that lives says so, and why knows when it last did', async () => {
  const id = await record.opened();
  await heartbeat(record.db, 'worker-1');
  record.wait(10);
  await heartbeat(record.db, 'worker-1');
  const at = record.now().toISOString();
  record.wait(25);
  expect(await engineFacts(record.db, id)).toMatchObject({
    heartbeatAt: at,
    undelivered: { tries: 0, since: expect.any(String) },
  });
});

describe('where a proposal stands for an activity', () => {
  test('its position, its rules, and nothing to wait for', async () => {
    const id = await atTheCheck();
    const here = await standing(record.db, id);
    expect(here).toMatchObject({
      position: { stage: 'dukcapil_check' },
      proposal: { id },
      rules: { version: '2026-1' },
    });
    expect(here).not.toHaveProperty('waitMs');
  });

  test('while a move settles: the position before it, and how long to wait', async () => {
    const id = await record.opened();
    await record.tell(id, 'assigned');
    await record.ask(id, { asks: 'surveyed' });
    record.wait(4);
    expect(await standing(record.db, id)).toMatchObject({
      position: { stage: 'survey' },
      waitMs: 6000,
      proposal: { stage: 'village_deliberation' },
    });
  });

  test('a proposal that is not there is an error, without its id', async () => {
    await expect(standing(record.db, OFFICERS.operator.id)).rejects.toThrow('the ledger holds no such proposal');
  });
});
