import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SYSTEM } from '#domain';
import type { Attachments } from './answer.ts';
import { openDataKey, unseal } from './keys.ts';
import { aFamily, KEYS, OFFICERS, openRecord, type OpenRecord, VILLAGE } from '../../../test/support/record.ts';

let record: OpenRecord;

beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

async function enrolled(family: NonNullable<Attachments['family']>): Promise<string> {
  const id = randomUUID();
  const opening = { kind: 'registration', region: VILLAGE, rules: '2026-1' };
  await record.tell(
    id,
    { asks: 'opened', with: opening, attachments: { family } },
    'assigned',
    'surveyed',
    'village_accepted',
  );
  await record.tell(id, 'locally_validated', 'ratified', 'ministry_verified');
  await record.tell(id, { asks: 'identity_matched', by: SYSTEM, with: {} }, { asks: 'enrolled', by: SYSTEM, with: {} });
  return id;
}
const membersOf = (proposalId: string) =>
  record.superuser(
    `select f.id as family, f.region_code, p.id as person, p.name, p.nik, m.relation, m.ended_at, to_jsonb(k) as key
     from family f join membership m on m.family_id = f.id join person p on p.id = m.person_id join data_key k on k.id = p.key_id
     where f.proposal_id = $1 order by p.name`,
    [proposalId],
  );

test('a family that is enrolled stands in the registry, each person under a key of their own', async () => {
  const family = aFamily(600);
  const rows = await membersOf(await enrolled(family));
  expect(rows.map(({ name, relation, region_code }) => ({ name, relation, region_code }))).toEqual([
    { name: 'Anak Wati Peraga', relation: 'child', region_code: VILLAGE },
    { name: 'Wati Peraga', relation: 'head', region_code: VILLAGE },
  ]);
  const niks = rows.map(({ person, nik, key }) => {
    const opened = openDataKey(KEYS, { ...key, wrapped: Buffer.from(key.wrapped.slice(2), 'hex') });
    return unseal(opened, ['person', 'nik', person], nik);
  });
  expect(niks).toEqual([family.members[1]!.nik, family.members[0]!.nik]);
  expect(new Set(rows.map(({ key }) => key.id)).size).toBe(2);
});

test('whoever moves to another family keeps their row, and leaves the old family', async () => {
  const [family, other] = [aFamily(601), aFamily(602)];
  const first = await enrolled(family);
  await record.ask(first, { asks: 'ended', by: OFFICERS.validator, with: { outcome: 'moved', reason: 'END-MOVED' } });
  record.wait(11);
  const second = await enrolled({
    ...other,
    members: [...other.members, { ...family.members[1]!, relation: 'other' }],
  });
  const [old, now] = [await membersOf(first), await membersOf(second)];
  const child = old.find(({ relation }) => relation === 'child')!;
  expect(child.ended_at).not.toBeNull();
  expect(now.find(({ person }) => person === child.person)).toMatchObject({ relation: 'other', ended_at: null });
  expect(now).toHaveLength(3);
});

test('a family that is registered again is the same family', async () => {
  const family = aFamily(603);
  const first = await enrolled(family);
  const [before] = await membersOf(first);
  await record.ask(first, {
    asks: 'ended',
    by: OFFICERS.validator,
    with: { outcome: 'enrolled_ended', reason: 'END-OTHER' },
  });
  record.wait(11);
  const [after] = await membersOf(await enrolled(family));
  expect(after!.family).toBe(before!.family);
  expect(await membersOf(first)).toEqual([]);
});
