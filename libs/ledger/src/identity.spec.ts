import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SYSTEM } from '#domain';
import { duplicatesInRegistry, type IdentityResult, keepIdentity, membersOf } from './identity.ts';
import {
  aFamily,
  KEYS,
  OFFICERS,
  type OpenRecord,
  openRecord,
  TO_VALIDATION,
  VILLAGE,
} from '../../../test/support/record.ts';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

const MATCHED: IdentityResult = { outcome: 'matched', codes: [], elements: [{ element: 'name', equal: true }] };
const QUESTIONED: IdentityResult = {
  outcome: 'questioned',
  codes: ['ID-MISMATCH-NAME'],
  elements: [{ element: 'name', equal: false, score: 40 }],
};
const TO_THE_CHECK = [...TO_VALIDATION, 'locally_validated', 'ratified', 'ministry_verified'] as const;

const keptOf = async (id: string) => (await membersOf(record.db, KEYS, id)).map(({ kept }) => kept?.outcome);

/** A family at the check: the mother matched, the child questioned. */
const questioned = async () => {
  const id = await record.opened();
  await record.tell(id, ...TO_THE_CHECK);
  const [mother, child] = await membersOf(record.db, KEYS, id);
  await keepIdentity(record.db, id, mother!.personId, MATCHED);
  await keepIdentity(record.db, id, child!.personId, QUESTIONED);
  return { id, mother: mother!.personId, child: child!.personId };
};
const asks = (child: string) => ({
  asks: 'identity_questioned' as const,
  by: SYSTEM,
  with: { findings: [{ code: 'ID-MISMATCH-NAME', subject: child }] },
});

describe('the members that the civil registry is asked about', () => {
  test('come with all it compares, in the family’s order', async () => {
    const id = await record.opened({ name: 'Wati Peraga' });
    const members = await membersOf(record.db, KEYS, id);
    const [known] = await record.superuser(`select count(*)::int as families from proposal`);
    const { kk, address, members: given } = aFamily(known.families, 'Wati Peraga');
    expect(members).toEqual(
      given.map(({ relation: _relation, ...member }) => ({ personId: expect.any(String), kk, address, ...member })),
    );
  });

  test('a proposal that is not there has none', async () => {
    expect(await membersOf(record.db, KEYS, OFFICERS.operator.id)).toEqual([]);
  });

  test('whose key was destroyed is no longer there', async () => {
    const id = await record.opened();
    const [, child] = await membersOf(record.db, KEYS, id);
    await record.superuser(
      `update data_key set wrapped = null, destroyed_at = now() where id = (select key_id from applicant where id = $1)`,
      [child!.personId],
    );
    expect(await membersOf(record.db, KEYS, id)).toHaveLength(1);
  });
});

describe('an answer is kept, so that nobody is asked twice', () => {
  test('as it came, in the same stay at the check, over an outage too', async () => {
    const { id } = await questioned();
    await record.tell(id, { asks: 'parked', by: SYSTEM, with: { code: 'dukcapil' } }, { asks: 'unparked', by: SYSTEM });
    const [mother, child] = await membersOf(record.db, KEYS, id);
    expect([mother!.kept, child!.kept]).toEqual([MATCHED, QUESTIONED]);
  });

  test('after a question was clarified everybody is asked again', async () => {
    const { id, child } = await questioned();
    await record.tell(id, asks(child), { asks: 'clarified', by: OFFICERS.validator });
    expect(await keptOf(id)).toEqual([undefined, undefined]);
  });

  test('after a return only the match is kept, and not that of a person who was corrected', async () => {
    const first = await questioned();
    await record.tell(first.id, asks(first.child), {
      asks: 'returned',
      by: OFFICERS.validator,
      with: { repair: ['documents'], reason: 'RES-NOTFOUND' },
    });
    expect(await keptOf(first.id)).toEqual(['matched', undefined]);

    const second = await questioned();
    await record.tell(second.id, asks(second.child), {
      asks: 'corrected',
      by: OFFICERS.validator,
      with: { repair: ['persons'] },
      attachments: { persons: [{ personId: second.mother, name: 'Wati Baru' }] },
    });
    expect(await keptOf(second.id)).toEqual([undefined, undefined]);
  });
});

describe('who is in the registry already', () => {
  const { members, kk, ...home } = aFamily(700, 'Rini Peraga');
  const enrol = async (): Promise<string> => {
    const id = crypto.randomUUID();
    const opening = { kind: 'registration', region: VILLAGE, rules: 'demo-seconds' };
    await record.tell(
      id,
      { asks: 'opened', with: opening, attachments: { family: { ...home, kk, members } } },
      ...TO_THE_CHECK,
      { asks: 'identity_matched', by: SYSTEM },
      { asks: 'enrolled', by: SYSTEM },
    );
    return id;
  };

  test('with another family is a finding, with their own is none', async () => {
    const first = await enrol();
    expect(await duplicatesInRegistry(record.db, KEYS, first)).toEqual([]);
    // Handed over: nothing holds the numbers any more, and the family stays in the registry.
    for (const last of ['review_confirmed', 'review_confirmed', 'handed_over'] as const) {
      record.wait(5);
      await record.tell(first, { asks: 'review_opened', by: SYSTEM }, { asks: last, by: SYSTEM });
    }

    const again = crypto.randomUUID();
    const opening = { kind: 'registration', region: VILLAGE, rules: '2026-1' };
    await record.tell(again, { asks: 'opened', with: opening, attachments: { family: { ...home, kk, members } } });
    expect(await duplicatesInRegistry(record.db, KEYS, again)).toEqual([]);
    await record.tell(again, { asks: 'ended', with: { outcome: 'moved', reason: 'moved' } });

    const split = crypto.randomUUID();
    const other = aFamily(701, 'Dewi Peraga');
    await record.tell(split, {
      asks: 'opened',
      with: opening,
      attachments: { family: { ...other, members: [other.members[0]!, members[1]!] } },
    });
    const [, child] = await membersOf(record.db, KEYS, split);
    expect(await duplicatesInRegistry(record.db, KEYS, split)).toEqual([{ code: 'DUP-KK', subject: child!.personId }]);

    const rotated = { ...KEYS, index: [{ id: 'i2', key: Buffer.alloc(32, 9) }, ...KEYS.index] };
    expect(await duplicatesInRegistry(record.db, rotated, split)).toHaveLength(1);
  });
});
