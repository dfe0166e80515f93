import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Repair } from '#domain';
import type { Attachments } from './answer.ts';
import { membersOf } from './identity.ts';
import { KEYS, OFFICERS, openRecord, type OpenRecord, TO_VALIDATION } from '../../../test/support/record.ts';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

/** A file that was sent back for these repairs, with something of each kind to attach. */
const sentBack = async (...repair: Repair[]) => {
  const id = await record.opened();
  await record.tell(id, ...TO_VALIDATION, {
    asks: 'returned',
    by: OFFICERS.validator,
    with: { repair, reason: 'RES-NOTFOUND' },
  });
  const { personId } = (await membersOf(record.db, KEYS, id))[0]!;
  const kinds: Record<Exclude<Repair, 'minutes'>, Attachments> = {
    answers: { survey: { instrument: 'regsosek', version: '2022-1', answers: { roof: 'thatch' } } },
    persons: { persons: [{ personId, name: 'Wati Baru' }] },
    documents: { documents: [{ name: 'minutes.pdf', sha256: 'a'.repeat(64) }] },
  };
  return { id, kinds };
};
const KINDS = ['answers', 'persons', 'documents'] as const;

const kept = async (id: string) => {
  const [row] = await record.superuser(
    `select (select count(*)::int from survey where proposal_id = $1) as answers,
      (select count(*)::int from applicant where proposal_id = $1 and name = 'Wati Baru') as persons,
      (select count(*)::int from document where proposal_id = $1) as documents`,
    [id],
  );
  return row;
};

// Every kind against every other: what was named is corrected, what was not stays locked though something else is open
const PAIRS = (['minutes', ...KINDS] as const).flatMap((named) => KINDS.map((brings) => [named, brings] as const));
test.each(PAIRS)('sent back for %s, a correction that brings %s is for that alone', async (named, brings) => {
  const { id, kinds } = await sentBack(named);
  const before = await kept(id);
  const attachments = kinds[brings];
  const answer = await record.ask(id, { asks: 'corrected', with: { repair: [named] }, attachments });
  if (named === brings) {
    expect(answer).toMatchObject({ ok: true });
    expect((await kept(id))[brings]).toBe(before[brings] + 1);
  } else {
    expect(answer).toMatchObject({ code: 'repair_locked', facts: { locked: [brings], unlocked: [named] } });
    expect(await kept(id)).toEqual(before);
    const honest = await record.ask(id, { asks: 'corrected', with: { repair: [named, brings] }, attachments });
    expect(honest).toMatchObject({ code: 'repair_locked', facts: { locked: [brings], unlocked: [named] } });
  }
});

test('what is attached counts, not what a caller says of it', async () => {
  const { id, kinds } = await sentBack('minutes');
  const asks = { asks: 'corrected' as const, with: { repair: ['minutes'] as const } };
  const said = { ...asks, brings: [], attachments: kinds.persons };
  expect(await record.ask(id, said)).toMatchObject({ code: 'repair_locked' });
  expect(await record.ask(id, { ...asks, attachments: { note: 'The minutes are signed.' } })).toMatchObject({
    ok: true,
  });
});

test('where nothing was sent back, a correction still brings only what it names', async () => {
  const id = await record.opened();
  const documents = [{ name: 'kk.pdf', sha256: 'b'.repeat(64) }];
  const asks = (repair: Repair) => ({
    asks: 'corrected' as const,
    with: { repair: [repair] },
    attachments: { documents },
  });
  expect(await record.ask(id, asks('persons'))).toMatchObject({ code: 'repair_locked' });
  expect(await record.ask(id, asks('documents'))).toMatchObject({ ok: true });
});
