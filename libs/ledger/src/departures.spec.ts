import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Outcome, SYSTEM } from '#domain';
import type { Attachments } from './answer.ts';
import { aFamily, OFFICERS, openRecord, type OpenRecord, VILLAGE } from '../../../test/support/record.ts';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

async function enrolled(family: NonNullable<Attachments['family']>): Promise<string> {
  const id = randomUUID();
  const opening = { kind: 'registration', region: VILLAGE, rules: '2026-1' };
  await record.tell(id, { asks: 'opened', with: opening, attachments: { family } }, 'assigned', 'surveyed');
  await record.tell(id, 'village_accepted', 'locally_validated', 'ratified', 'ministry_verified');
  await record.tell(id, { asks: 'identity_matched', by: SYSTEM, with: {} }, { asks: 'enrolled', by: SYSTEM, with: {} });
  return id;
}
const end = (id: string, outcome: Outcome) =>
  record.ask(id, { asks: 'ended', by: OFFICERS.validator, with: { outcome, reason: 'END-OTHER' } });
/** How many rows of a family that a proposal enrolled are there, and how many still stand. */
const standing = async (proposalId: string) => {
  const [row] = await record.superuser(
    `select count(*)::int as rows, count(*) filter (where f.ended_at is null)::int as family,
       count(*) filter (where m.ended_at is null)::int as memberships, count(*) filter (where p.active)::int as persons
     from family f join membership m on m.family_id = f.id join person p on p.id = m.person_id where f.proposal_id = $1`,
    [proposalId],
  );
  return row;
};
const ALL = { rows: 2, family: 2, memberships: 2, persons: 2 };
const NONE = { rows: 2, family: 0, memberships: 0, persons: 0 };

describe('a family in the registry', () => {
  test.each<Outcome>(['deceased', 'duplicate', 'moved', 'enrolled_ended'])(
    'leaves it when its proposal ends as %s',
    async (outcome) => {
      const id = await enrolled(aFamily(700 + outcome.length));
      expect(await standing(id)).toEqual(ALL);
      await end(id, outcome);
      expect(await standing(id)).toEqual(NONE);
    },
  );

  test('comes back whole where the end is undone in time', async () => {
    const id = await enrolled(aFamily(730));
    await end(id, 'moved');
    await record.ask(id, { asks: 'undone', by: OFFICERS.validator, with: {} });
    expect(await standing(id)).toEqual(ALL);
  });

  test('that left may be registered again, and holds nobody up who once was in it', async () => {
    const family = aFamily(731);
    await end(await enrolled(family), 'enrolled_ended');
    record.wait(11);
    const again = await enrolled(family);
    expect(await standing(again)).toEqual(ALL);
  });

  test('that moved on under a later proposal is not ended by the earlier one', async () => {
    const [family, other] = [aFamily(732), aFamily(733)];
    const first = await enrolled(family);
    await end(first, 'moved');
    record.wait(11);
    const child = { ...family.members[1]!, relation: 'other' };
    const second = await enrolled({ ...other, members: [...other.members, child] });
    expect(await standing(second)).toEqual({ rows: 3, family: 3, memberships: 3, persons: 3 });
    expect(await standing(first)).toEqual({ rows: 2, family: 0, memberships: 0, persons: 1 });
  });
});
