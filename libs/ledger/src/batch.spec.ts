import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Command, EventName, Officer } from '#domain';
import type { Item } from './answer.ts';
import { BatchReused } from './batch.ts';
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

const anOpening = (): Command => asked('opened', { with: { kind: 'registration', region: VILLAGE, rules: '2026-1' } });

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

  test('that broke off in the middle is taken up again where it was', async () => {
    const commands = Array.from({ length: 501 }, anOpening);
    const batch = randomUUID();
    const kept = async () =>
      (
        await record.superuser(
          `select done, finished_at is not null as finished,
            (select count(*)::int from batch_item where batch_id = batch.id) as items from batch where id = $1`,
          [batch],
        )
      )[0];
    await record.superuser(
      `create function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$;
       create trigger break_off before insert on batch_item for each row when (new.ordinal >= 500) execute function break_off()`,
    );
    await expect(all(OFFICERS.operator, commands, batch)).rejects.toThrow('the ledger refused');
    expect(await kept()).toEqual({ done: 500, finished: false, items: 500 });
    await record.superuser('drop trigger break_off on batch_item; drop function break_off()');
    const whole = await all(OFFICERS.operator, commands, batch);
    expect(whole).toMatchObject({ done: 501, refused: 0 });
    expect(await all(OFFICERS.operator, commands, batch)).toEqual(whole);
    expect(await kept()).toEqual({ done: 501, finished: true, items: 501 });
  });

  test('sent twice at the same time gets one answer', async () => {
    const commands = Array.from({ length: 3 }, anOpening);
    const batch = randomUUID();
    const [one, other] = await Promise.all([1, 2].map(() => all(OFFICERS.operator, commands, batch)));
    expect(other).toEqual(one);
    expect(one).toMatchObject({ done: 3, refused: 0 });
  });

  describe('belongs to its officer and to what was sent', () => {
    const first = [anOpening(), anOpening()];
    const batch = randomUUID();
    const rows = () =>
      record.superuser(
        `select (select count(*)::int from command) as commands, (select count(*)::int from batch_item) as items,
          (select to_jsonb(b) from batch b where id = $1) as batch`,
        [batch],
      );
    beforeAll(async () => {
      expect(await all(OFFICERS.operator, first, batch)).toMatchObject({ done: 2 });
    });

    test.each<[string, Officer, readonly Command[]]>([
      ['another officer sends the same', OFFICERS.validator, first],
      ['another officer sends something else', OFFICERS.validator, [anOpening()]],
      ['other items come under its id', OFFICERS.operator, [anOpening(), anOpening()]],
      ['an item is added', OFFICERS.operator, [...first, anOpening()]],
      ['an item is missing', OFFICERS.operator, first.slice(1)],
      [
        'the body of an item has changed',
        OFFICERS.operator,
        [{ ...first[0]!, with: { ...first[0]!.with, region: '32.01.05.2001' } }, first[1]!],
      ],
    ])('and is refused whole, with nothing done, where %s', async (_, by, commands) => {
      const before = await rows();
      await expect(all(by, commands, batch)).rejects.toThrow(BatchReused);
      expect(await rows()).toEqual(before);
    });

    test('also when its digest was cleared at erasure, as far as its officer goes', async () => {
      const cleared = randomUUID();
      const commands = [anOpening()];
      const answered = await all(OFFICERS.operator, commands, cleared);
      await record.superuser('update batch set digest = null where id = $1', [cleared]);
      await expect(all(OFFICERS.validator, commands, cleared)).rejects.toThrow(BatchReused);
      expect(await all(OFFICERS.operator, commands, cleared)).toEqual(answered);
    });

    test('also while index keys are rotated', async () => {
      const newer = { id: 'i2', key: Buffer.alloc(32, 7) };
      const keys = { ...KEYS, index: [newer, ...KEYS.index] };
      const rotating = openLedger({ url: record.fresh.apiUrl, keys, clock: record.now });
      try {
        const again = { id: batch, kind: 'letter' as const, by: OFFICERS.operator };
        const items = first.map((command): Item => ({ command }));
        expect(await rotating.applyAll({ ...again, items })).toMatchObject({ done: 2, refused: 0 });
        await expect(rotating.applyAll({ ...again, items: items.slice(1) })).rejects.toThrow(BatchReused);
      } finally {
        await rotating.close();
      }
    });
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
