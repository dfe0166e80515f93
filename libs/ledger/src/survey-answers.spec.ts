import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { KEYS, OFFICERS, openRecord, type OpenRecord } from '../../../test/support/record.ts';
import { surveyAnswers } from './survey-answers.ts';

let record: OpenRecord;
let id: string;
const survey = (answers: Record<string, unknown>) => ({ survey: { instrument: 'regsosek', version: '1', answers } });
beforeAll(async () => {
  record = await openRecord();
  id = await record.opened();
  await record.tell(id, 'assigned', { asks: 'surveyed', attachments: survey({ roof: 'thatch', people: 4 }) });
  await record.tell(id, 'returned', { asks: 'surveyed', attachments: survey({ roof: 'tiles', people: 4 }) });
});
afterAll(() => record.close());

const read = (officer: (typeof OFFICERS)[keyof typeof OFFICERS], proposalId = id) =>
  surveyAnswers(record.db, KEYS, proposalId, officer);
const lines = () => record.superuser(`select actor_id, proposal_id, fields from access_log where act = 'answers_read'`);

describe('the answers of a family', () => {
  test('are read survey by survey, with who asked them and when, and the look is written down', async () => {
    const answers = await read(OFFICERS.validator);
    expect(answers).toMatchObject([
      { by: { id: OFFICERS.surveyor.id, role: 'surveyor', name: 'surveyor' }, answers: { roof: 'thatch', people: 4 } },
      { instrument: 'regsosek', version: '1', answers: { roof: 'tiles', people: 4 } },
    ]);
    expect(answers![0]!.seq).toBeLessThan(answers![1]!.seq);
    expect(await lines()).toEqual([{ actor_id: OFFICERS.validator.id, proposal_id: id, fields: ['answers'] }]);
  });

  test('are nobody else’s to read, and an administrator’s neither', async () => {
    const before = await lines();
    for (const who of ['neighbour', 'elsewhere', 'administrator'] as const)
      expect(await read(OFFICERS[who])).toBeUndefined();
    expect(await lines()).toEqual(before);
  });

  test('that were erased are named and say nothing', async () => {
    const other = await record.opened();
    await record.tell(other, 'assigned', { asks: 'surveyed', attachments: survey({ roof: 'thatch' }) });
    await record.superuser(
      `update data_key set wrapped = null where id = (select key_id from survey where proposal_id = $1)`,
      [other],
    );
    const [erased] = (await read(OFFICERS.validator, other))!;
    expect(erased).toMatchObject({ instrument: 'regsosek' });
    expect(erased).not.toHaveProperty('answers');
  });
});
