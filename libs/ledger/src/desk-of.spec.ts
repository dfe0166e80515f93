import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Officer } from '#domain';
import { colleagueDesk } from './desk-of.ts';
import { OFFICERS, openRecord, type OpenRecord, TO_VALIDATION, VILLAGE } from '../../../test/support/record.ts';

const SECOND = '00000000-0000-4000-8000-200000000020';
const { administrator, elsewhere, operator, supervisor, surveyor, validator, verifier } = OFFICERS;

let record: OpenRecord;
let toSurvey: string;
let claimed: string;
beforeAll(async () => {
  record = await openRecord();
  await record.superuser(
    `insert into officer (id, issuer, subject, name, role, region_code, office_id, active)
     select $1, issuer, 'second', 'second', role, region_code, office_id, true from officer where id = $2`,
    [SECOND, validator.id],
  );
  toSurvey = await record.opened();
  await record.tell(toSurvey, 'assigned');
  claimed = await record.opened();
  await record.tell(claimed, ...TO_VALIDATION, { asks: 'claimed', by: validator });
});
afterAll(() => record.close());

const deskOf = (officer: Officer, to?: string, by: Officer = supervisor) =>
  colleagueDesk(record.db, by, officer.id, to);
const onlyItem = async (officer: Officer, to?: string, by?: Officer) => {
  const desk = await deskOf(officer, to, by);
  expect(desk!.items).toHaveLength(1);
  return desk!.items[0]!;
};

const handOver = (id: string, officer: string) =>
  record.ask(id, { asks: 'reassigned', by: supervisor, with: { officer, reason: 'LEAVE' } });

describe('a colleague’s desk', () => {
  test('holds what they have claimed, and what they are to survey; of no person', async () => {
    expect(await deskOf(validator)).toEqual({
      officer: expect.objectContaining({ id: validator.id, active: true }),
      total: 1,
      items: [
        {
          proposalId: claimed,
          ticket: expect.any(String),
          stage: 'local_validation',
          level: 0,
          dueAt: expect.any(String),
          isLate: false,
          village: { code: VILLAGE, name: `Desa ${VILLAGE}` },
        },
      ],
    });
    expect((await onlyItem(surveyor)).proposalId).toBe(toSurvey);
  });

  // oxfmt-ignore
  test.each<[string, Officer, string, string | undefined]>([
    ['a survey to the operator of the village',       surveyor,  operator.id,   undefined],
    ['a survey to a validator',                       surveyor,  validator.id,  'wrong_desk'],
    ['a validator’s file to another validator',       validator, SECOND,        undefined],
    ['a validator’s file to one of another province', validator, elsewhere.id,  'elsewhere'],
    ['a validator’s file to a verifier',              validator, verifier.id,   'wrong_desk'],
    ['a validator’s file to nobody',                  validator, '00000000-0000-4000-8000-299999999999', 'not_in_office'],
  ])('dry run: %s', async (_what, officer, to, reason) => {
    const { no } = await onlyItem(officer, to);
    expect(no).toEqual(reason && { code: 'officer_unfit', facts: { officerId: to, reason } });
  });

  test('says the same as handing it over then does, and changes nothing', async () => {
    for (const to of [elsewhere.id, verifier.id, SECOND]) {
      const { no } = await onlyItem(validator, to);
      const answer = await handOver(claimed, to);
      expect(answer.ok ? undefined : { code: answer.code, facts: answer.facts }).toEqual(no);
    }
    expect((await deskOf(validator))!.items).toEqual([]);
    await handOver(claimed, validator.id);
  });

  test('is another’s to hand over, or not', async () => {
    expect((await onlyItem(validator, SECOND, administrator)).no).toBeUndefined();
    expect((await onlyItem(validator, SECOND, operator)).no).toMatchObject({ code: 'right_missing' });
  });

  test('of somebody of another area is not there, and neither is nobody’s', async () => {
    expect(await deskOf(elsewhere)).toBeUndefined();
    expect(await colleagueDesk(record.db, supervisor, '00000000-0000-4000-8000-299999999999')).toBeUndefined();
    expect(await deskOf(validator, undefined, elsewhere)).toBeUndefined();
  });

  test('is read in one statement', async () => {
    const before = record.db.statements;
    await deskOf(validator, SECOND);
    expect(record.db.statements).toBe(before + 1);
  });

  test('of somebody who has left is still there to be handed over', async () => {
    await record.superuser('update officer set active = false where id = $1', [validator.id]);
    expect(await deskOf(validator, SECOND)).toMatchObject({
      officer: { active: false },
      items: [{ proposalId: claimed }],
    });
    await record.superuser('update officer set active = true');
  });
});
