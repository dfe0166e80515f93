import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type DoorUnderTest, openDoor } from './open-door.ts';

let door: DoorUnderTest;
let proposal: string;
beforeAll(async () => {
  door = await openDoor();
  proposal = await door.opened(0);
});
afterAll(() => door[Symbol.asyncDispose]());

const pointers = (body: { fields?: { pointer: string }[] }) => body.fields?.map(({ pointer }) => pointer);

/** An opening with something wrong in it. */
const changed = (change: (body: ReturnType<DoorUnderTest['openingOf']> & Record<string, any>) => void) => {
  const body = structuredClone(door.openingOf(1)) as Parameters<typeof change>[0];
  change(body);
  return body;
};

/** Why three fields do not fit, in a language. */
const reasons = async (language: string) => {
  const sent = changed((body) => Object.assign(body, { kind: 7, region: 'Sentul', surprise: 1 }));
  const { body } = await door.send('operator-sentul', '/proposals', sent, {
    headers: { 'accept-language': language },
  });
  return body.fields.map(({ reason }: { reason: string }) => reason);
};

describe('what does not fit', () => {
  test.each<[string, string[], Parameters<typeof changed>[0]]>([
    ['a NIK of fifteen digits', ['/family/members/0/nik'], (body) => (body.family.members[0]!.nik = '320105010180900')],
    [
      'a NIK with a date that no year has',
      ['/family/members/0/nik'],
      (body) => (body.family.members[0]!.nik = '3201053102809001'),
    ],
    [
      'a NIK that a spreadsheet made a number',
      ['/family/members/0/nik'],
      (body) => Object.assign(body.family.members[0]!, { nik: Number('9171010101809001') }),
    ],
    ['a KK number that is none', ['/family/kk'], (body) => (body.family.kk = '0')],
    [
      'a day of birth that does not exist',
      ['/family/members/0/bornOn'],
      (body) => (body.family.members[0]!.bornOn = '1980-02-30'),
    ],
    ['nobody in the family', ['/family/members'], (body) => (body.family.members = [])],
    ['a district instead of a village', ['/region'], (body) => Object.assign(body, { region: '32.01.05' })],
    [
      'two things at once',
      ['/kind', '/channel'],
      (body) => Object.assign(body, { kind: undefined, channel: 'pigeon' }),
    ],
    ['a field that nobody knows', ['/stage'], (body) => Object.assign(body, { stage: 'enrolled' })],
    [
      'a field that nobody knows, deep inside',
      ['/family/members/0/decile'],
      (body) => Object.assign(body.family.members[0]!, { decile: 1 }),
    ],
    ['a key that a pointer has to escape', ['/family/a~1b~0c'], (body) => Object.assign(body.family, { 'a/b~c': 1 })],
    ['rules that are not in the book', ['/rules'], (body) => (body['rules'] = 'my-own-rules')],
    ['a constructor', ['/family/prototype'], (body) => Object.assign(body.family, { prototype: {} })],
  ])('is named by its field: %s', async (_, expected, change) => {
    const sent = changed(change);
    const { status, body, text } = await door.send('operator-sentul', '/proposals', sent, {
      headers: { 'accept-language': 'en' },
    });
    expect([status, body.code]).toEqual([422, 'body_invalid']);
    expect(pointers(body)).toEqual(expected);
    for (const { reason } of body.fields) expect(reason.length).toBeGreaterThan(3);
    const persons = sent.family.members.flatMap(({ nik, name }): unknown[] => [nik, name]).map(String);
    expect(persons.filter((secret) => text.includes(secret))).toEqual([]);
  });

  test('is explained in Indonesian and in English', async () => {
    const [id, en] = [await reasons('id'), await reasons('en')];
    expect(id).toContain('kode desa/kelurahan, misalnya 32.01.05.2003');
    expect(en).toContain('a village code, such as 32.01.05.2003');
    expect(id).toHaveLength(3);
    for (const [index, reason] of id.entries()) expect(reason).not.toBe(en[index]);
  });

  test('a decision without the version of its screen', async () => {
    const { status, body } = await door.ask('validator-1', proposal, { asks: 'locally_validated' });
    expect([status, pointers(body)]).toEqual([422, ['/expectedVersion']]);
  });

  test.each([
    ['?stage=survey&stage=review', '/stage'],
    ['?stage=nowhere', '/stage'],
    ['?overdue=perhaps', '/overdue'],
    ['?region=32.0', '/region'],
    ['?limit=1000', '/limit'],
    ['?nik=3201050101809001', '/nik'],
    ['?name=Wati', '/name'],
    ['?cursor=bm90aGluZw', '/cursor'],
    ['?__proto__=1', '/__proto__'],
  ])('is refused in the address of the queue: %s', async (query, pointer) => {
    const { status, body } = await door.read('operator-sentul', `/proposals${query}`);
    expect([status, pointers(body)]).toEqual([422, [pointer]]);
  });
});

describe('what cannot be read', () => {
  const url = '/proposals';
  const json = { 'content-type': 'application/json' };

  test.each<[string, number, string, Record<string, string>, string]>([
    ['half a document', 400, 'body_unreadable', json, '{"kind":'],
    ['nothing', 400, 'body_unreadable', json, ''],
    ['a prototype that is to be changed', 400, 'body_unreadable', json, '{"__proto__":{"role":"verifier"}}'],
    [
      'a constructor that is to be changed',
      400,
      'body_unreadable',
      json,
      '{"constructor":{"prototype":{"role":"verifier"}}}',
    ],
    [
      'a form',
      415,
      'media_type_unsupported',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'kind=registration',
    ],
    ['plain text', 415, 'media_type_unsupported', { 'content-type': 'text/plain' }, '{}'],
    ['XML', 415, 'media_type_unsupported', { 'content-type': 'application/xml' }, '<kind/>'],
    ['more than 256 kB', 413, 'body_too_large', json, `{"kind":"${'a'.repeat(262_144)}"}`],
    ['a list', 422, 'body_invalid', json, '[]'],
    ['a hundred thousand brackets', 422, 'body_invalid', json, `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('is refused and never breaks anything: %s', async (_, status, code, headers, body) => {
    const answer = await door.knock('operator-sentul', 'POST', url, { headers, body });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.text).not.toMatch(/node_modules|\bat \w+ \(|Unexpected|select |fastify/i);
  });

  test('an address that is no address is a problem too', async () => {
    for (const address of [
      '/proposals/%',
      '/proposals/%00',
      `/proposals/${'a'.repeat(200)}`,
      '//proposals',
      '/proposals/..%2f',
    ]) {
      const { status, body } = await door.read('operator-sentul', address);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body.code).toBeDefined();
    }
  });

  test('other verbs are not there', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'HEAD'] as const) {
      const answer = await door.app.inject({ method, url: `/proposals/${proposal}` });
      expect([404, 405]).toContain(answer.statusCode);
    }
  });
});

describe('what goes out', () => {
  test.each(['/health/live', '/proposals', `/proposals/${randomUUID()}`, '/nowhere', '/openapi.json', '/docs'])(
    'runs nothing, is framed nowhere and is kept by nobody: %s',
    async (url) => {
      const { headers } = await door.read('operator-sentul', url);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; frame-ancestors 'none'; base-uri 'none'/,
      );
      expect(headers['content-security-policy']).not.toMatch(/unsafe|script-src|http/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['strict-transport-security']).toContain('max-age=');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['server']).toBeUndefined();
    },
  );
});
