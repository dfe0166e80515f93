import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { KEYS, OFFICERS, openRecord, type OpenRecord } from '../../../test/support/record.ts';
import { FILES_PER_PROPOSAL, keepFile, readFile } from './files.ts';
import { view } from './view.ts';

let record: OpenRecord;
let id: string;
beforeAll(async () => {
  record = await openRecord();
  id = await record.opened();
});
afterAll(() => record.close());

type Who = (typeof OFFICERS)[keyof typeof OFFICERS];
const keep = (content: Buffer, officer: Who = OFFICERS.operator, proposalId = id) =>
  keepFile(record.db, KEYS, proposalId, officer, { content, kind: 'house_photo', width: 40, height: 30 });
const read = (sha256: string, officer: Who = OFFICERS.operator, proposalId = id) =>
  readFile(record.db, KEYS, proposalId, sha256, officer);
const sha256Of = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const rows = () => record.superuser('select id, sha256, content from file_content where proposal_id = $1', [id]);

describe('a picture of a proposal', () => {
  test('is kept under its fingerprint, locked, and comes back as it was', async () => {
    const content = randomBytes(5_000);
    const kept = await keep(content);
    expect(kept).toEqual({
      ok: true,
      sha256: sha256Of(content),
      kind: 'house_photo',
      bytes: 5_000,
      width: 40,
      height: 30,
    });
    expect(await read(sha256Of(content), OFFICERS.validator)).toEqual({ content, kind: 'house_photo' });
    const [row] = await rows();
    expect(row.content.includes(content.subarray(0, 16))).toBe(false);
    expect(await record.superuser(`select actor_id, fields from access_log where act = 'file_read'`)).toEqual([
      { actor_id: OFFICERS.validator.id, fields: ['house_photo'] },
    ]);
  });

  test('that is brought twice, even at once, is there once', async () => {
    const content = randomBytes(100);
    const before = (await rows()).length;
    const answers = await Promise.all([keep(content), keep(content), keep(content)]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await keep(content)).toEqual(answers[0]);
    expect(await rows()).toHaveLength(before + 1);
  });

  test('need not wait for the survey it belongs to, which may still be undone', async () => {
    const other = await record.opened();
    await record.tell(other, 'assigned');
    await record.ask(other, { asks: 'surveyed' });
    expect(await record.ask(other, { asks: 'document_added' })).toMatchObject({ ok: false, code: 'settling' });
    expect(await keep(randomBytes(60), OFFICERS.operator, other)).toMatchObject({ ok: true });
  });

  test('does not open in the row of another picture', async () => {
    const [one, two] = [randomBytes(50), randomBytes(50)];
    await keep(one);
    await keep(two);
    await record.superuser(
      `update file_content a set content = b.content, key_id = b.key_id from file_content b where a.sha256 = $1 and b.sha256 = $2`,
      [sha256Of(one), sha256Of(two)],
    );
    await expect(read(sha256Of(one))).rejects.toThrow();
  });

  test('is not there for whoever may not see the proposal, nor by way of another proposal', async () => {
    const content = randomBytes(60);
    await keep(content);
    const other = await record.opened();
    for (const who of ['neighbour', 'elsewhere', 'administrator'] as const) {
      expect(await read(sha256Of(content), OFFICERS[who])).toBeUndefined();
      expect(await keep(content, OFFICERS[who])).toMatchObject({ ok: false, code: 'proposal_not_found' });
    }
    expect(await read(sha256Of(content), OFFICERS.operator, other)).toBeUndefined();
  });

  test('is told apart from a document that stands in some office', async () => {
    const content = randomBytes(70);
    await keep(content);
    const documents = [
      { name: 'house_photo', sha256: sha256Of(content) },
      { name: 'minutes', sha256: 'ab'.repeat(32) },
    ];
    await record.tell(id, { asks: 'document_added', with: {}, attachments: { documents } });
    const seen = await view(record.db, KEYS, id, OFFICERS.operator);
    expect(seen!.documents).toMatchObject([
      { name: 'house_photo', kept: true },
      { name: 'minutes', kept: false },
    ]);
  });

  test('is not taken any more when the file is closed, or holds as many as it may', async () => {
    const closed = await record.opened();
    await record.tell(closed, {
      asks: 'ended',
      with: { outcome: 'moved', reason: 'RES-MOVED' },
      by: OFFICERS.operator,
    });
    expect(await keep(randomBytes(10), OFFICERS.operator, closed)).toMatchObject({ ok: false });
    const full = await record.opened();
    await keep(randomBytes(10), OFFICERS.operator, full);
    await record.superuser(
      `insert into file_content select gen_random_uuid(), proposal_id, n::text, kind, bytes, width, height, content, key_id, actor_id, at
       from file_content, generate_series(2, $2::int) n where proposal_id = $1`,
      [full, FILES_PER_PROPOSAL],
    );
    expect(await keep(randomBytes(10), OFFICERS.operator, full)).toMatchObject({ ok: false, code: 'files_full' });
  });
});
