import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { OFFICERS, type OpenRecord, openRecord, TO_VALIDATION } from '../../../../test/support/record.ts';
import type { Yes } from '../district/journal.ts';
import { countAll } from './counters.ts';

let record: OpenRecord;
let client: Client;
/** What the district would have been answered yes for. */
let told: Yes[];
let file: string;
beforeAll(async () => {
  record = await openRecord();
  file = await record.opened();
  const { validator, supervisor: by } = OFFICERS;
  await record.tell(file, ...TO_VALIDATION, { asks: 'returned', by: validator }, 'surveyed', 'village_accepted');
  await record.tell(file, 'locally_validated', { asks: 'noted', by, attachments: { note: 'Sudah dibaca.' } });
  const rows = await record.superuser(
    `select command_id as id, proposal_id as "proposalId", seq, encode(hash, 'hex') as hash, body->>'stage' as stage, version
     from proposal_event where proposal_id = $1 order by seq`,
    [file],
  );
  told = rows as Yes[];
  await record.superuser('update outbox set delivered_at = now()');
  // The record's clock stands still, and the database's does not.
  await record.superuser(`update proposal set due_at = now() + interval '1 day'`);
  client = new Client({ connectionString: record.fresh.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await record.close();
});

/** Whatever is planted is taken out again; triggers do not count for an owner who switches them off. */
async function planted(sql: string, params: unknown[] = []) {
  await client.query('begin');
  try {
    await client.query(`set local session_replication_role = 'replica'`);
    await client.query(sql, params);
    return await countAll(client, told);
  } finally {
    await client.query('rollback');
  }
}

test('a file that was decided, sent back and decided again has lost nothing and done nothing twice', async () => {
  expect(told.length).toBeGreaterThan(6);
  expect(await countAll(client, told)).toMatchObject({ accepted: told.length, lost: 0, twice: 0, open: 1, waiting: 0 });
});

test('a yes that nobody wrote down is lost', async () => {
  const stray = { ...told[0]!, id: randomUUID() };
  expect(await countAll(client, [...told, stray])).toMatchObject({ accepted: told.length, lost: 1 });
});

const ONE = 'proposal_id = $1 and seq = 3';
test.each([
  ['the line is gone', `delete from proposal_event where ${ONE}`],
  ['another command stands in its line', `update proposal_event set command_id = 'another' where ${ONE}`],
  ['its hash is another than on the receipt', `update proposal_event set hash = sha256(hash) where ${ONE}`],
  [
    'the command counts as refused',
    `update command set accepted = false where id = (select command_id from proposal_event where ${ONE})`,
  ],
])('a yes is lost where %s', async (_, sql) => {
  expect(await planted(sql, [file])).toMatchObject({ lost: 1 });
});

/** A line like another one, at the end of the same file. */
const again = (name: string, changes = '') => `
  insert into proposal_event (proposal_id, seq, name, at, actor_id, actor_role, command_id, version, body, prev_hash, hash)
  select proposal_id, (select max(seq) + 1 from proposal_event where proposal_id = $1), name, at, actor_id, actor_role,
    command_id ${changes}, version, body, prev_hash, hash
  from proposal_event where proposal_id = $1 and name = '${name}' order by seq desc limit 1`;

test('a second decision for the same entry into a stage is seen, also under a command of its own', async () => {
  expect(await planted(again('locally_validated', `|| '-again'`), [file])).toMatchObject({ twice: 1 });
});

test('a command with the same effect twice is seen, also where it decides nothing', async () => {
  expect(await planted(again('noted'), [file])).toMatchObject({ twice: 1 });
});

test('a note that is written twice on purpose is no double', async () => {
  expect(await planted(again('noted', `|| '-again'`), [file])).toMatchObject({ twice: 0 });
});

test('what Temporal has still to hear waits, and so does what an outside system holds up', async () => {
  expect(await planted('update outbox set delivered_at = null where proposal_id = $1', [file])).toMatchObject({
    undelivered: 1,
    waiting: 1,
  });
  expect(await planted(`update proposal set parked_code = 'unavailable' where id = $1`, [file])).toMatchObject({
    parked: 1,
    waiting: 1,
  });
  const long = `now() - interval '1 minute'`;
  expect(await planted(`update proposal set due_at = ${long} where id = $1`, [file])).toMatchObject({ waiting: 1 });
});
