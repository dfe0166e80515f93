import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Officer, SYSTEM } from '#domain';
import { closeOutage, heartbeat, openOutage } from './outages.ts';
import { type Stuck, inOwnArea, stuck } from './stuck.ts';
import { OFFICERS, openRecord, type OpenRecord, TO_VALIDATION } from '../../../test/support/record.ts';

const { administrator, elsewhere, supervisor, validator } = OFFICERS;
const DAY = 86_400;

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

/** Everything is told, and a worker lives. */
beforeEach(async () => {
  await record.superuser('update outbox set delivered_at = now()');
  await record.superuser(`update proposal set stage = 'closed'`);
  await heartbeat(record.db, 'worker-1');
});

const read = (by: Officer = administrator): Promise<Stuck[]> => stuck(record.db, by);
const of = async (cause: Stuck['cause'], by?: Officer) => (await read(by)).filter((one) => one.cause === cause);
const told = () => record.superuser('update outbox set delivered_at = now()');

const toCheck = async (): Promise<string> => {
  const id = await record.opened();
  await record.tell(id, ...TO_VALIDATION, 'locally_validated', 'ratified', 'ministry_verified');
  await told();
  return id;
};

describe('what stands still', () => {
  test('is nothing on a good day', async () => {
    await record.opened();
    await told();
    expect(await read()).toEqual([]);
  });

  test('because an outside system is down: what is parked for it, and since when', async () => {
    const id = await toCheck();
    const since = record.now().toISOString();
    await openOutage(record.db, 'dukcapil', 'timeout');
    expect(await of('outage')).toEqual([{ cause: 'outage', system: 'dukcapil', count: 0, oldest: since, sample: [] }]);
    await record.ask(id, { asks: 'parked', by: SYSTEM, with: { code: 'dukcapil_timeout' } });
    await told();
    expect(await of('outage')).toMatchObject([{ system: 'dukcapil', count: 1, oldest: since, sample: [id] }]);
    expect(await of('parked_technical')).toEqual([]);
    await closeOutage(record.db, 'dukcapil');
    expect(await of('outage')).toEqual([]);
    expect(await of('parked_technical')).toMatchObject([{ count: 1, sample: [id] }]);
  });

  test('because no worker lives: what the machine would have to do', async () => {
    const id = await toCheck();
    await heartbeat(record.db, 'worker-1');
    expect(await of('no_worker')).toEqual([]);
    record.wait(31);
    expect(await of('no_worker')).toMatchObject([{ count: 1, sample: [id] }]);
    await record.superuser('delete from heartbeat');
    expect(await of('no_worker')).toMatchObject([{ count: 1 }]);
  });

  test('because the engine was not told, for more than half a minute', async () => {
    const id = await record.opened();
    expect(await of('undelivered')).toEqual([]);
    record.wait(31);
    expect(await of('undelivered')).toMatchObject([{ count: 1, oldest: expect.any(String), sample: [id] }]);
  });

  test('because its time has passed without an event', async () => {
    const id = await record.opened();
    await told();
    await record.superuser(`update proposal set due_at = $2 where id = $1`, [id, record.wait(0)]);
    record.wait(121);
    await heartbeat(record.db, 'worker-1');
    expect(await of('instant_passed')).toMatchObject([{ count: 1, sample: [id] }]);
  });

  test('because a step of the machine does not end', async () => {
    const id = await toCheck();
    record.wait(601);
    expect(await of('step_stalled')).toMatchObject([{ count: 1, sample: [id] }]);
  });

  test('because a person is late, stage by stage', async () => {
    const id = await record.opened();
    await record.tell(id, ...TO_VALIDATION);
    await told();
    await record.superuser(`update proposal set level = 1, body = jsonb_set(body, '{level}', '1') where id = $1`, [id]);
    const [late] = await of('person_overdue');
    expect(late).toMatchObject({ stage: 'local_validation', count: 1, sample: [id] });
    expect(await of('nobody_may_act')).toEqual([]);
  });

  test('because nobody may decide it: those are told apart from those who are late', async () => {
    const id = await record.opened();
    await record.tell(id, ...TO_VALIDATION);
    await told();
    await record.superuser(
      `update proposal set due_at = $2::text::timestamptz, body = jsonb_set(body, '{dueAt}', to_jsonb($2::text)) where id = $1`,
      [id, record.wait(0).toISOString()],
    );
    record.wait(60);
    await record.superuser(`update officer set absent_until = $2 where id = $1`, [
      validator.id,
      new Date(record.now().getTime() + 1000 * DAY),
    ]);
    expect(await of('nobody_may_act')).toMatchObject([{ stage: 'local_validation', count: 1, sample: [id] }]);
    expect(await of('person_overdue')).toEqual([]);
    await record.superuser('update officer set absent_until = null');
  });

  test('because it has been on hold for more than fourteen days', async () => {
    const id = await record.opened();
    const until = new Date(record.now().getTime() + 20 * DAY * 1000).toISOString();
    await record.tell(id, { asks: 'held', by: supervisor, with: { until, reason: 'FAMILY-ABSENT' } });
    await told();
    expect(await of('long_hold')).toEqual([]);
    record.wait(15 * DAY);
    expect(await of('long_hold')).toMatchObject([{ stage: 'survey', count: 1, sample: [id] }]);
  });

  test('is told for one’s own area only', async () => {
    const id = await record.opened();
    record.wait(31);
    expect(await of('undelivered', supervisor)).toHaveLength(1);
    expect(await of('undelivered', { ...supervisor, region: '73.71' })).toEqual([]);
    expect(await inOwnArea(record.db, supervisor, [id])).toEqual([id]);
    expect(await inOwnArea(record.db, elsewhere, [id])).toEqual([]);
  });

  test('is read in one statement, and in one more where somebody is late', async () => {
    const count = async () => {
      const before = record.db.statements;
      await read();
      return record.db.statements - before;
    };
    expect(await count()).toBe(1);
    const id = await record.opened();
    await record.superuser(`update proposal set level = 1 where id = $1`, [id]);
    expect(await count()).toBe(2);
  });

  test('names a sample, however many there are, the oldest first', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 22; number += 1) ids.push(await record.opened());
    record.wait(31);
    const [row] = await of('undelivered');
    expect(row).toMatchObject({ count: 22, sample: ids.slice(0, 20) });
  });
});
