import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Command } from '#domain';
import { applyTogether } from './apply.ts';
import { Database } from './database.ts';
import { failed, lease, nextDeliverableAt, openPositions, raiseEpoch, settle, undelivered } from './outbox.ts';
import { KEYS, OFFICERS, type OpenRecord, openRecord, TO_VALIDATION } from '../../../test/support/record.ts';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

/** Everything told so far is settled, so that a test begins with an empty outbox. */
const hush = async (): Promise<void> => {
  record.wait(120);
  for (;;) {
    const due = await lease(record.db, 500);
    if (due.length === 0) return;
    await settle(
      record.db,
      due.map(({ proposalId, position: { seq } }) => ({ proposalId, seq })),
    );
  }
};

describe('the relay takes what Temporal has still to hear', () => {
  test('one delivery per proposal, with the newest event and the current position', async () => {
    await hush();
    const id = await record.opened();
    await record.tell(id, ...TO_VALIDATION);
    const [delivery, ...others] = await lease(record.db, 100);
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({
      proposalId: id,
      event: 'village_accepted',
      position: { proposalId: id, epoch: 1, stage: 'local_validation' },
      kind: 'registration',
      regency: '32.01',
      closed: false,
    });
    expect(JSON.stringify(delivery)).not.toContain('Wati');
  });

  test('two relays at once never hold the same proposal', async () => {
    await hush();
    const ids = await Promise.all(Array.from({ length: 40 }, () => record.opened()));
    for (const id of ids.slice(0, 10)) await record.tell(id, ...TO_VALIDATION);
    const relays = Array.from({ length: 4 }, () => new Database({ url: record.fresh.apiUrl, clock: record.now }));
    const taken = await Promise.all([...relays, ...relays].map((relay) => lease(relay, 7)));
    const rest = await lease(record.db, 100);
    await Promise.all(relays.map((relay) => relay.close()));
    const told = [...taken.flat(), ...rest].map(({ proposalId }) => proposalId);
    expect(told.toSorted()).toEqual(ids.toSorted());
  });

  test('a lease that ran out is free for any relay, one that has not is nobody else’s', async () => {
    await hush();
    await record.opened();
    expect(await lease(record.db, 10)).toHaveLength(1);
    record.wait(29);
    expect(await lease(record.db, 10)).toEqual([]);
    record.wait(1);
    expect(await lease(record.db, 10)).toHaveLength(1);
  });

  test('an undoing that is under way at the last moment is not overtaken by the end that it undoes', async () => {
    await hush();
    const id = await record.opened();
    await hush();
    await record.ask(id, { asks: 'ended', with: { outcome: 'moved', reason: 'RES-MOVED' } });
    record.wait(9);
    const undoing: Command = {
      id: randomUUID(),
      proposalId: id,
      asks: 'undone',
      by: OFFICERS.operator,
      expectedVersion: 2,
    };
    const desk = { db: record.db, keys: KEYS };
    const other = new Database({ url: record.fresh.apiUrl, clock: record.now });
    const [answer] = await applyTogether(desk, undoing.by, [{ command: undoing }], async () => {
      record.wait(2); // the end would be told from now on, and its undoing is not committed yet
      expect(await lease(other, 100)).toEqual([]);
    });
    await other.close();
    expect(answer).toMatchObject({ ok: true });
    expect(await lease(record.db, 100)).toMatchObject([{ proposalId: id, event: 'undone', closed: false }]);
  });

  test('a move that settles is not told, and its instant is', async () => {
    await hush();
    const id = await record.opened();
    await record.tell(id, 'assigned');
    await hush();
    await record.ask(id, { asks: 'surveyed' });
    expect(await lease(record.db, 10)).toEqual([]);
    expect(await nextDeliverableAt(record.db)).toEqual(new Date(record.now().getTime() + 10_000));
    expect((await openPositions(record.db, undefined, 500)).map(({ proposalId }) => proposalId)).not.toContain(id);
    record.wait(10);
    expect(await lease(record.db, 10)).toMatchObject([
      { event: 'surveyed', position: { stage: 'village_deliberation' } },
    ]);
    expect(await nextDeliverableAt(record.db)).toBeUndefined();
  });

  test('an undone move leaves as one delivery that says where the proposal stands', async () => {
    await hush();
    const id = await record.opened();
    await record.tell(id, 'assigned');
    await hush();
    await record.ask(id, { asks: 'surveyed' });
    await record.ask(id, { asks: 'undone', by: OFFICERS.surveyor });
    expect(await lease(record.db, 10)).toMatchObject([{ event: 'undone', position: { stage: 'survey' } }]);
  });

  test('what is due first is told first, and what the machine must do now before it', async () => {
    await hush();
    const late = await record.opened();
    const urgent = await record.opened();
    const machine = await record.opened();
    await record.superuser(`update proposal set due_at = '2027-02-01' where id = $1`, [late]);
    await record.superuser(`update proposal set due_at = '2027-01-01' where id = $1`, [urgent]);
    await record.superuser(`update proposal set due_at = null where id = $1`, [machine]);
    const order = [await lease(record.db, 1), await lease(record.db, 2)].flat().map(({ proposalId }) => proposalId);
    expect(order).toEqual([machine, urgent, late]);
  });

  test('what is settled up to a seq is told no more; what came after it is', async () => {
    await hush();
    const one = await record.opened();
    await record.opened();
    const due = await lease(record.db, 10);
    await record.tell(one, 'assigned', 'surveyed');
    const before = record.db.statements;
    await settle(
      record.db,
      due.map(({ proposalId, position: { seq } }) => ({ proposalId, seq })),
    );
    expect(record.db.statements - before).toBe(1);
    expect((await lease(record.db, 10)).map(({ proposalId, event }) => [proposalId, event])).toEqual([
      [one, 'surveyed'],
    ]);
  });

  test('a row that keeps failing backs off to ten seconds, keeps its code, and shows as lag', async () => {
    await hush();
    const id = await record.opened();
    const waits: number[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      expect(await lease(record.db, 1)).toMatchObject([{ proposalId: id }]);
      await failed(record.db, id, 'UNAVAILABLE');
      expect(await lease(record.db, 1)).toEqual([]);
      const [row] = await record.superuser(`select next_try_at from outbox where proposal_id = $1`, [id]);
      waits.push((row.next_try_at.getTime() - record.now().getTime()) / 1000);
      record.wait(waits.at(-1)!);
    }
    expect(waits).toEqual([2, 4, 8, 10, 10, 10, 10]);
    expect(await undelivered(record.db)).toMatchObject({ proposals: 1, tries: 7, since: expect.any(String) });
    const [row] = await record.superuser(`select last_error from outbox where proposal_id = $1`, [id]);
    expect(row).toEqual({ last_error: 'UNAVAILABLE' });
  });
});

describe('all open proposals can be told again', () => {
  test('in pages by id, each once', async () => {
    record.wait(60);
    const whole = await openPositions(record.db, undefined, 1000);
    const paged: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await openPositions(record.db, after, 7);
      paged.push(...page.map(({ proposalId }) => proposalId));
      if (page.length < 7) break;
      after = paged.at(-1);
    }
    expect(whole.length).toBeGreaterThan(40);
    expect(paged).toEqual(whole.map(({ proposalId }) => proposalId));
  });

  test('after a restore under an epoch above all, also where a move was still settling', async () => {
    const id = await record.opened();
    await record.tell(id, 'assigned');
    await record.ask(id, { asks: 'surveyed' });
    const epoch = await raiseEpoch(record.db);
    expect(epoch).toBe(2);
    await record.ask(id, { asks: 'undone', by: OFFICERS.surveyor });
    const positions = await openPositions(record.db, undefined, 1000);
    expect(new Set(positions.map(({ position }) => position.epoch))).toEqual(new Set([2]));
    expect(positions.find(({ proposalId }) => proposalId === id)).toMatchObject({
      event: 'undone',
      position: { stage: 'survey' },
    });
    expect(await raiseEpoch(record.db)).toBe(3);
  });
});
