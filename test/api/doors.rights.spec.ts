import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openLedger } from '#ledger';
import { createApi } from '../../apps/api/src/api.ts';
import { type Door, DOORS, mayEnter } from '../../apps/api/src/auth/doors.ts';
import { carry, type DoorUnderTest, officer, type OfficerKey, openDoor, type Verb } from './open-door.ts';

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
type Statuses = Record<OfficerKey, number>;
type Row = [act: string, knock: Knock, expected: Statuses];
const NOBODY = '00000000-0000-4000-8000-299999999999';
const SHA256 = '0'.repeat(64);

/** The desks that carry cases, each with what it is answered, and everybody else. */
const casework = (status: number, others: number): Statuses => ({
  ...all(status),
  administrator: others,
  auditor: others,
  planner: others,
  partner: others,
});
/** Who sees a proposal of Sentul that surveyor-1 surveys; others in casework do not know that it is there. */
const ofSentul = (status: number, others: number): Statuses => ({
  ...casework(status, others),
  'operator-cijayanti': 404,
  'surveyor-2': 404,
});
const only = (status: number, ...keys: OfficerKey[]): Statuses => ({
  ...all(403),
  ...Object.fromEntries(keys.map((key) => [key, status])),
});
/** A body that fits no door: whoever is told so has come in. */
const MISFIT = { nonsense: true };
const send =
  (path: string, body: unknown): Knock =>
  (who) =>
    door.send(who, path, body);
const read =
  (path: string): Knock =>
  (who) =>
    door.read(who, path);
const of = (path: string): string => `/proposals/${proposal}${path}`;

/** Every door where somebody has to be known, and what each officer is answered there. */
// oxfmt-ignore
const TABLE: Record<string, Row[]> = {
  'GET /me':                  [['ask who they are', read('/me'), all(200)]],
  'GET /me/sessions':         [['list their sessions', read('/me/sessions'), all(200)]],
  'DELETE /me/sessions':      [['end their other sessions', (who) => door.knock(who, 'DELETE', '/me/sessions'), all(200)]],
  'DELETE /me/sessions/:sessionId':
                              [['end a session of nobody', (who) => door.knock(who, 'DELETE', `/me/sessions/${NOBODY}`), all(404)]],
  'POST /proposals':          [['open a family of Sentul', (who) => door.send(who, '/proposals', { ...door.openingOf(0), kind: 'unknown' }),
    // The kind is not known, so whoever gets this far has come through the door; the law looks at the right after it.
    { ...all(403), 'operator-sentul': 422, 'operator-cijayanti': 422, 'validator-1': 422 }]],
  'GET /proposals':           [['see the queue', read('/proposals'), { ...all(200), administrator: 403, planner: 403, partner: 403 }]],
  'GET /proposals/:proposalId': [['read a proposal of Sentul', (who) => door.read(who, of('')),
    { ...ofSentul(200, 200), planner: 403, partner: 403 }]],
  'GET /proposals/:proposalId/events': [['read its file', (who) => door.read(who, of('/events')), { ...ofSentul(200, 403), auditor: 200 }]],
  'POST /proposals/:proposalId/commands': [
    ['leave a note on it', (who) => door.ask(who, proposal, { asks: 'noted', note: 'Seen.' }),
      { ...ofSentul(200, 403), planner: 404, partner: 404 }],
    ['validate what is still being surveyed', (who) => door.ask(who, proposal, { asks: 'locally_validated', expectedVersion: 1 }),
      { ...ofSentul(409, 409), planner: 404, partner: 404 }],
    ['remind those who have it, while they are in time', (who) => door.ask(who, proposal, { asks: 'reminded' }),
      { ...ofSentul(403, 403), 'supervisor-1': 409, planner: 404, partner: 404 }],
  ],
  'POST /proposals/:proposalId/previews': [['see what a note would bring about', (who) => door.send(who, of('/previews'), { asks: 'noted', note: 'Seen.' }),
    { ...ofSentul(200, 200), planner: 404, partner: 404 }]],
  'POST /proposals/:proposalId/reveals': [['see the KK whole', (who) => door.send(who, of('/reveals'), { field: 'kk', reason: 'compare_card' }), ofSentul(200, 403)]],
  'GET /proposals/:proposalId/answers': [['read the answers of the family', (who) => door.read(who, of('/answers')), { ...ofSentul(200, 403), auditor: 200 }]],
  'GET /proposals/:proposalId/notes': [['read what officers wrote', (who) => door.read(who, of('/notes')), { ...ofSentul(200, 403), auditor: 200 }]],
  'GET /proposals/:proposalId/family': [['read the thread of the family', (who) => door.read(who, of('/family')), { ...ofSentul(200, 403), auditor: 200 }]],
  'POST /proposals/:proposalId/follow-ups': [['open something unknown about it', (who) => door.send(who, of('/follow-ups'), { kind: 'unknown', channel: 'doorstep' }),
    { ...all(403), 'operator-sentul': 422, 'operator-cijayanti': 404, 'validator-1': 422 }]],
  'POST /proposals/:proposalId/files': [['bring no picture', (who) => door.send(who, of('/files'), {}), ofSentul(422, 403)]],
  'GET /proposals/:proposalId/files/:sha256': [['look at a picture that is not there', (who) => door.read(who, of(`/files/${SHA256}`)),
    { ...casework(404, 403), auditor: 404 }]],
  'GET /changes':             [['listen, without asking for a stream', read('/changes'), { ...all(406), planner: 403, partner: 403 }]],
  'GET /levy-reports':        [['read reports of levies', read('/levy-reports'), only(200, 'supervisor-1', 'ministry-supervisor', 'auditor')]],
  'POST /claims/next':        [['take the next one of no queue', send('/claims/next', MISFIT), casework(422, 403)]],
  'POST /commands/bulk':      [['send a batch of nothing', send('/commands/bulk', MISFIT), all(422)]],
  'POST /searches':           [['search in Sentul', send('/searches', SEARCH),
    { ...all(200), 'operator-cijayanti': 403, 'surveyor-1': 403, 'surveyor-2': 403, administrator: 403, planner: 403, partner: 403 }]],
  'GET /officers':            [['list colleagues', read('/officers'), { ...all(200), planner: 403, partner: 403 }]],
  'PUT /officers/:officerId/absence': [['write down no leave', (who) => door.knock(who, 'PUT', `/officers/${NOBODY}/absence`, { body: MISFIT }),
    only(422, 'supervisor-1', 'ministry-supervisor')]],
  'POST /officers/:officerId/sign-out': [['sign nobody out', send(`/officers/${NOBODY}/sign-out`, { reason: 'device_lost' }),
    only(404, 'supervisor-1', 'ministry-supervisor', 'administrator')]],
  'GET /officers/:officerId/desk': [['see the desk of nobody', read(`/officers/${NOBODY}/desk`),
    only(404, 'supervisor-1', 'ministry-supervisor', 'administrator')]],
  'GET /stuck':               [['see what stands still', read('/stuck'), only(200, 'supervisor-1', 'ministry-supervisor', 'administrator', 'auditor')]],
};
const ROWS = Object.entries(TABLE).flatMap(([route, rows]) =>
  rows.map(([act, ...row]) => [act, route, ...row] as const),
);

describe.each(ROWS)('who may %s (%s)', (_, __, knock, expected) => {
  test.each(EVERYBODY)('%s', async (who) => {
    expect((await knock(who)).status).toBe(expected[who]);
  });
});

const isKnown = (who: Door): boolean => who !== 'anybody' && who !== 'visitor';

describe('every door', () => {
  const closed = Object.entries(DOORS).filter(([, who]) => isKnown(who));
  test('has its row above, and nothing else has', () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(closed.map(([route]) => route).toSorted());
  });

  const urlOf = (pattern: string) => pattern.replaceAll(/:\w+/g, NOBODY).replace(/\*$/, 'x');
  const knocks = Object.entries(DOORS).map(([route, who]) => [...(route.split(' ') as [Verb, string]), who] as const);

  test.each(knocks.filter(([, , who]) => isKnown(who)))('%s %s is closed to nobody', async (method, pattern) => {
    expect((await door.knock(undefined, method, urlOf(pattern))).body.code).toBe('not_signed_in');
  });

  test.each(knocks.filter(([, , who]) => !isKnown(who)))('%s %s asks nobody who they are', async (method, pattern) => {
    const { status, body } = await door.knock(undefined, method, urlOf(pattern));
    expect([status, body?.code]).not.toContain('not_signed_in');
    expect(status).not.toBe(401);
  });

  test.each(knocks.filter(([, , who]) => typeof who !== 'string'))(
    '%s %s is closed to each desk that the table of rights gives no reason to come',
    async (method, pattern, who) => {
      const strangers = EVERYBODY.filter((key) => !mayEnter(who, officer(key)));
      expect(strangers.length).toBeGreaterThan(0);
      for (const key of strangers) {
        const { status, body } = await door.knock(key, method, urlOf(pattern));
        expect([key, status, body.code]).toEqual([key, 403, 'desk_closed']);
      }
    },
  );
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
          survey: { instrument: 'regsosek', version: '2022', answers: {} },
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
