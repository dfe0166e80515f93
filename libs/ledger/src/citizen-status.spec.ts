import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { KEYS, OFFICERS, openRecord, type OpenRecord, TO_VALIDATION } from '../../../test/support/record.ts';
import { citizenStatus } from './citizen-status.ts';
import { membersOf } from './identity.ts';
import { newTicket } from './ticket.ts';

let record: OpenRecord;
let id: string;
let ticket: string;
let digits: string;
let sources = 0;
let source: string;
beforeAll(async () => {
  record = await openRecord();
  ({ id, ticket, digits } = await aFile());
});
afterAll(() => record.close());
beforeEach(() => {
  source = `10.0.0.${(sources += 1)}`;
});

async function aFile() {
  const proposalId = await record.opened();
  const [row] = await record.superuser('select ticket from proposal where id = $1', [proposalId]);
  const [head] = await membersOf(record.db, KEYS, proposalId);
  return { id: proposalId, ticket: row.ticket as string, digits: head!.nik.slice(-4), head: head! };
}
const look = (given: Partial<Parameters<typeof citizenStatus>[2]> = {}) =>
  citizenStatus(record.db, KEYS, { ticket, lastDigits: digits, source, ...given });
const wrongOf = (right: string) => right.replace(/\d$/, (last) => String((Number(last) + 5) % 10));

describe('C-13 a family asks where its proposal is', () => {
  test('with its ticket and the last digits of any member', async () => {
    const members = await membersOf(record.db, KEYS, id);
    for (const { nik } of members)
      expect(await look({ lastDigits: nik.slice(-4) })).toMatchObject({
        found: true,
        status: { state: 'received', step: 1 },
      });
  });

  test('and hears where it is now, of which office and by when, and nothing of a person', async () => {
    await record.tell(id, ...TO_VALIDATION);
    const answer = await look();
    expect(answer).toMatchObject({
      found: true,
      status: {
        state: 'district',
        step: 2,
        officeName: 'Kantor Desa (demo)',
        appealWindow: { days: 30 },
        until: expect.any(String),
      },
    });
    expect(JSON.stringify(answer)).not.toMatch(/Peraga|Jalan|\d{16}|00000000-0000-4000-8000-2/);
  });

  test('with the digits that a correction has brought, and no longer with those before it', async () => {
    const other = await aFile();
    await record.tell(other.id, 'assigned', 'surveyed');
    await record.tell(other.id, { asks: 'returned', with: { repair: ['persons'], reason: 'RES-NOTFOUND' } });
    const members = await membersOf(record.db, KEYS, other.id);
    const persons = members.map(({ personId, nik }) => ({ personId, nik: `${nik.slice(0, -4)}9777` }));
    await record.tell(other.id, {
      asks: 'corrected',
      by: OFFICERS.operator,
      with: { repair: ['persons'] },
      attachments: { persons },
    });
    expect(await look({ ticket: other.ticket, lastDigits: '9777' })).toMatchObject({ found: true });
    expect(await look({ ticket: other.ticket, lastDigits: other.digits })).toEqual({ found: false });
  });

  test('and its digits open no other ticket', async () => {
    const other = await aFile();
    expect(other.digits).not.toBe(digits);
    expect(await look({ ticket: other.ticket })).toEqual({ found: false });
  });

  test('and what is kept to know it by is keyed: neither the ticket nor the digits stand beside it', async () => {
    const [row] = await record.superuser('select status_digest from applicant where proposal_id = $1', [id]);
    expect(row.status_digest).toHaveLength(32);
    const places = await record.superuser('select place::text from attempt');
    expect(JSON.stringify(places)).not.toContain(Buffer.from(source).toString('hex'));
  });
});

describe('C-13 somebody who guesses', () => {
  /** Statements of one answer. */
  const work = async (given: Parameters<typeof look>[0]) => {
    const before = record.db.statements;
    const answer = await look(given);
    return { answer, statements: record.db.statements - before };
  };

  test('learns nothing from the answer and nothing from the work: wrong, absent and locked are one', async () => {
    const file = await aFile();
    const wrong = await work({ ticket: file.ticket, lastDigits: wrongOf(file.digits) });
    const absent = await work({ ticket: newTicket(), lastDigits: file.digits });
    const nonsense = await work({ ticket: '', lastDigits: 'abc' });
    for (let times = 0; times < 10; times += 1) await look({ ticket: file.ticket, lastDigits: wrongOf(file.digits) });
    const locked = await work({ ticket: file.ticket, lastDigits: file.digits });
    for (const one of [absent, nonsense, locked]) expect(one).toEqual(wrong);
    expect(wrong.answer).toEqual({ found: false });
    record.wait(24 * 60 * 60);
    const right = await work({ ticket: file.ticket, lastDigits: file.digits });
    expect(right).toEqual({ answer: expect.objectContaining({ found: true }), statements: wrong.statements });
  });

  test('has ten failures a day at one ticket, from however many places, and locks no other', async () => {
    const [file, other] = [await aFile(), await aFile()];
    for (let times = 0; times < 10; times += 1)
      await look({ ticket: file.ticket, lastDigits: wrongOf(file.digits), source: `10.1.0.${times}` });
    expect(await look({ ticket: file.ticket, lastDigits: file.digits })).toEqual({ found: false });
    expect(await look({ ticket: other.ticket, lastDigits: other.digits })).toMatchObject({ found: true });
  });

  test('has no more by guessing all at once', async () => {
    const file = await aFile();
    const guesses = Array.from({ length: 30 }, (_, at) =>
      look({ ticket: file.ticket, lastDigits: wrongOf(file.digits), source: `10.2.0.${at}` }),
    );
    await Promise.all(guesses);
    expect(await look({ ticket: file.ticket, lastDigits: file.digits })).toEqual({ found: false });
  });

  test('has sixty failures in ten minutes from one place; a success takes nothing', async () => {
    const file = await aFile();
    const guess = () => look({ ticket: newTicket(), lastDigits: '0000' });
    for (let times = 0; times < 60; times += 1) expect(await guess()).toEqual({ found: false });
    expect(await guess()).toMatchObject({ found: false, waitMs: expect.any(Number) });
    record.wait(10 * 60);
    for (let times = 0; times < 70; times += 1)
      expect(await look({ ticket: file.ticket, lastDigits: file.digits })).toMatchObject({ found: true });
  });

  test('is stopped everywhere when everybody together guesses too much', async () => {
    const before = `update attempt set times = 20000 where name = 'status_everybody'`;
    await look({ ticket: newTicket() });
    await record.superuser(before);
    expect(await look()).toMatchObject({ found: false, waitMs: expect.any(Number) });
    record.wait(10 * 60);
    expect(await look()).toMatchObject({ found: true });
  });
});
