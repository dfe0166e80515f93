import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Command, EventName, Officer } from '#domain';
import type { Item } from './answer.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { aFamily, KEYS, OFFICERS, openRecord, type OpenRecord, VILLAGE } from '../../../test/support/record.ts';

let record: OpenRecord;
let ledger: Ledger;
const MANY = 300;

beforeAll(async () => {
  record = await openRecord();
  ledger = openLedger({ url: record.fresh.apiUrl, keys: KEYS, clock: record.now });
});
afterAll(async () => {
  await ledger.close();
  await record.close();
});

const asked = (asks: EventName, given: Partial<Command>): Command => ({
  id: randomUUID(),
  proposalId: randomUUID(),
  asks,
  by: OFFICERS.operator,
  ...given,
});
const all = (by: Officer, commands: readonly Command[], id = randomUUID()) =>
  ledger.applyAll({ id, kind: 'letter', by, items: commands.map((command): Item => ({ command })) });

/** So many proposals of the village, opened in one batch and carried on together. @returns their ids, all at the same version */
async function carriedTo(...steps: { by: Officer; asks: EventName; with?: Command['with'] }[]): Promise<string[]> {
  const ids = Array.from({ length: MANY }, () => randomUUID());
  const opening = { kind: 'registration', region: VILLAGE, rules: '2026-1' };
  const receipts = [
    await all(
      OFFICERS.operator,
      ids.map((proposalId) => asked('opened', { proposalId, with: opening })),
    ),
  ];
  for (const [index, { by, asks, with: given = {} }] of steps.entries()) {
    const commands = ids.map((proposalId) => asked(asks, { proposalId, expectedVersion: index + 1, with: given }));
    receipts.push(await all(by, commands));
    record.wait(11);
  }
  expect(receipts.map(({ refused }) => refused)).toEqual(receipts.map(() => 0));
  return ids;
}
const MEETING = { heldOn: '2026-01-05', by: 'minutes', present: 12 } as const;

const ratified = (proposalId: string) =>
  asked('ratified', { proposalId, expectedVersion: 4, with: { letter: 'SK-460-2026' } });

describe('a letter over many proposals', () => {
  test('meets another one over the same 300 in opposite order: no deadlock, and an answer for each', async () => {
    const ids = await carriedTo(
      { by: OFFICERS.operator, asks: 'surveyed' },
      { by: OFFICERS.operator, asks: 'village_accepted', with: { meeting: MEETING } },
      { by: OFFICERS.validator, asks: 'locally_validated' },
    );
    const [one, other] = await Promise.all([
      all(OFFICERS.supervisor, ids.map(ratified)),
      all(OFFICERS.supervisor, ids.toReversed().map(ratified)),
    ]);
    expect(one.done + other.done).toBe(MANY);
    expect(one.items.map(({ proposalId }) => proposalId)).toEqual(ids);
    const noes = [...one.items, ...other.items].flatMap(({ answer }) => (answer.ok ? [] : [answer.code]));
    expect(noes).toHaveLength(MANY);
    expect(new Set(noes)).toEqual(new Set(['move_not_allowed']));
  });

  test('sent again finishes what was left and doubles nothing', async () => {
    const ids = Array.from({ length: 3 }, () => randomUUID());
    const opening = { kind: 'registration', region: VILLAGE, rules: '2026-1' };
    const commands = ids.map((proposalId) => asked('opened', { proposalId, with: opening }));
    const batch = randomUUID();
    await ledger.apply(commands[1]!); // as if an earlier try had come so far
    const first = await all(OFFICERS.operator, commands, batch);
    const again = await all(OFFICERS.operator, commands, batch);
    expect(first).toMatchObject({ batchId: batch, done: 3, refused: 0 });
    expect(again).toEqual(first);
    const [row] = await record.superuser(
      `select total, done, finished_at is not null as finished,
        (select count(*)::int from batch_item where batch_id = batch.id) as items,
        (select count(*)::int from proposal_event where proposal_id = any($2)) as events
       from batch where id = $1`,
      [batch, ids],
    );
    expect(row).toEqual({ total: 3, done: 3, finished: true, items: 3, events: 3 });
  });

  test('refuses one item and carries out the rest', async () => {
    const family = aFamily(700);
    const opening = { kind: 'registration', region: VILLAGE, rules: '2026-1' };
    const items = [family, aFamily(701), family].map((brought): Item => ({
      command: asked('opened', { with: opening }),
      attachments: { family: brought },
    }));
    const {
      items: answered,
      done,
      refused,
    } = await ledger.applyAll({
      id: randomUUID(),
      kind: 'bulk',
      by: OFFICERS.operator,
      items,
    });
    expect({ done, refused }).toEqual({ done: 2, refused: 1 });
    expect(answered[1]!.answer.ok).toBe(true);
    const no = answered.find(({ answer }) => !answer.ok)!.answer;
    expect(no).toMatchObject({ code: 'claimed_elsewhere', facts: { office: expect.any(String) } });
  });

  test('a command that stands in it twice is one command, unless its body differs', async () => {
    const opening = { kind: 'registration', region: VILLAGE, rules: '2026-1' };
    const command = asked('opened', { with: opening });
    const { items } = await all(OFFICERS.operator, [
      command,
      command,
      { ...command, with: { ...opening, rules: 'demo-seconds' } },
    ]);
    expect(items[1]!.answer).toEqual(items[0]!.answer);
    expect(items[2]!.answer).toMatchObject({ ok: false, code: 'command_reused' });
  });
});
