import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SYSTEM } from '#domain';
import { aFamily, KEYS, OFFICERS, openRecord, type OpenRecord, VILLAGE } from '../../../test/support/record.ts';
import { familyThread } from './family-thread.ts';

const FAMILY = aFamily(700);
let record: OpenRecord;
let registration: string;
let aid: string;

beforeAll(async () => {
  record = await openRecord();
  const open = async (given: object) => {
    const id = randomUUID();
    await record.tell(
      id,
      { asks: 'opened', with: { region: VILLAGE, rules: '2026-1', ...given }, attachments: { family: FAMILY } },
      'assigned',
      {
        asks: 'surveyed',
        attachments: { survey: { instrument: 'regsosek', version: '1', answers: { roof: 'thatch' } } },
      },
      'village_accepted',
      'locally_validated',
      'ratified',
      'ministry_verified',
      { asks: 'identity_matched', by: SYSTEM, with: {} },
    );
    return id;
  };
  registration = await open({ kind: 'registration' });
  await record.tell(registration, { asks: 'enrolled', by: SYSTEM, with: {} });
  aid = await open({ kind: 'programme', asked: 'PKH' });
  await record.tell(aid, { asks: 'applied', by: SYSTEM, with: {} });
});
afterAll(() => record.close());

const read = (who: (typeof OFFICERS)[keyof typeof OFFICERS], id = aid) => familyThread(record.db, KEYS, id, who);
const looks = () => record.superuser(`select actor_id, proposal_id from access_log where act = 'thread_read'`);

describe('the thread of a family', () => {
  test('holds its proposals, surveys, members and benefits, whichever of its proposals is asked', async () => {
    const thread = (await read(OFFICERS.validator))!;
    expect(thread.registered).toMatchObject({ region: VILLAGE });
    expect(thread.members.map(({ name, relation }) => [name, relation])).toEqual(
      FAMILY.members.map(({ name, relation }) => [name, relation]),
    );
    expect(thread.benefits).toMatchObject([{ programme: 'PKH', source: 'terdata', proposalId: aid }]);
    expect(thread.proposals.map(({ proposal: { id, stage } }) => [id, stage])).toEqual([
      [registration, 'enrolled'],
      [aid, 'closed'],
    ]);
    expect(thread.surveys.map(({ proposalId }) => proposalId)).toEqual([registration, aid]);
    expect(await read(OFFICERS.validator, registration)).toEqual(thread);
  });

  test('is written down each time somebody looks, and only then', async () => {
    const before = await looks();
    await read(OFFICERS.validator);
    for (const who of ['neighbour', 'elsewhere', 'administrator'] as const)
      expect(await read(OFFICERS[who])).toBeUndefined();
    expect(await looks()).toEqual([...before, { actor_id: OFFICERS.validator.id, proposal_id: aid }]);
  });

  test('of a family that the registry does not know has its proposals, and nothing else', async () => {
    const id = await record.opened();
    const thread = (await read(OFFICERS.validator, id))!;
    expect(thread).toMatchObject({ members: [], benefits: [], surveys: [], proposals: [{ proposal: { id } }] });
    expect(thread.registered).toBeUndefined();
  });

  test('knows nothing of a family that was erased', async () => {
    const id = await record.opened();
    await record.superuser(
      `update data_key set wrapped = null from applicant_family f where f.key_id = data_key.id and f.proposal_id = $1`,
      [id],
    );
    expect(await read(OFFICERS.validator, id)).toMatchObject({ proposals: [] });
  });
});
