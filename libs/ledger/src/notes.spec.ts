import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { KEYS, OFFICERS, openRecord, type OpenRecord } from '../../../test/support/record.ts';
import { notesOf } from './notes.ts';

let record: OpenRecord;
let id: string;
beforeAll(async () => {
  record = await openRecord();
  id = await record.opened();
  await record.tell(id, { asks: 'noted', attachments: { note: 'Rumahnya di belakang pasar.' } }, 'assigned', {
    asks: 'noted',
    attachments: { note: 'Sudah ditelepon.' },
  });
});
afterAll(() => record.close());

const read = (who: (typeof OFFICERS)[keyof typeof OFFICERS], proposalId = id) =>
  notesOf(record.db, KEYS, proposalId, who);
const lines = () =>
  record.superuser(`select actor_id from access_log where act = 'notes_read' and proposal_id = $1`, [id]);

describe('what officers wrote', () => {
  test('is read beside the events that it belongs to, and the look is written down', async () => {
    expect(await read(OFFICERS.validator)).toEqual([
      { seq: 2, text: 'Rumahnya di belakang pasar.' },
      { seq: 4, text: 'Sudah ditelepon.' },
    ]);
    expect(await lines()).toEqual([{ actor_id: OFFICERS.validator.id }]);
  });

  test('is nobody else’s to read, and an administrator’s neither', async () => {
    for (const who of ['neighbour', 'elsewhere', 'administrator'] as const)
      expect(await read(OFFICERS[who])).toBeUndefined();
  });

  test('that was erased is gone, and the rest stays', async () => {
    await record.superuser(
      `update data_key set wrapped = null from note where note.key_id = data_key.id and note.proposal_id = $1 and note.seq = 2`,
      [id],
    );
    expect(await read(OFFICERS.validator)).toEqual([{ seq: 4, text: 'Sudah ditelepon.' }]);
  });
});
