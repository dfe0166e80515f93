import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OFFICERS, openRecord, type OpenRecord, OTHER_VILLAGE, VILLAGE } from '../../../test/support/record.ts';
import { movedWithin } from './changes.ts';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

describe('what moved', () => {
  test('is every event of the last seconds, with its region, and none before them', async () => {
    const one = await record.opened();
    const other = await record.opened({ region: OTHER_VILLAGE, by: OFFICERS.neighbour });
    const { moved, isFull } = await movedWithin(record.db, 60);
    expect(new Map(moved.map(({ key, region }) => [key, region]))).toEqual(
      new Map([
        [`${one}:1`, VILLAGE],
        [`${other}:1`, OTHER_VILLAGE],
      ]),
    );
    expect(isFull).toBe(false);
    record.wait(61);
    expect((await movedWithin(record.db, 60)).moved).toEqual([]);
  });

  test('is told with when it takes effect, and without a person', async () => {
    const id = await record.opened();
    await record.tell(id, 'assigned');
    const answer = await record.ask(id, { asks: 'surveyed', with: {}, by: OFFICERS.surveyor });
    if (!answer.ok) throw new Error(answer.code);
    const { moved, now } = await movedWithin(record.db, 1);
    expect(moved).toHaveLength(1);
    expect(Date.parse(moved[0]!.deliverableAt)).toBe(Date.parse(answer.proposal.deliverableAt));
    expect(Date.parse(moved[0]!.deliverableAt)).toBeGreaterThan(now.getTime());
    expect(Object.keys(moved[0]!).toSorted()).toEqual(['deliverableAt', 'key', 'region']);
  });
});
