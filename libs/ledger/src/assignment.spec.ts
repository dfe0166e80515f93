import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Officer, SYSTEM } from '#domain';
import { OFFICERS, openRecord, type OpenRecord, TO_VALIDATION } from '../../../test/support/record.ts';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

const { surveyor, operator, neighbour, validator, elsewhere, supervisor, administrator } = OFFICERS;
const outOfOffice = (officer: Officer, active: boolean) =>
  record.superuser('update officer set active = $2 where id = $1', [officer.id, active]);
const handedTo = async (id: string) =>
  (
    await record.superuser('select owner_id as owner, surveyor_id as surveyor, seq from proposal where id = $1', [id])
  )[0];
const claimed = async (): Promise<string> => {
  const id = await record.opened();
  await record.tell(id, ...TO_VALIDATION, { asks: 'claimed', by: validator });
  return id;
};
const given = (id: string, officer: Officer) =>
  record.ask(id, { asks: 'reassigned', by: supervisor, with: { officer: officer.id, reason: 'leave' } });

describe('a survey is given', () => {
  // oxfmt-ignore
  test.each<[string, string, string | undefined]>([
    ['a surveyor of the village',       surveyor.id,                            undefined],
    ['the operator of the village',     operator.id,                            undefined],
    ['an operator of another village',  neighbour.id,                           'elsewhere'],
    ['an officer of another province',  elsewhere.id,                           'elsewhere'],
    ['a validator',                     validator.id,                           'wrong_desk'],
    ['an administrator',                administrator.id,                       'wrong_desk'],
    ['an id that nobody has',           '00000000-0000-4000-8000-299999999999', 'not_in_office'],
    ['something that is no id',         'surveyor-1',                           'not_in_office'],
  ])('to %s, or not', async (_whom, officerId, reason) => {
    const id = await record.opened();
    const answer = await record.ask(id, { asks: 'assigned', with: { officer: officerId } });
    if (reason === undefined) {
      expect(answer).toMatchObject({ ok: true, proposal: { surveyor: officerId } });
    } else {
      expect(answer).toMatchObject({ ok: false, code: 'officer_unfit', facts: { officerId, reason } });
      expect(await handedTo(id)).toEqual({ owner: null, surveyor: null, seq: 1 });
    }
  });

  test('to nobody who has left office, and to them again when they are back', async () => {
    const id = await record.opened();
    await outOfOffice(surveyor, false);
    const no = { code: 'officer_unfit', facts: { officerId: surveyor.id, reason: 'not_in_office' } };
    expect(await record.ask(id, { asks: 'assigned' })).toMatchObject(no);
    await outOfOffice(surveyor, true);
    expect(await record.ask(id, { asks: 'assigned' })).toMatchObject({ ok: true });
  });

  test('by nobody who may not give it, and they learn nothing about whom they named', async () => {
    const id = await record.opened();
    const named = { asks: 'assigned' as const, with: { officer: elsewhere.id } };
    expect(await record.ask(id, { ...named, by: neighbour })).toMatchObject({ code: 'proposal_not_found', facts: {} });
    expect(await record.ask(id, { ...named, by: OFFICERS.ministrySupervisor })).toMatchObject({
      code: 'right_missing',
    });
  });
});

describe('a claimed file is given', () => {
  test('to the validators of the regency, and to no surveyor, neighbour or stranger', async () => {
    const id = await claimed();
    for (const [officer, reason] of [
      [surveyor, 'wrong_desk'],
      [supervisor, 'wrong_desk'],
      [elsewhere, 'elsewhere'],
    ] as const)
      expect(await given(id, officer)).toMatchObject({ code: 'officer_unfit', facts: { reason } });
    expect(await handedTo(id)).toMatchObject({ owner: validator.id });
    expect(await given(id, validator)).toMatchObject({ ok: true });
  });

  test('to a supervisor only once silence has climbed to them', async () => {
    const id = await claimed();
    record.wait(60 * 86_400);
    await record.tell(id, { asks: 'escalated', by: SYSTEM, with: {} });
    expect(await given(id, supervisor)).toMatchObject({ ok: true, proposal: { owner: supervisor.id } });
  });
});

test('a given survey still costs two statements', async () => {
  const id = await record.opened();
  const before = record.db.statements;
  expect(await record.ask(id, { asks: 'assigned' })).toMatchObject({ ok: true });
  expect(record.db.statements - before).toBe(2);
});
