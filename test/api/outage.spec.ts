import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type DatabaseLine, throughLine } from './database-line.ts';
import { carry, type DoorUnderTest, openDoor } from './open-door.ts';

describe('when the database is gone', () => {
  let door: DoorUnderTest;
  let proposal: string;
  beforeAll(async () => {
    const lines: DatabaseLine[] = [];
    door = await openDoor({
      through: async (url) => {
        lines.push(await throughLine(url));
        return lines[0]!.url;
      },
    });
    proposal = await door.opened(0);
    await lines[0]!.cut();
  });
  afterAll(() => door[Symbol.asyncDispose]());

  test.each<[string, () => ReturnType<DoorUnderTest['knock']>]>([
    ['opens', () => door.send('operator-sentul', '/proposals', door.openingOf(1))],
    ['decides', () => door.ask('operator-sentul', proposal, { asks: 'claimed' })],
    ['reads', () => door.read('operator-sentul', `/proposals/${proposal}`)],
    ['looks into the queue', () => door.read('operator-sentul', '/proposals')],
    ['asks whether we are ready', () => door.knock(undefined, 'GET', '/health/ready')],
  ])('whoever %s is told to come back, and nothing of why', async (_, knock) => {
    const { status, body, headers, text } = await knock();
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'ledger_unavailable', '5']);
    expect(text).not.toMatch(/ECONN|postgres|database ".*"|select|\.ts|stack/i);
  });

  test('the process is alive all the same', async () => {
    const { status, body } = await door.knock(undefined, 'GET', '/health/live');
    expect([status, body]).toEqual([200, { status: 'live', degraded: [] }]);
  });
});

describe('when Temporal is away', () => {
  test('decisions are answered, nothing is lost, and health says what waits', async () => {
    let isAway = true;
    const told: string[] = [];
    await using door = await openDoor({
      courier: {
        deliver: async ({ proposalId, event }) => {
          if (isAway) throw Object.assign(new Error('14 UNAVAILABLE: Wati, Jalan Peraga'), { code: 'unavailable' });
          told.push(`${proposalId} ${event}`);
          return { delivered: true };
        },
      },
    });
    const id = await door.opened(0);
    const answer = await carry(door, id, 'surveyed');
    expect(answer.status).toBe(200);
    expect(await door.relay.deliverBatch()).toBe(1);
    const { status, body } = await door.knock(undefined, 'GET', '/health/ready');
    expect([status, body]).toEqual([200, { status: 'ready', degraded: ['temporal'] }]);
    expect(door.log.join()).toContain('unavailable');
    expect(door.log.join()).not.toContain('Wati');

    isAway = false;
    await door.asOwner('update outbox set next_try_at = null');
    await door.relay.deliverBatch();
    expect(told).toEqual([`${id} surveyed`]);
    expect((await door.knock(undefined, 'GET', '/health/ready')).body.degraded).toEqual([]);
    expect(await door.relay.deliverBatch()).toBe(0);
  });

  test('what a command has committed is told without anybody waiting for it', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    await using door = await openDoor({
      courier: {
        deliver: async ({ proposalId, event }) => {
          resolve(`${proposalId} ${event}`);
          return { delivered: true };
        },
      },
    });
    door.relay.start();
    const id = await door.opened(0);
    expect(await promise).toBe(`${id} opened`);
  });
});

describe('the log', () => {
  test('says which door, by whom, with what result, and nothing that anybody typed', async () => {
    await using door = await openDoor();
    const { family } = door.openingOf(0);
    const id = await door.opened(0);
    const token = await door.issuer.token('a-stranger');
    await door.knock(undefined, 'GET', '/proposals?name=Wati', { token });
    await door.send('operator-sentul', '/searches', {
      nik: family.members[0]!.nik,
      region: '32.01.05.2003',
      reason: 'citizen_asks',
    });
    await door.send('operator-sentul', '/proposals', { ...door.openingOf(1), surprise: family.kk });
    await door.read('operator-sentul', `/nowhere/${family.members[0]!.name}`);
    await door.ask('operator-sentul', id, { asks: 'noted', note: `${family.members[0]!.name}\n{"level":60}` });

    const lines = door.log.map((line) => JSON.parse(line));
    expect(lines.filter(({ msg }) => msg === 'served').map(({ door: at, status }) => `${at} ${status}`)).toEqual([
      '/proposals 201',
      '/proposals 403',
      '/searches 200',
      '/proposals 422',
      '(none) 404',
      '/proposals/:proposalId/commands 200',
    ]);
    const text = door.log.join('\n');
    for (const { nik, name } of family.members) for (const secret of [nik, name]) expect(text).not.toContain(secret);
    for (const secret of [family.kk, family.phone, family.address, token.slice(0, 40), 'Wati', 'eyJ'])
      expect(text).not.toContain(secret);
  });

  test('of what nobody foresaw has a number that the officer is told, and no words', async () => {
    await using door = await openDoor();
    await door.asOwner('alter table access_log rename to access_log_moved');
    const id = await door.opened(0).catch(() => undefined);
    const { status, body, text } = await door.read('operator-sentul', `/proposals/${id ?? randomUUID()}`);
    if (id) expect(status).toBe(500);
    const broken = door.log.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'unforeseen');
    expect(broken.fault).toMatchObject({ kind: 'LedgerFault', code: '42P01' });
    expect(text).not.toMatch(/access_log|relation|42P01/);
    if (id) expect(body.instance).toBe(`urn:uuid:${broken.incident}`);
  });
});
