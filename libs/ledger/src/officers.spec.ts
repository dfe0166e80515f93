import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { why } from '#domain';
import { OFFICERS, type OpenRecord, openRecord, TO_VALIDATION, VILLAGE } from '../../../test/support/record.ts';
import { officersFor } from './officers.ts';
import { engineFacts } from './standing.ts';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

const { validator, supervisor, elsewhere } = OFFICERS;
const leave = (id: string, until: string | null) =>
  record.superuser('update officer set absent_until = $2 where id = $1', [id, until]);

describe('those who could be waited for', () => {
  test('are in office and answer for the place', async () => {
    const ids = (await officersFor(record.db, VILLAGE)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([validator.id, supervisor.id]));
    expect(ids).not.toContain(elsewhere.id);
    await record.superuser('update officer set active = false where id = $1', [supervisor.id]);
    expect((await officersFor(record.db, VILLAGE)).map(({ id }) => id)).not.toContain(supervisor.id);
    await record.superuser('update officer set active = true where id = $1', [supervisor.id]);
  });

  test('say until when they are absent, so that nobody is told to wait for somebody on leave', async () => {
    const id = await record.opened();
    const proposal = await record.tell(id, ...TO_VALIDATION);
    const told = async () =>
      why(proposal, await officersFor(record.db, VILLAGE), await engineFacts(record.db, id), record.now());
    expect(await told()).toMatchObject({ cause: 'person', canAct: [validator.id] });
    const back = new Date(record.now().getTime() + 3_600_000).toISOString();
    await leave(validator.id, back);
    const waiting = await told();
    expect(waiting).toMatchObject({ cause: 'nobody_may_act', facts: { absent: [validator.id] } });
    expect(waiting.canAct).not.toContain(validator.id);
    record.wait(3_600);
    expect(await told()).toMatchObject({ cause: 'person', canAct: [validator.id] });
    await leave(validator.id, null);
  });
});
