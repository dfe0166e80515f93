import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyChain } from './chain-check.ts';
import { raiseEpoch } from './outbox.ts';
import { OFFICERS, type OpenRecord, openRecord, TO_VALIDATION } from '../../../test/support/record.ts';

let record: OpenRecord;
let file: string;
let events: number;
beforeAll(async () => {
  record = await openRecord();
  for (let number = 0; number < 5; number += 1) await record.tell(await record.opened(), 'assigned');
  file = await record.opened();
  await record.tell(file, ...TO_VALIDATION, { asks: 'claimed', by: OFFICERS.validator }, 'locally_validated');
  ({ events } = await verifyChain(record.db, file));
  await record.superuser(
    'create table kept_event as select * from proposal_event; create table kept_proposal as select * from proposal;',
  );
});
afterAll(() => record.close());

/** Only somebody who owns the whole server can do this; the chain has to tell on them. */
const tamper = (...statements: string[]) =>
  record.superuser(`set session_replication_role = replica; ${statements.join(';').replaceAll('$file', `'${file}'`)};`);

afterEach(() =>
  tamper(
    'delete from proposal_event',
    'insert into proposal_event select * from kept_event',
    'update proposal p set body = k.body, seq = k.seq, head = k.head, epoch = k.epoch from kept_proposal k where k.id = p.id',
  ),
);

describe('the chain of events', () => {
  test('holds for one file and for all, and counts what it read', async () => {
    expect(events).toBe(6);
    expect(await verifyChain(record.db, file)).toEqual({ events: 6, valid: true });
    expect(await verifyChain(record.db)).toEqual({ events: 16, valid: true });
  });

  test('holds while a move settles, after it was undone, and after a restore', async () => {
    const id = await record.opened();
    await record.tell(id, 'assigned');
    await record.ask(id, { asks: 'surveyed' });
    expect(await verifyChain(record.db, id)).toMatchObject({ valid: true });
    await raiseEpoch(record.db);
    expect(await verifyChain(record.db, id)).toMatchObject({ valid: true });
    await record.ask(id, { asks: 'undone', by: OFFICERS.surveyor });
    expect(await verifyChain(record.db, id)).toMatchObject({ valid: true });
    await record.superuser(`set session_replication_role = replica; delete from outbox where proposal_id = '${id}';
      delete from applicant where proposal_id = '${id}'; delete from applicant_family where proposal_id = '${id}'; delete from proposal where id = '${id}'`);
  });

  // oxfmt-ignore
  test.each<[string, number, string]>([
    ['a reason that was changed later',        3, `update proposal_event set body = jsonb_set(body, '{facts,reason}', '"other"') where proposal_id = $file and seq = 3`],
    ['another officer put in its place',       4, `update proposal_event set body = jsonb_set(body, '{by,id}', '"x"'), actor_id = 'x' where proposal_id = $file and seq = 4`],
    ['one byte of a hash',                     5, `update proposal_event set hash = set_byte(hash, 7, 255 - get_byte(hash, 7)) where proposal_id = $file and seq = 5`],
    ['one byte of the hash before',            2, `update proposal_event set prev_hash = set_byte(prev_hash, 0, 255 - get_byte(prev_hash, 0)) where proposal_id = $file and seq = 2`],
    ['a first event chained to something',     1, `update proposal_event set prev_hash = set_byte(prev_hash, 0, 1) where proposal_id = $file and seq = 1`],
    ['an event taken out of the middle',       3, `delete from proposal_event where proposal_id = $file and seq = 3`],
    ['the newest event taken away',            6, `delete from proposal_event where proposal_id = $file and seq = 6`],
    ['all events taken away',                  1, `delete from proposal_event where proposal_id = $file`],
    ['two events that changed places',         2, `update proposal_event set seq = 90 where proposal_id = $file and seq = 2; update proposal_event set seq = 2 where proposal_id = $file and seq = 3; update proposal_event set seq = 3 where proposal_id = $file and seq = 90`],
    ['a copy in a column that says otherwise', 4, `update proposal_event set name = 'village_declined' where proposal_id = $file and seq = 4`],
    ['an actor in a column that is not theirs', 5, `update proposal_event set actor_id = 'x' where proposal_id = $file and seq = 5`],
    ['a row that is not the fold of its events', 6, `update proposal set body = jsonb_set(body, '{stage}', '"enrolled"') where id = $file`],
    ['a head that is not the last hash',       6, `update proposal set head = set_byte(head, 0, 255 - get_byte(head, 0)) where id = $file`],
    ['an event added behind the last',         7, `insert into proposal_event select proposal_id, 7, name, at, actor_id, actor_role, command_id, version, body, prev_hash, hash from proposal_event where proposal_id = $file and seq = 6`],
  ])('tells of %s, at event %i', async (_what, seq, statement) => {
    await tamper(statement);
    expect(await verifyChain(record.db, file)).toMatchObject({ valid: false, firstBad: { proposalId: file, seq } });
    expect(await verifyChain(record.db)).toMatchObject({ valid: false, firstBad: { proposalId: file, seq } });
  });
});
