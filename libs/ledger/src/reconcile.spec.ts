import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SYSTEM } from '#domain';
import { failed, lease } from './outbox.ts';
import { OFFICERS, type OpenRecord, openRecord, TO_VALIDATION } from '../../../test/support/record.ts';
import { passedInstants, stalledSteps, undeliveredRows } from './reconcile.ts';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

const DAY = 86_400;
const all = { limit: 1000 };
const passed = async (): Promise<string[]> =>
  (await passedInstants(record.db, 60, all)).map(({ proposalId }) => proposalId);
const stalled = async (): Promise<string[]> =>
  (await stalledSteps(record.db, 600, all)).map(({ proposalId }) => proposalId);

test('a deadline that passed without its event is listed after its grace, and not before', async () => {
  const id = await record.opened();
  const [row] = await record.superuser('select due_at from proposal where id = $1', [id]);
  record.wait((row.due_at.getTime() - record.now().getTime()) / 1000 + 59);
  expect(await passed()).not.toContain(id);
  record.wait(2);
  expect(await passed()).toContain(id);
  await record.tell(id, { asks: 'escalated', by: SYSTEM });
  expect(await passed()).not.toContain(id);
});

test('a held file waits for the end of its hold, not for its deadline', async () => {
  const id = await record.opened();
  const until = new Date(record.now().getTime() + 40 * DAY * 1000).toISOString();
  await record.tell(id, { asks: 'held', by: OFFICERS.supervisor, with: { until, reason: 'family_absent' } });
  record.wait(39 * DAY);
  expect(await passed()).not.toContain(id);
  record.wait(DAY + 61);
  expect(await passed()).toContain(id);
});

test('a step of the machine that nobody would miss is listed, and what is parked waits for the releaser', async () => {
  const id = await record.opened();
  await record.tell(id, ...TO_VALIDATION, 'locally_validated', 'ratified', 'ministry_verified');
  expect(await stalled()).not.toContain(id);
  record.wait(700);
  expect(await stalled()).toContain(id);
  await record.tell(id, { asks: 'parked', by: SYSTEM, with: { code: 'dukcapil' } });
  record.wait(700);
  expect(await stalled()).not.toContain(id);
  expect(await passed()).not.toContain(id);
});

test('rows that could have been told for too long are listed with their tries, the oldest first', async () => {
  await record.superuser('update outbox set delivered_at = now() where delivered_at is null');
  const old = await record.opened();
  record.wait(30);
  await record.opened();
  expect(await undeliveredRows(record.db, 30, 10)).toMatchObject([{ proposalId: old, seq: 1, tries: 0 }]);
  await lease(record.db, 1);
  await failed(record.db, old, 'UNAVAILABLE');
  record.wait(30);
  expect(await undeliveredRows(record.db, 30, 10)).toMatchObject([
    { proposalId: old, tries: 1, lastError: 'UNAVAILABLE', since: expect.any(String) },
    { tries: 0 },
  ]);
});
