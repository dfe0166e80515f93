import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ceilingOf, type Command } from '#domain';
import type { Answer, Attachments } from './answer.ts';
import { membersOf } from './identity.ts';
import { type Ledger, openLedger } from './ledger.ts';
import {
  aFamily,
  KEYS,
  OFFICERS,
  openRecord,
  type OpenRecord,
  OTHER_VILLAGE,
  VILLAGE,
} from '../../../test/support/record.ts';

let record: OpenRecord;
let ledger: Ledger;
let number = 500;
const RACES = 20;

beforeAll(async () => {
  record = await openRecord();
  ledger = openLedger({ url: record.fresh.apiUrl, keys: KEYS, clock: record.now });
});
afterAll(async () => {
  await ledger.close();
  await record.close();
});

/** Each test has a day of its own, and in it so many meetings as a day allows. */
const newDay = () => void record.wait(86_400);
beforeEach(newDay);

type Family = NonNullable<Attachments['family']>;
const next = (): Family => aFamily((number += 1));
const opened = (region: string, family: Family, id = randomUUID(), with_ = ledger): Promise<Answer> => {
  const by = region === VILLAGE ? OFFICERS.operator : OFFICERS.neighbour;
  const given = { kind: 'registration', region, rules: '2026-1' };
  const command: Command = { id: randomUUID(), proposalId: id, asks: 'opened', by, with: given };
  return with_.apply(command, { family });
};
const OFFICE = { ok: false, code: 'claimed_elsewhere', facts: { office: 'Kantor Desa (demo)' } };
const claims = async (id: string): Promise<number> =>
  Number((await record.superuser('select count(*) as n from claim where proposal_id = $1', [id]))[0].n);

describe('two villages and one family', () => {
  test('of two operators who open it at once one does, and the other is told the office, never a person', async () => {
    for (let race = 0; race < RACES; race += 1) {
      newDay();
      const family = next();
      const answers = await Promise.all([opened(VILLAGE, family), opened(OTHER_VILLAGE, family)]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toEqual(OFFICE);
    }
  });

  test('one member under two KK is one person', async () => {
    for (let race = 0; race < RACES; race += 1) {
      newDay();
      const [family, other] = [next(), next()];
      const shared = { ...other, members: [...other.members, { ...family.members[1]!, relation: 'other' }] };
      const answers = await Promise.all([opened(VILLAGE, family), opened(OTHER_VILLAGE, shared)]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toEqual(OFFICE);
    }
  });

  test('one KK with other members is one family', async () => {
    const [family, other] = [next(), next()];
    const answers = await Promise.all([opened(VILLAGE, family), opened(OTHER_VILLAGE, { ...other, kk: family.kk })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual(OFFICE);
  });

  test('what was refused left nothing behind', async () => {
    const [family, id] = [next(), randomUUID()];
    await opened(VILLAGE, family);
    await opened(OTHER_VILLAGE, family, id);
    const [row] = await record.superuser(
      `select (select count(*) from proposal where id = $1) + (select count(*) from applicant where proposal_id = $1)
        + (select count(*) from claim where proposal_id = $1) as n`,
      [id],
    );
    expect(Number(row.n)).toBe(0);
  });

  test('the same NIK twice in one family: it is said which members', async () => {
    const family = next();
    const twice = { ...family, members: [...family.members, { ...family.members[0]!, name: 'Sari Peraga' }] };
    expect(await opened(VILLAGE, twice)).toMatchObject({ code: 'claimed_elsewhere', facts: { members: [0, 2] } });
  });
});

describe('a claim', () => {
  test('is let go when the proposal closes, but not before that has settled', async () => {
    const [family, id] = [next(), randomUUID()];
    await opened(VILLAGE, family, id);
    expect(await claims(id)).toBe(3);
    const end = { asks: 'ended' as const, with: { outcome: 'moved' as const, reason: 'END-MOVED' } };
    await record.ask(id, end);
    expect(await opened(OTHER_VILLAGE, family)).toEqual(OFFICE);

    await record.ask(id, { asks: 'undone', with: {} });
    record.wait(60);
    expect(await opened(OTHER_VILLAGE, family)).toEqual(OFFICE);

    await record.ask(id, end);
    record.wait(11);
    expect(await opened(OTHER_VILLAGE, family)).toMatchObject({ ok: true });
  });

  test('goes with a corrected NIK, the old one is free, and that person is asked after again', async () => {
    const [family, corrected, id] = [next(), next(), randomUUID()];
    await opened(VILLAGE, family, id);
    const { personId } = (await ledger.membersOf(id))[0]!;
    const nik = corrected.members[0]!.nik;
    const persons = [{ personId, nik, name: 'Wati Baru' }];
    await ledger.keepIdentity(id, personId, { outcome: 'matched', codes: [], elements: [] });
    await record.tell(id, { asks: 'corrected', with: { repair: ['persons'] }, attachments: { persons } });
    const [member] = await ledger.membersOf(id);
    expect(member).toMatchObject({ personId, nik, name: 'Wati Baru' });
    expect(member).not.toHaveProperty('kept');
    expect(await record.superuser('select superseded from identity_check where proposal_id = $1', [id])).toEqual([
      { superseded: true },
    ]);

    expect(await opened(OTHER_VILLAGE, corrected)).toEqual(OFFICE);
    const freed = { ...next(), members: [family.members[0]!] };
    expect(await opened(OTHER_VILLAGE, freed)).toMatchObject({ ok: true });
  });

  test('cannot be corrected to a NIK that is held elsewhere, nor for a person of another family', async () => {
    const [id, other] = [randomUUID(), randomUUID()];
    const [family, elsewhere] = [next(), next()];
    await opened(VILLAGE, family, id);
    await opened(VILLAGE, elsewhere, other);
    const { personId } = (await ledger.membersOf(id))[0]!;
    const asks = { asks: 'corrected' as const, with: { repair: ['persons' as const] } };
    const stolen = { persons: [{ personId, nik: elsewhere.members[0]!.nik }] };
    expect(await record.ask(id, { ...asks, attachments: stolen })).toMatchObject(OFFICE);
    expect(await record.ask(other, { ...asks, attachments: { persons: [{ personId, name: 'X' }] } })).toMatchObject({
      code: 'particulars_missing',
    });
  });

  test('holds throughout a rotation of the index key, against those who know only one of the keys', async () => {
    const newer = { id: 'i2', key: Buffer.alloc(32, 7) };
    const url = record.fresh.apiUrl;
    const rotating = openLedger({ url, clock: record.now, keys: { ...KEYS, index: [newer, ...KEYS.index] } });
    try {
      const [family, other] = [next(), next()];
      await opened(VILLAGE, family, randomUUID(), ledger);
      expect(await opened(OTHER_VILLAGE, family, randomUUID(), rotating)).toEqual(OFFICE);
      await opened(VILLAGE, other, randomUUID(), rotating);
      expect(await opened(OTHER_VILLAGE, other, randomUUID(), ledger)).toEqual(OFFICE);
    } finally {
      await rotating.close();
    }
  });
});

describe('C-14 somebody who asks by opening proposals who is registered', () => {
  test('is told so often on a day and no more: then even what nobody holds is refused, until the next', async () => {
    const ceiling = ceilingOf(OFFICERS.neighbour, 'met_elsewhere');
    expect(ceiling).toBeLessThanOrEqual(50);
    const family = next();
    expect((await opened(VILLAGE, family)).ok).toBe(true);
    for (let times = 0; times < ceiling; times += 1) expect(await opened(OTHER_VILLAGE, family)).toEqual(OFFICE);
    const over = { ok: false, code: 'opening_ceiling_reached', facts: { ceiling } };
    const held = await opened(OTHER_VILLAGE, family);
    const free = await opened(OTHER_VILLAGE, next());
    expect([held, free]).toMatchObject([over, over]);
    expect(free).toEqual(held);
    expect((await opened(VILLAGE, next())).ok).toBe(true);
    record.wait((held.ok ? 0 : Number(held.facts['waitMs'])) / 1000);
    expect((await opened(OTHER_VILLAGE, next())).ok).toBe(true);
  });

  test('gets no more answers out of one batch than a day allows', async () => {
    const id = await record.opened();
    const persons = (await membersOf(record.db, KEYS, id)).map(({ personId }) => personId);
    const ceiling = ceilingOf(OFFICERS.operator, 'met_elsewhere');
    const theirs = Array.from({ length: ceiling + 1 }, next);
    for (const family of theirs) expect((await opened(OTHER_VILLAGE, family)).ok).toBe(true);
    const guess = (nik: string) => ({
      command: {
        id: randomUUID(),
        proposalId: id,
        asks: 'corrected' as const,
        by: OFFICERS.operator,
        expectedVersion: 1,
        with: { repair: ['persons' as const] },
      },
      attachments: { persons: [{ personId: persons[0]!, nik }] },
    });
    const batch = { id: randomUUID(), kind: 'bulk' as const, by: OFFICERS.operator };
    const items = [...theirs.map(({ members }) => guess(members[0]!.nik)), guess(next().members[0]!.nik)];
    const { items: answers } = await ledger.applyAll({ ...batch, items });
    const codes = answers.map(({ answer }) => (answer.ok ? 'ok' : answer.code));
    expect(codes.filter((code) => code === 'claimed_elsewhere').length).toBeLessThanOrEqual(ceiling);
    expect(codes.at(-1)).toBe('opening_ceiling_reached');
    expect(codes).not.toContain('ok');
  });
});
