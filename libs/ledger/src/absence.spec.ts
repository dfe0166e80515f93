import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Officer } from '#domain';
import { type Absence, setAbsence } from './absence.ts';
import { officersFor } from './officers.ts';
import { seedReference } from './reference.ts';
import { OFFICERS, openRecord, type OpenRecord, VILLAGE } from '../../../test/support/record.ts';

const UNTIL = '2026-01-19T16:59:59.999Z';
const SECOND = '00000000-0000-4000-8000-200000000020';
const { supervisor, validator, elsewhere, verifier } = OFFICERS;

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
  await record.superuser(
    `insert into officer (id, issuer, subject, name, role, region_code, office_id, active)
     select $1, issuer, 'second', 'second', role, region_code, office_id, true from officer where id = $2`,
    [SECOND, validator.id],
  );
});
afterAll(() => record.close());
beforeEach(() => record.superuser('update officer set absent_until = null, deputy_id = null, active = true'));

const write = (officerId: string, given: Partial<Absence> = {}, by: Officer = supervisor) =>
  setAbsence(record.db, by, officerId, { until: UNTIL, reason: 'leave', ...given });
const lines = (officerId: string) =>
  record.superuser(
    `select actor_id, act, absent_until, deputy_id, reason from officer_change where officer_id = $1 order by id`,
    [officerId],
  );
const known = async (officerId: string) => (await officersFor(record.db, VILLAGE)).find(({ id }) => id === officerId);

describe('leave', () => {
  test('is written down with who did it and why, and the deputy is known from then on', async () => {
    expect(await write(validator.id, { deputyId: SECOND })).toEqual({ ok: true, value: true });
    expect(await known(validator.id)).toMatchObject({ absentUntil: UNTIL, deputyId: SECOND });
    expect(await lines(validator.id)).toEqual([
      { actor_id: supervisor.id, act: 'absence', absent_until: new Date(UNTIL), deputy_id: SECOND, reason: 'leave' },
    ]);
  });

  test('that is written down again is no second change; coming back is one', async () => {
    const before = (await lines(validator.id)).length;
    await write(validator.id);
    await write(validator.id);
    await write(validator.id, { until: null, reason: 'back' });
    expect(await lines(validator.id)).toHaveLength(before + 2);
    expect(await known(validator.id)).not.toHaveProperty('absentUntil');
  });

  // oxfmt-ignore
  test.each<[string, string, Partial<Absence>, object]>([
    ['of somebody of another area',    elsewhere.id,   {},                                   { code: 'officer_not_found', facts: {} }],
    ['of nobody',                      '00000000-0000-4000-8000-299999999999', {},           { code: 'officer_not_found', facts: {} }],
    ['of a verifier of the ministry',  verifier.id,    {},                                   { code: 'right_missing' }],
    ['of oneself',                     supervisor.id,  {},                                   { code: 'own_desk' }],
    ['that has passed',                validator.id,   { until: '2026-01-05T01:00:00.000Z' }, { code: 'until_out_of_range' }],
    ['with somebody of another area as deputy', validator.id, { deputyId: elsewhere.id },    { code: 'deputy_unfit', facts: { officerId: elsewhere.id, reason: 'elsewhere' } }],
    ['with somebody of another desk as deputy', validator.id, { deputyId: supervisor.id },   { code: 'deputy_unfit', facts: { officerId: supervisor.id, reason: 'wrong_desk' } }],
    ['with oneself as deputy',         validator.id,   { deputyId: validator.id },           { code: 'deputy_unfit', facts: { officerId: validator.id, reason: 'same_officer' } }],
  ])('%s is refused, and nothing is written', async (_what, officerId, given, no) => {
    const before = (await lines(officerId)).length;
    expect(await write(officerId, given)).toMatchObject({ ok: false, ...no });
    expect(await lines(officerId)).toHaveLength(before);
  });

  test('of two who name each other at once: one of them is told that the other is away', async () => {
    const answers = await Promise.all([
      write(validator.id, { deputyId: SECOND }),
      write(SECOND, { deputyId: validator.id }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'deputy_unfit', facts: { reason: 'absent' } });
  });

  test('of somebody who has left office, nobody writes down', async () => {
    await record.superuser('update officer set active = false where id = $1', [SECOND]);
    expect(await write(SECOND)).toMatchObject({ code: 'officer_not_found' });
    expect(await write(validator.id, { deputyId: SECOND })).toMatchObject({ facts: { reason: 'not_in_office' } });
  });

  test('outlives the list of officers being loaded again', async () => {
    await write(validator.id);
    await seedReference(record.fresh.ownerUrl, {
      regions: [],
      offices: [],
      officers: [
        {
          ...validator,
          issuer: 'test',
          subject: 'validator',
          name: 'validator',
          officeId: '00000000-0000-4000-8000-100000000001',
        },
      ],
    });
    expect(await known(validator.id)).toMatchObject({ absentUntil: UNTIL });
  });
});

test('what was done to officers cannot be changed or taken away, and the API can do nothing else to them', async () => {
  await write(validator.id);
  for (const forgery of ['delete from officer_change', `update officer_change set reason = 'x'`])
    await expect(record.superuser(forgery)).rejects.toThrow('append-only');
  for (const forbidden of [
    `update officer set role = 'supervisor'`,
    'delete from officer',
    'select 1 from officer_change',
  ])
    await expect(record.db.write(supervisor, (query) => query(forbidden))).rejects.toMatchObject({ code: '42501' });
});
