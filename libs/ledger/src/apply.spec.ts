import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Command, SYSTEM } from '#domain';
import type { Answer } from './answer.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { KEYS, OFFICERS, openRecord, type OpenRecord, TO_VALIDATION, VILLAGE } from '../../../test/support/record.ts';

let record: OpenRecord;
let ledger: Ledger;

beforeAll(async () => {
  record = await openRecord();
  ledger = openLedger({ url: record.fresh.apiUrl, keys: KEYS, poolSize: 25, clock: record.now });
});
afterAll(async () => {
  await ledger.close();
  await record.close();
});

const validated = (proposalId: string, given: Partial<Command> = {}): Command => ({
  id: randomUUID(),
  proposalId,
  asks: 'locally_validated',
  by: OFFICERS.validator,
  ...given,
});
const atValidation = async (): Promise<{ id: string; version: number }> => {
  const id = await record.opened();
  const { version } = await record.tell(id, ...TO_VALIDATION);
  return { id, version };
};
const codes = (answers: readonly Answer[]) => answers.map((answer) => (answer.ok ? 'yes' : answer.code)).toSorted();
const noes = (answers: readonly Answer[]) => answers.filter((answer) => !answer.ok);
const count = async (table: string, where: string, ...params: unknown[]): Promise<number> =>
  Number((await record.superuser(`select count(*) as n from ${table} where ${where}`, params))[0].n);

describe('many at one proposal', () => {
  test('of twenty officers who decide at once one wins, and the others are told what changed', async () => {
    const { id, version } = await atValidation();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        ledger.apply({
          ...validated(id, { expectedVersion: version }),
          asks: nth % 2 ? 'finding_raised' : 'corrected',
          with: nth % 2 ? { finding: { code: 'DAT-INCOMPLETE' } } : { repair: ['documents'] },
        }),
      ),
    );
    expect(codes(answers)).toEqual([...Array.from({ length: 19 }, () => 'stale'), 'yes']);
    for (const no of noes(answers))
      expect(no.facts['changed']).toEqual([{ name: expect.any(String), at: expect.any(String), by: 'validator' }]);
  });

  test('the same command five times at once has one effect and five equal answers', async () => {
    const { id, version } = await atValidation();
    const command = validated(id, { expectedVersion: version });
    const answers = await Promise.all(Array.from({ length: 5 }, () => ledger.apply(command)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ ok: true, position: { stage: 'district_ratification' } });
    expect(await count('proposal_event', `command_id = $1`, command.id)).toBe(1);
  });

  test('an accepted command gets its own answer for ever, however far the proposal has gone since', async () => {
    const { id, version } = await atValidation();
    const command = validated(id, { expectedVersion: version });
    const first = await ledger.apply(command);
    record.wait(11);
    await record.tell(id, 'ratified', 'ministry_verified');
    expect(await ledger.apply(command)).toEqual(first);
  });

  test('an escalation between reading and deciding does not spoil the decision', async () => {
    const { id, version } = await atValidation();
    record.wait(60 * 86_400);
    const escalated = await record.ask(id, { asks: 'escalated', by: SYSTEM, with: {} });
    expect(escalated.ok).toBe(true);
    expect(await ledger.apply(validated(id, { expectedVersion: version }))).toMatchObject({ ok: true });
  });
});

describe('the id of a command', () => {
  test('with another body it is refused, and says so without a word of the first', async () => {
    const { id, version } = await atValidation();
    const command = validated(id, { expectedVersion: version });
    await ledger.apply(command);
    expect(await ledger.apply({ ...command, with: { reason: 'LOC-OTHER' } })).toEqual({
      ok: false,
      code: 'command_reused',
      facts: { commandId: command.id },
    });
  });

  test('a refusal had no effect, so the same id is judged afresh', async () => {
    const { id, version } = await atValidation();
    const command = validated(id, { expectedVersion: version + 1 });
    expect(await ledger.apply(command)).toMatchObject({ ok: false, code: 'stale' });
    expect(await ledger.apply({ ...command, expectedVersion: version })).toMatchObject({ ok: true });
  });

  test('whoever may not see the proposal is told that there is none', async () => {
    const { id, version } = await atValidation();
    const strangers = [OFFICERS.elsewhere, { ...OFFICERS.neighbour }];
    for (const by of strangers) {
      const answer = await ledger.apply(validated(id, { by, expectedVersion: version }));
      expect(answer).toEqual({ ok: false, code: 'proposal_not_found', facts: {} });
    }
  });

  test('a proposal is opened once', async () => {
    const id = randomUUID();
    const opening = (): Command => ({
      id: randomUUID(),
      proposalId: id,
      asks: 'opened',
      by: OFFICERS.operator,
      with: { kind: 'registration', region: VILLAGE, rules: '2026-1' },
    });
    const answers = await Promise.all([ledger.apply(opening()), ledger.apply(opening())]);
    expect(codes(answers)).toEqual(['already_opened', 'yes']);
    expect(
      await ledger.apply({
        ...opening(),
        proposalId: randomUUID(),
        with: { kind: 'registration', region: VILLAGE, rules: 'none' },
      }),
    ).toMatchObject({
      code: 'particulars_missing',
      facts: { missing: ['rules'] },
    });
  });
});

const atCheck = async () => {
  const { id } = await atValidation();
  const { positionSeq: seq, epoch } = await record.tell(id, 'locally_validated', 'ratified', 'ministry_verified');
  return { id, madeFor: { epoch, seq } };
};
const matched = (proposalId: string, seq: number): Command => ({
  id: `${proposalId}:${seq}:checkIdentity`,
  proposalId,
  asks: 'identity_matched',
  by: SYSTEM,
});

describe('the machine', () => {
  test('records what it was sent for once, and its answer is the delivery', async () => {
    const { id, madeFor } = await atCheck();
    const before = await count('outbox', 'proposal_id = $1', id);
    const first = await ledger.apply(matched(id, madeFor.seq), undefined, { madeFor });
    expect(first).toMatchObject({ ok: true, position: { stage: 'enrollment', seq: madeFor.seq + 1 } });
    expect(await ledger.apply(matched(id, madeFor.seq), undefined, { madeFor })).toEqual(first);
    expect(await count('outbox', 'proposal_id = $1', id)).toBe(before);
  });

  test('does nothing when the proposal has moved on, and is told where to', async () => {
    const { id, madeFor } = await atCheck();
    for (const older of [
      { ...madeFor, seq: madeFor.seq - 1 },
      { ...madeFor, epoch: madeFor.epoch + 1 },
    ]) {
      const answer = await ledger.apply(matched(id, older.seq), undefined, { madeFor: older });
      expect(answer).toMatchObject({
        ok: false,
        code: 'moved_on',
        position: { stage: 'dukcapil_check', seq: madeFor.seq },
      });
    }
  });

  test('hears nothing of a move that settles, but for how long', async () => {
    const { id, version } = await atValidation();
    const { position } = (await ledger.apply(validated(id, { expectedVersion: version }))) as Answer & { ok: true };
    const madeFor = { epoch: position.epoch, seq: position.seq - 1 };
    const answer = await ledger.apply({ ...matched(id, madeFor.seq), asks: 'escalated' }, undefined, { madeFor });
    expect(answer).toEqual({ ok: false, code: 'moved_on', facts: {}, waitMs: 10_000 });
  });

  test('has another answer to the same work thrown away', async () => {
    const { id, madeFor } = await atCheck();
    await ledger.apply(matched(id, madeFor.seq), undefined, { madeFor });
    const other: Command = {
      ...matched(id, madeFor.seq),
      asks: 'identity_questioned',
      with: { findings: [{ code: 'ID-NAME' }] },
    };
    expect(await ledger.apply(other, undefined, { madeFor })).toMatchObject({
      code: 'moved_on',
      position: { stage: 'enrollment' },
    });
  });

  test('writes a row for the relay where nobody waits for its answer', async () => {
    const { id } = await atCheck();
    await record.tell(id, { asks: 'parked', by: SYSTEM, with: { code: 'dukcapil' } });
    const before = await count('outbox', 'proposal_id = $1', id);
    await record.tell(id, { asks: 'unparked', by: SYSTEM, with: {} });
    expect(await count('outbox', 'proposal_id = $1', id)).toBe(before + 1);
  });
});

const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = ledger.statements;
  await work();
  return ledger.statements - before;
};

describe('how often the database is asked', () => {
  const survey = { instrument: 'regsosek', version: '2026', answers: { roof: 'thatch' } };

  test('a decision takes two statements, an opening five, a survey three, an enrollment five', async () => {
    const { id, version } = await atValidation();
    expect(await statementsOf(() => ledger.apply(validated(id, { expectedVersion: version })))).toBe(2);

    const proposalId = randomUUID();
    const opening: Command = {
      id: randomUUID(),
      proposalId,
      asks: 'opened',
      by: OFFICERS.operator,
      with: { kind: 'registration', region: VILLAGE, rules: '2026-1' },
    };
    const member = { nik: '3201055203809901', name: 'Sari Peraga', birthPlace: 'Bogor', bornOn: '1980-03-12' };
    const family = {
      kk: '3201050103159901',
      address: 'Jalan Peraga 901',
      members: [{ ...member, sex: 'female' as const, relation: 'head' }],
    };
    expect(await statementsOf(() => ledger.apply(opening, { family }))).toBe(5);
    const surveyed: Command = { ...opening, id: randomUUID(), asks: 'surveyed', expectedVersion: 1, with: {} };
    expect(await statementsOf(() => ledger.apply(surveyed, { survey }))).toBe(3);

    record.wait(11);
    await record.tell(proposalId, 'village_accepted', 'locally_validated', 'ratified', 'ministry_verified');
    await record.tell(proposalId, { asks: 'identity_matched', by: SYSTEM, with: {} });
    const enrolled: Command = { id: `${proposalId}:9:enroll`, proposalId, asks: 'enrolled', by: SYSTEM };
    expect(await statementsOf(() => ledger.apply(enrolled))).toBe(5);
  });
});
