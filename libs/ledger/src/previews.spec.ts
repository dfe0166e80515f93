import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Command, Officer } from '#domain';
import { preview } from './previews.ts';
import { OFFICERS, openRecord, type OpenRecord, TO_VALIDATION } from '../../../test/support/record.ts';

let record: OpenRecord;
let id: string;
beforeAll(async () => {
  record = await openRecord();
  id = await record.opened();
  await record.tell(id, ...TO_VALIDATION);
});
afterAll(() => record.close());

const asking = (asks: Command['asks'], by: Officer, given: Partial<Command> = {}): Command => ({
  id: randomUUID(),
  proposalId: id,
  asks,
  by,
  expectedVersion: 3,
  ...given,
});

test('what would happen is read in one statement, nothing of it is written, and it is what then happens', async () => {
  const before = record.db.statements;
  const told = await preview(record.db, { command: asking('locally_validated', OFFICERS.validator) });
  expect(record.db.statements - before).toBe(1);
  expect(await record.superuser('select name from proposal_event where proposal_id = $1', [id])).toHaveLength(4);
  if (!told.ok) throw new Error(told.code);
  expect(told.consequence).toMatchObject({ stage: 'district_ratification', settlesSeconds: 10, desks: ['supervisor'] });
  expect(told.consequence.officers).toEqual([OFFICERS.supervisor.id]);
  expect(told.officers.find(({ id: one }) => one === OFFICERS.supervisor.id)).toMatchObject({ name: 'supervisor' });

  const done = await record.ask(id, { asks: 'locally_validated' });
  expect(done).toMatchObject({ ok: true, proposal: told.after });
  await record.ask(id, { asks: 'undone', by: OFFICERS.validator, with: {} });
});

test('whoever is away is named all the same, with the day on which they are back', async () => {
  await record.superuser(`update officer set absent_until = '2026-02-01' where id = $1`, [OFFICERS.supervisor.id]);
  const command = asking('locally_validated', OFFICERS.validator, { expectedVersion: 5 });
  const told = await preview(record.db, { command });
  expect(told.ok && told.officers.find(({ id: one }) => one === OFFICERS.supervisor.id)).toMatchObject({
    absentUntil: '2026-02-01T00:00:00.000Z',
  });
});

const givenTo = (officer: Officer) =>
  asking('reassigned', OFFICERS.supervisor, { expectedVersion: 5, with: { officer: officer.id, reason: 'LEAVE' } });

test('a no is the one that the command would get, and what is hidden is not there', async () => {
  expect(await preview(record.db, { command: givenTo(OFFICERS.elsewhere) })).toMatchObject({
    ok: false,
    code: 'officer_unfit',
  });
  expect(await preview(record.db, { command: givenTo(OFFICERS.validator) })).toMatchObject({ ok: true });
  for (const by of [OFFICERS.neighbour, OFFICERS.elsewhere])
    expect(await preview(record.db, { command: asking('claimed', by) })).toMatchObject({ code: 'proposal_not_found' });
});
