import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { type Ledger, openLedger } from './ledger.ts';
import { SESSION_SECONDS } from './web-sessions.ts';
import { KEYS, openRecord, type OpenRecord } from '../../../test/support/record.ts';

let record: OpenRecord;
let ledger: Ledger;
let now: Date;
let who: { id: string; issuer: string; subject: string };

beforeAll(async () => {
  record = await openRecord();
  ledger = openLedger({ url: record.fresh.apiUrl, keys: KEYS, clock: () => now });
  const [row] = await record.superuser(`select id, issuer, subject from officer where role = 'validator' limit 1`);
  who = row as typeof who;
});
afterAll(async () => {
  await ledger.close();
  await record.close();
});
beforeEach(() => {
  now = new Date('2026-11-24T02:00:00Z');
});

const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const hashOf = (id: Buffer) => createHash('sha256').update(id).digest();
async function signedIn(replaces?: Buffer): Promise<Buffer> {
  const idHash = hashOf(randomBytes(32));
  const { issuer, subject } = who;
  if (!(await ledger.openWebSession({ idHash, issuer, subject, authTime: now, replaces }))) throw new Error('not in');
  return idHash;
}
const seenAt = async (idHash: Buffer) => {
  const [row] = await record.superuser('select seen_at from web_session where id_hash = $1', [idHash]);
  return (row!['seen_at'] as Date).toISOString();
};

describe('an officer who is signed in', () => {
  test('is known by the id, with what the officers’ table says of them', async () => {
    const session = await ledger.webSession(await signedIn());
    expect(session).toMatchObject({
      officer: { id: who.id, role: 'validator' },
      signedInAt: '2026-11-24T02:00:00.000Z',
      authTime: '2026-11-24T02:00:00.000Z',
      expiresAt: '2026-11-24T02:30:00.000Z',
      isFresh: true,
    });
  });

  test.each([
    ['stays in until half an hour of doing nothing', SESSION_SECONDS.idle - 1, true],
    ['is out after it', SESSION_SECONDS.idle, false],
  ])('%s', async (_, seconds, isIn) => {
    const idHash = await signedIn();
    later(seconds);
    expect((await ledger.webSession(idHash)) !== undefined).toBe(isIn);
  });

  test('is out after twelve hours, however busy', async () => {
    const idHash = await signedIn();
    for (let hour = 0; hour < 11.5; hour += 0.25) {
      later(15 * 60);
      expect(await ledger.webSession(idHash)).toBeDefined();
    }
    later(29 * 60);
    expect((await ledger.webSession(idHash))?.expiresAt).toBe('2026-11-24T14:00:00.000Z');
    later(60);
    expect(await ledger.webSession(idHash)).toBeUndefined();
  });

  test('is written down as seen once a minute and not more often, and not by what only looks', async () => {
    const idHash = await signedIn();
    const looks: [number, { touch?: boolean }, string][] = [
      [59, {}, '02:00:00'],
      [1, { touch: false }, '02:00:00'],
      [0, {}, '02:01:00'],
      [30, {}, '02:01:00'],
    ];
    for (const [seconds, options, expected] of looks) {
      later(seconds);
      const before = ledger.statements;
      await ledger.webSession(idHash, options);
      expect(await seenAt(idHash)).toBe(`2026-11-24T${expected}.000Z`);
      expect(ledger.statements - before).toBe(expected === '02:01:00' && seconds === 0 ? 2 : 1);
    }
  });

  test('counts as freshly asked for five minutes', async () => {
    const idHash = await signedIn();
    later(SESSION_SECONDS.fresh - 1);
    expect((await ledger.webSession(idHash))?.isFresh).toBe(true);
    later(1);
    expect((await ledger.webSession(idHash))?.isFresh).toBe(false);
  });

  test('cannot be asked in the future: an issuer whose clock is ahead gives no longer freshness', async () => {
    const idHash = hashOf(randomBytes(32));
    const { issuer, subject } = who;
    await ledger.openWebSession({ idHash, issuer, subject, authTime: new Date(now.getTime() + 3_600_000) });
    later(SESSION_SECONDS.fresh);
    expect((await ledger.webSession(idHash))?.isFresh).toBe(false);
  });

  test('gets a new id at each sign-in, and the old one is worth nothing', async () => {
    const before = await signedIn();
    const after = await signedIn(before);
    expect(await ledger.webSession(before)).toBeUndefined();
    expect(await ledger.webSession(after)).toBeDefined();
  });

  test('is out everywhere when all their sessions are ended, and nobody else is', async () => {
    const mine = [await signedIn(), await signedIn()];
    const [other] = await record.superuser(`select issuer, subject from officer where role = 'verifier' limit 1`);
    const others = hashOf(randomBytes(32));
    await ledger.openWebSession({ idHash: others, ...(other as { issuer: string; subject: string }), authTime: now });
    expect(await ledger.endOtherSessions(who.id)).toBeGreaterThanOrEqual(2);
    for (const idHash of mine) expect(await ledger.webSession(idHash)).toBeUndefined();
    expect(await ledger.webSession(others)).toBeDefined();
  });

  test('is out at once when the account is closed', async () => {
    const idHash = await signedIn();
    await record.superuser('update officer set active = false where id = $1', [who.id]);
    expect(await ledger.webSession(idHash)).toBeUndefined();
    const { issuer, subject } = who;
    expect(await ledger.openWebSession({ idHash: hashOf(randomBytes(32)), issuer, subject, authTime: now })).toBe(
      false,
    );
    await record.superuser('update officer set active = true where id = $1', [who.id]);
  });

  test('leaves nothing behind for ever: what has run out goes with the next sign-in', async () => {
    const idHash = await signedIn();
    later(SESSION_SECONDS.idle);
    await signedIn();
    expect(await record.superuser('select from web_session where id_hash = $1', [idHash])).toEqual([]);
  });
});

test('the worker has no business with sessions', async () => {
  const worker = openLedger({ url: record.fresh.workerUrl, keys: KEYS });
  await expect(worker.webSession(randomBytes(32))).rejects.toMatchObject({ code: '42501' });
  await worker.close();
});

describe('attempts', () => {
  const attempt = { name: 'spec', place: '192.0.2.7', limit: 3, seconds: 600 };
  const times = async (count: number, of = attempt) => {
    const answers: (number | undefined)[] = [];
    for (let nth = 0; nth < count; nth += 1) answers.push(await ledger.countAttempt(of));
    return answers;
  };

  test('from one place are slowed down, with the time to wait; those from another place are not', async () => {
    expect(await times(3)).toEqual([undefined, undefined, undefined]);
    later(60);
    expect(await times(2)).toEqual([540_000, 540_000]);
    expect(await times(1, { ...attempt, place: '192.0.2.8' })).toEqual([undefined]);
    expect(await times(1, { ...attempt, name: 'other' })).toEqual([undefined]);
    later(540);
    expect(await times(1)).toEqual([undefined]);
  });

  test('that came to a good end are taken back', async () => {
    const here = { ...attempt, place: '192.0.2.9' };
    await times(3, here);
    await ledger.forgiveAttempts(here, 2);
    expect(await times(3, here)).toEqual([undefined, undefined, 600_000]);
  });

  test('at the same time are each counted', async () => {
    const here = { ...attempt, place: '192.0.2.10', limit: 5 };
    const answers = await Promise.all(Array.from({ length: 12 }, () => ledger.countAttempt(here)));
    expect(answers.filter((wait) => wait === undefined)).toHaveLength(5);
  });

  test('are kept without the place they came from, and not for ever', async () => {
    await times(1);
    const rows = await record.superuser(`select a::text as row from attempt a`);
    for (const { row } of rows)
      for (const trace of ['192.0.2.7', Buffer.from('192.0.2.7').toString('hex')]) expect(row).not.toContain(trace);
    later(2 * 86_400);
    await times(1, { ...attempt, place: 'new' });
    const [left] = await record.superuser('select count(*)::int as n from attempt');
    expect(left).toEqual({ n: 1 });
  });
});
