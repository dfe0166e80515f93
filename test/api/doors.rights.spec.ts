import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openLedger } from '#ledger';
import { createApi } from '../../apps/api/src/api.ts';
import { DOORS } from '../../apps/api/src/auth/doors.ts';
import { carry, type DoorUnderTest, type OfficerKey, openDoor } from './open-door.ts';

let door: DoorUnderTest;
let proposal: string;
beforeAll(async () => {
  door = await openDoor();
  proposal = await door.opened(0);
  await carry(door, proposal, 'assigned');
});
afterAll(() => door[Symbol.asyncDispose]());

const EVERYBODY: OfficerKey[] = [
  ...(['operator-sentul', 'operator-cijayanti', 'surveyor-1', 'surveyor-2', 'validator-1', 'supervisor-1'] as const),
  ...(['ministry-supervisor', 'verifier-1', 'administrator', 'auditor', 'planner', 'partner'] as const),
];
const all = (status: number) => Object.fromEntries(EVERYBODY.map((key) => [key, status])) as Record<OfficerKey, number>;
const SEARCH = { name: 'Wati', region: '32.01.05.2003', reason: 'citizen_asks' };

type Knock = (who: OfficerKey) => Promise<{ status: number }>;
// oxfmt-ignore
const TABLE: [string, Knock, Partial<Record<OfficerKey, number>>][] = [
  ['open a family of Sentul', (who) => door.send(who, '/proposals', { ...door.openingOf(0), kind: 'unknown' }),
    // The kind is not known, so whoever gets this far has come through the door; the law looks at the right after it.
    { ...all(403), 'operator-sentul': 422, 'operator-cijayanti': 422, 'validator-1': 422 }],
  ['see the queue', (who) => door.read(who, '/proposals'),
    { ...all(200), administrator: 403, planner: 403, partner: 403 }],
  ['read a proposal of Sentul', (who) => door.read(who, `/proposals/${proposal}`),
    { ...all(200), 'operator-cijayanti': 404, 'surveyor-2': 404, planner: 403, partner: 403 }],
  ['read its file', (who) => door.read(who, `/proposals/${proposal}/events`),
    { ...all(200), 'operator-cijayanti': 404, 'surveyor-2': 404, administrator: 403, planner: 403, partner: 403 }],
  ['leave a note on it', (who) => door.ask(who, proposal, { asks: 'noted', note: 'Seen.' }),
    { ...all(200), 'operator-cijayanti': 404, 'surveyor-2': 404, administrator: 403, auditor: 403, planner: 404, partner: 404 }],
  ['validate what is still being surveyed', (who) => door.ask(who, proposal, { asks: 'locally_validated', expectedVersion: 1 }),
    { ...all(409), 'operator-cijayanti': 404, 'surveyor-2': 404, planner: 404, partner: 404 }],
  ['search in Sentul', (who) => door.send(who, '/searches', SEARCH),
    { ...all(200), 'operator-cijayanti': 403, 'surveyor-1': 403, 'surveyor-2': 403, administrator: 403, planner: 403, partner: 403 }],
];

describe.each(TABLE)('who may %s', (_, knock, expected) => {
  test.each(EVERYBODY)('%s', async (who) => {
    expect((await knock(who)).status).toBe(expected[who]);
  });
});

/** A body without the number of its incident. */
const without = ({ instance: _incident, ...body }: Record<string, unknown>) => body;

describe('what may not be seen', () => {
  test.each<[string, (id: string) => Promise<{ status: number; body: Record<string, unknown> }>]>([
    ['read', (id) => door.read('operator-cijayanti', `/proposals/${id}`)],
    ['read its file', (id) => door.read('operator-cijayanti', `/proposals/${id}/events`)],
    [
      'decide',
      (id) =>
        door.ask('operator-cijayanti', id, {
          asks: 'surveyed',
          expectedVersion: 1,
          survey: { instrument: 'regsosek', version: '1', answers: {} },
        }),
    ],
    ['mark', (id) => door.ask('operator-cijayanti', id, { asks: 'claimed' })],
  ])('is answered like what is not there, and like what is no id: %s', async (_, knock) => {
    const [foreign, absent, nonsense] = await Promise.all([knock(proposal), knock(randomUUID()), knock('7')]);
    expect(foreign.status).toBe(404);
    expect(without(absent.body)).toEqual(without(foreign.body));
    expect(without(nonsense.body)).toEqual(without(foreign.body));
  });
});

describe('the table of doors', () => {
  test.each(Object.keys(DOORS))('the house does not open when nobody has said who may come to %s', async (route) => {
    const { [route]: _, ...rest } = DOORS;
    const ledger = openLedger({ url: 'postgres://nobody@127.0.0.1:1/nothing', keys: { master: [], index: [] } });
    const engine = { deliver: async () => ({ delivered: true }) as const };
    await expect(createApi({ config: door.config, ledger, engine, doors: rest })).rejects.toThrow(route);
  });

  test('names no door that is not there', async () => {
    const routes = Object.keys(DOORS).map((route) => route.split(' ') as ['GET' | 'POST', string]);
    for (const [method, url] of routes)
      expect(door.app.getHttpAdapter().getInstance().hasRoute({ method, url })).toBe(true);
  });

  test('what no table knows is not there', async () => {
    const { status, body } = await door.knock('administrator', 'GET', '/admin');
    expect([status, body.code]).toEqual([404, 'route_not_found']);
  });
});
