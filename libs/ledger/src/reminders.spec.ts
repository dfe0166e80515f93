import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyChain } from './chain-check.ts';
import { fileOf } from './timeline.ts';
import { queue } from './queues.ts';
import { OFFICERS, openRecord, type OpenRecord } from '../../../test/support/record.ts';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

const DAY = 86_400;
const itemOf = async (who: 'operator' | 'validator' | 'supervisor', id: string, queueName?: 'escalated') => {
  const { items } = await queue(record.db, OFFICERS[who], { ...(queueName && { queue: queueName }) });
  return items.find((item) => item.id === id);
};
const remind = (id: string) => record.ask(id, { asks: 'reminded', by: OFFICERS.supervisor, with: {} });

test('whoever is late sees in their queue that a supervisor has reminded them, and so does the supervisor; nothing is told to Temporal', async () => {
  const id = await record.opened();
  await record.tell(id, 'assigned', 'surveyed');
  const told = () => record.superuser('select seq from outbox where proposal_id = $1', [id]);
  const before = await told();
  expect((await itemOf('operator', id))!.remindedAt).toBeUndefined();
  record.wait(40 * DAY);
  const answer = await remind(id);
  expect(answer).toMatchObject({ ok: true });
  const at = record.now().toISOString();
  expect((await itemOf('operator', id))!.remindedAt).toBe(at);
  expect(await told()).toEqual(before);
  expect(await remind(id)).toMatchObject({ ok: false, code: 'reminded_today' });
  record.wait(DAY);
  expect(await remind(id)).toMatchObject({ ok: true });

  const file = (await fileOf(record.db, id, OFFICERS.operator))!;
  expect(file.events.filter(({ name }) => name === 'reminded').map(({ by }) => by.id)).toEqual([
    OFFICERS.supervisor.id,
    OFFICERS.supervisor.id,
  ]);
  expect(file.names[OFFICERS.supervisor.id]).toBe('supervisor');
  await record.tell(id, 'village_accepted');
  expect((await itemOf('validator', id))!.remindedAt).toBeUndefined();
  expect(await verifyChain(record.db, id)).toMatchObject({ valid: true });
});
