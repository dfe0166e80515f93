import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Officer } from '#domain';
import { colleagues, type ColleagueFilter } from './colleagues.ts';
import { OFFICERS, openRecord, type OpenRecord, TO_VALIDATION, VILLAGE } from '../../../test/support/record.ts';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

const namesFor = async (by: Officer, filter?: ColleagueFilter): Promise<string[]> =>
  (await colleagues(record.db, by, filter)).map(({ name }) => name).toSorted();
const loadOf = async (officer: Officer, by: Officer = OFFICERS.supervisor) =>
  (await colleagues(record.db, by)).find(({ id }) => id === officer.id)?.load;

const MINISTRY = ['administrator', 'ministrySupervisor', 'verifier'];

describe('colleagues', () => {
  // oxfmt-ignore
  test.each<[string, Officer, ColleagueFilter, string[]]>([
    ['of an operator cover the village',           OFFICERS.operator,   {},                  [...MINISTRY, 'operator', 'supervisor', 'surveyor', 'validator']],
    ['of a supervisor lie in the regency, or cover it', OFFICERS.supervisor, {},             [...MINISTRY, 'neighbour', 'operator', 'supervisor', 'surveyor', 'validator']],
    ['of another province are others',             OFFICERS.elsewhere,  {},                  [...MINISTRY, 'elsewhere']],
    ['of the ministry are all',                    OFFICERS.verifier,   {},                  Object.keys(OFFICERS)],
    ['for a village are those who cover it',       OFFICERS.supervisor, { region: VILLAGE }, [...MINISTRY, 'operator', 'supervisor', 'surveyor', 'validator']],
    ['of a role',                                  OFFICERS.supervisor, { role: 'operator' }, ['neighbour', 'operator']],
  ])('%s', async (_whose, by, filter, names) => {
    expect(await namesFor(by, filter)).toEqual(names.toSorted());
  });

  test('are read in one statement, however many they are', async () => {
    for (const by of [OFFICERS.operator, OFFICERS.supervisor, OFFICERS.ministrySupervisor]) {
      const before = record.db.statements;
      await colleagues(record.db, by);
      expect(record.db.statements).toBe(before + 1);
    }
  });

  test('who have left are told to supervisors alone, and leave that has passed to nobody', async () => {
    const { neighbour, validator } = OFFICERS;
    await record.superuser('update officer set active = false where id = $1', [neighbour.id]);
    await record.superuser(`update officer set absent_until = '2026-01-02T00:00:00Z', deputy_id = $1 where id = $1`, [
      validator.id,
    ]);
    expect(await namesFor(OFFICERS.validator)).not.toContain('neighbour');
    const seen = await colleagues(record.db, OFFICERS.supervisor);
    expect(seen.find(({ id }) => id === neighbour.id)).toMatchObject({ active: false });
    expect(seen.find(({ id }) => id === validator.id)).not.toHaveProperty('absentUntil');
    await record.superuser('update officer set active = true, absent_until = null, deputy_id = null');
  });
});

describe('what lies on a desk', () => {
  test('is told to supervisors, and is what its officer has claimed or is to survey', async () => {
    const toSurvey = await record.opened();
    await record.tell(toSurvey, 'assigned');
    const claimed = await record.opened();
    await record.tell(claimed, ...TO_VALIDATION, { asks: 'claimed', by: OFFICERS.validator });
    for (const officer of [OFFICERS.surveyor, OFFICERS.validator])
      expect(await loadOf(officer)).toMatchObject({ open: 1, overdue: 0 });
    expect(await loadOf(OFFICERS.validator, OFFICERS.operator)).toBeUndefined();
    expect(await loadOf(OFFICERS.elsewhere, OFFICERS.ministrySupervisor)).toMatchObject({ open: 0 });
  });

  test('counts what is late, and what is due only after its cut', async () => {
    const late = await record.opened();
    await record.tell(late, ...TO_VALIDATION, { asks: 'claimed', by: OFFICERS.validator });
    const atGate = (gateOn: string) =>
      record.superuser('update proposal set gate_on = $2 where id = $1', [late, gateOn]);
    await atGate('2026-12-17');
    const { open, overdue, missesGate } = (await loadOf(OFFICERS.validator))!;
    await record.superuser('update proposal set level = 1 where id = $1', [late]);
    await atGate('2026-01-06');
    expect(await loadOf(OFFICERS.validator)).toEqual({ open, overdue: overdue + 1, missesGate: missesGate + 1 });
  });
});
