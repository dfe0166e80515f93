import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../apps/local/src/waiting.ts';
import { VILLAGE } from '../../apps/local/src/village.ts';
import { Browser } from './browser.ts';
import { officer, type OfficerKey } from './open-door.ts';
import { type HouseDoor, openHouseDoor } from './open-house-door.ts';

const STREAM = { accept: 'text/event-stream' };
let door: HouseDoor;
beforeAll(async () => {
  door = await openHouseDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

type Listening = {
  headers: Headers;
  heard: () => string;
  changes: () => number;
  ended: Promise<void>;
  stop: () => void;
};
const open: Listening[] = [];
afterEach(() => {
  for (const { stop } of open.splice(0)) stop();
});

/** Opens the stream as a page does, and keeps what comes. */
async function listen(headers: Record<string, string>): Promise<Listening> {
  const stopping = new AbortController();
  const answer = await fetch(door.page('/changes'), { headers: { ...STREAM, ...headers }, signal: stopping.signal });
  expect(answer.status).toBe(200);
  let text = '';
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body!) text += decoder.decode(chunk, { stream: true });
  })().catch(() => undefined);
  const listening: Listening = {
    headers: answer.headers,
    heard: () => text,
    changes: () => text.split('{"changed":true}').length - 1,
    ended: reading,
    stop: () => stopping.abort(),
  };
  open.push(listening);
  return listening;
}
const withToken = async (who: OfficerKey) => listen({ authorization: `Bearer ${await door.token(who)}` });
const soon = (fact: () => boolean) => until(async () => fact(), { everyMs: 20 });

/** Statements that so much time costs. */
const costs = async (milliseconds: number): Promise<number> => {
  const before = door.ledger.statements;
  await pause(milliseconds);
  return door.ledger.statements - before;
};

let families = 0;
/** A family of Sentul is put forward. */
async function something(): Promise<void> {
  const { kk, address, members } = VILLAGE.families[families++]!;
  const answer = await fetch(door.page('/proposals'), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await door.token('operator-sentul')}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      kind: 'registration',
      region: VILLAGE.villages.sentul.code,
      channel: 'village_office',
      rules: 'demo-seconds',
      family: { kk, address, members },
    }),
  });
  expect(answer.status).toBe(201);
}

describe('an open page', () => {
  test('hears that something moved in its area, and nothing about it; no other area hears of it', async () => {
    const [validator, ministry, neighbour] = [
      await withToken('validator-1'),
      await withToken('verifier-1'),
      await withToken('operator-cijayanti'),
    ];
    await something();
    expect(await soon(() => validator.changes() > 0 && ministry.changes() > 0)).toBe(true);
    expect(neighbour.changes()).toBe(0);
    const said = validator
      .heard()
      .split('\n')
      .filter((line) => line.startsWith('data:'));
    expect(new Set(said)).toEqual(new Set(['data: {"changed":true}']));
    expect(validator.headers.get('content-type')).toContain('text/event-stream');
    expect(validator.headers.get('cache-control')).toBe('no-store');
    expect(validator.headers.get('content-encoding')).toBeNull();
    expect(validator.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('hears of each thing once, however often it is looked for', async () => {
    const validator = await withToken('validator-1');
    await something();
    expect(await soon(() => validator.changes() === 1)).toBe(true);
    const before = door.ledger.statements;
    expect(await soon(() => door.ledger.statements >= before + 3)).toBe(true);
    expect(validator.changes()).toBe(1);
  });

  test('costs the record one statement a second, however many are open, and none when all are closed', async () => {
    const pages = await Promise.all(Array.from({ length: 5 }, () => withToken('supervisor-1')));
    const costing = await costs(2_500);
    expect(costing).toBeGreaterThanOrEqual(1);
    expect(costing).toBeLessThanOrEqual(3);
    for (const { stop, ended } of pages) {
      stop();
      await ended;
    }
    await costs(1_500);
    expect(await costs(1_500)).toBe(0);
  });

  test('of one officer is one of six: another ends the oldest', async () => {
    const token = { authorization: `Bearer ${await door.token('auditor')}` };
    const first = await listen(token);
    for (let more = 0; more < 6; more += 1) await listen(token);
    await first.ended;
    expect(first.heard()).toContain('event: ended');
  });

  test('of a token ends when the account is closed, within five seconds and without asking', async () => {
    const page = await listen({ authorization: `Bearer ${await door.token('surveyor-2')}` });
    await door.asOwner('update officer set active = false where id = $1', [officer('surveyor-2').id]);
    const closedAt = performance.now();
    await page.ended;
    expect(page.heard()).toContain('event: ended');
    expect(performance.now() - closedAt).toBeLessThan(8_000); // five, and three for a slow machine
    await door.asOwner('update officer set active = true where id = $1', [officer('surveyor-2').id]);
  });

  test('has to ask for a stream, and to be somebody', async () => {
    const token = { authorization: `Bearer ${await door.token('validator-1')}` };
    const plain = await fetch(door.page('/changes'), { headers: token });
    expect([plain.status, ((await plain.json()) as { code: string }).code]).toEqual([406, 'answer_type_unoffered']);
    expect((await fetch(door.page('/changes'), { headers: STREAM })).status).toBe(401);
    const planner = { authorization: `Bearer ${await door.token('planner')}` };
    expect((await fetch(door.page('/changes'), { headers: { ...STREAM, ...planner } })).status).toBe(403);
  });
});

describe('C-6 a page of a session', () => {
  let browser: Browser;
  beforeEach(async () => {
    browser = new Browser();
    await door.signIn(browser, 'validator-2');
  });
  const cookie = () => ({ cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') });

  test('hears nothing more within five seconds of its being revoked', async () => {
    const page = await listen(cookie());
    const since = Date.now();
    await door.ledger.endOtherSessions(officer('validator-2').id);
    await page.ended;
    expect(Date.now() - since).toBeLessThan(6_500);
    expect(page.heard()).toMatch(/event: ended\ndata: \{"code":"not_signed_in"\}/);
  });

  test('is not kept signed in by listening', async () => {
    await listen(cookie());
    door.wait(120);
    const seenAt = async () => (await door.asOwner('select max(seen_at) as at from web_session')).rows[0].at as Date;
    const before = await seenAt();
    const statements = door.ledger.statements;
    await soon(() => door.ledger.statements > statements + 6);
    expect(await seenAt()).toEqual(before);
    door.backToNow();
  });
});
