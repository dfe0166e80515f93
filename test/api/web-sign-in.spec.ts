import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { me } from '#contracts';
import { Issuer } from '../../apps/api/src/sessions/issuer.ts';
import { WEB_CLIENT } from '../../apps/local/src/issuer.ts';
import { Browser } from './browser.ts';
import { startCodeIssuer } from './code-issuer.ts';
import { officer, openDoor } from './open-door.ts';
import { type HouseDoor, openHouseDoor } from './open-house-door.ts';

const SESSION = '__Host-terdata';
const ATTEMPT = '__Host-terdata-sign-in';

let door: HouseDoor;
let browser: Browser;
beforeAll(async () => {
  door = await openHouseDoor();
});
afterAll(() => door[Symbol.asyncDispose]());
beforeEach(() => {
  door.backToNow();
  browser = new Browser();
});

const meWith = (one: Browser, headers?: Record<string, string>) => door.ask(one, '/me', headers);
const aBatch = (kind: string) => ({
  batchId: randomUUID(),
  kind,
  items: [{ commandId: randomUUID(), proposalId: randomUUID(), body: { asks: 'claimed' } }],
});

describe('an officer with a browser', () => {
  test('signs in at the issuer with one click, and comes back to the page they wanted', async () => {
    const seen = await door.signIn(browser, 'validator-1', '/sign-in?to=/meja/usulan/7%3Ftab%3Driwayat');
    expect([seen.status, seen.headers.get('location')]).toEqual([303, '/meja/usulan/7?tab=riwayat']);
    const answer = await meWith(browser);
    expect(answer.status).toBe(200);
    expect(me.parse(answer.body)).toMatchObject({
      officer: {
        id: officer('validator-1').id,
        name: 'Validator Demo Satu',
        role: 'validator',
        region: '32.01',
        regionName: 'Kabupaten Bogor',
        office: { name: 'Dinas Sosial Kabupaten Bogor (demo)' },
      },
      desk: 'validator',
    });
    const left = Date.parse(answer.body.expiresAt) - Date.parse(answer.body.signedInAt);
    expect(left).toBe(30 * 60 * 1000);
    expect((await door.ask(browser, '/proposals')).status).toBe(200);
  });

  test('of the ministry answers for the whole nation', async () => {
    await door.signIn(browser, 'ministry-supervisor');
    const { body } = await meWith(browser);
    expect(body).toMatchObject({ officer: { region: '', regionName: 'Indonesia' }, desk: 'ministry_supervisor' });
  });

  test('holds an id that only this host gets, only safely, and no script; and no token at all', async () => {
    const seen = await door.signIn(browser, 'validator-1');
    const cookies = seen.headers.getSetCookie();
    const session = cookies.find((line) => line.startsWith(`${SESSION}=`))!;
    expect(session).toMatch(/^__Host-terdata=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookies.some((line) => line.startsWith(`${ATTEMPT}=;`))).toBe(true);
    const everything = [seen.text, ...cookies, seen.headers.get('location'), ...browser.cookies.values()].join('\n');
    expect(everything).not.toMatch(/eyJ[\w-]+\.[\w-]+\./);
  });

  test('leaves only what cannot be played back in the database', async () => {
    await door.signIn(browser, 'validator-1');
    const id = browser.cookies.get(SESSION)!;
    const { rows } = await door.asOwner('select s::text as row, id_hash from web_session s');
    const hash = createHash('sha256').update(id).digest();
    expect(rows.some(({ id_hash: one }) => hash.equals(one))).toBe(true);
    const dump = JSON.stringify(rows.map(({ row }) => row));
    for (const trace of [id, Buffer.from(id).toString('hex'), Buffer.from(id, 'base64url').toString('hex')])
      expect(dump).not.toContain(trace);
    const thief = new Browser();
    for (const form of ['hex', 'base64url'] as const) {
      thief.cookies.set(SESSION, hash.toString(form));
      expect((await meWith(thief)).body.code).toBe('not_signed_in');
    }
  });

  test('gets a new id at each sign-in, also when somebody put one there before, and the old one is worth nothing', async () => {
    const planted = 'A'.repeat(43);
    browser.cookies.set(SESSION, planted);
    await door.signIn(browser, 'validator-1');
    const first = browser.cookies.get(SESSION)!;
    expect(first).not.toBe(planted);
    await door.signIn(browser, 'validator-1', '/sign-in?fresh=1');
    const second = browser.cookies.get(SESSION)!;
    expect(second).not.toBe(first);
    const old = new Browser();
    old.cookies.set(SESSION, first);
    expect((await meWith(old)).body.code).toBe('not_signed_in');
    expect((await meWith(browser)).status).toBe(200);
  });

  test('is asked who they are each time they sign in freshly, and has to have been asked just now', async () => {
    const start = await browser.go(door.page('/sign-in?fresh=1'));
    const asked = new URL(start.headers.get('location')!).searchParams;
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '300']);
    expect([asked.get('code_challenge_method'), asked.get('scope')]).toEqual(['S256', 'openid']);
  });

  test('by another name of this machine is taken to the one whose cookies count', async () => {
    const seen = await browser.go(door.page('/sign-in?to=/meja').replace('127.0.0.1', 'localhost'));
    expect([seen.status, seen.headers.get('location')]).toEqual([303, door.page('/sign-in?to=/meja')]);
    expect(browser.cookies.size).toBe(0);
  });

  test('who is nobody’s officer gets no session, and loses the one this browser had', async () => {
    await door.signIn(browser, 'validator-1');
    const before = browser.cookies.get(SESSION)!;
    const back = await door.backWith(browser, 'surveyor-2');
    await door.asOwner('update officer set active = false where id = $1', [officer('surveyor-2').id]);
    const seen = await browser.go(back);
    expect([seen.status, browser.cookies.has(SESSION)]).toEqual([403, false]);
    expect(seen.text).toContain('Anda bukan petugas di sini');
    browser.cookies.set(SESSION, before);
    expect((await meWith(browser)).status).toBe(401);
    await door.asOwner('update officer set active = true where id = $1', [officer('surveyor-2').id]);
  });
});

describe('a session ends', () => {
  test('after half an hour of doing nothing', async () => {
    await door.signIn(browser, 'validator-1');
    door.wait(29 * 60);
    expect((await meWith(browser)).status).toBe(200);
    door.wait(29 * 60);
    expect((await meWith(browser)).status).toBe(200);
    door.wait(30 * 60);
    expect((await meWith(browser)).body.code).toBe('not_signed_in');
  });

  test('when the officer signs out, in this browser and not in another', async () => {
    const other = new Browser();
    await door.signIn(browser, 'validator-1');
    await door.signIn(other, 'validator-1');
    const id = browser.cookies.get(SESSION)!;
    const out = await door.send(browser, '/sign-out', {});
    expect([out.status, out.body, browser.cookies.has(SESSION)]).toEqual([200, { next: '/' }, false]);
    browser.cookies.set(SESSION, id);
    expect((await meWith(browser)).body.code).toBe('not_signed_in');
    expect((await meWith(other)).status).toBe(200);
    expect((await door.send(browser, '/sign-out', {})).status).toBe(200); // once more does no harm
  });

  test('everywhere when all of an officer’s are revoked', async () => {
    const browsers = [browser, new Browser()];
    for (const one of browsers) await door.signIn(one, 'validator-2');
    expect(await door.ledger.endOtherSessions(officer('validator-2').id)).toBe(2);
    for (const one of browsers) expect((await meWith(one)).status).toBe(401);
  });

  test('at once when the account is closed', async () => {
    await door.signIn(browser, 'surveyor-1');
    expect((await meWith(browser)).status).toBe(200);
    await door.asOwner('update officer set active = false where id = $1', [officer('surveyor-1').id]);
    expect((await meWith(browser)).body.code).toBe('not_signed_in');
    await door.asOwner('update officer set active = true where id = $1', [officer('surveyor-1').id]);
  });

  test('by a sign-out that another site sends: it does not', async () => {
    await door.signIn(browser, 'validator-1');
    const seen = await door.send(
      browser,
      '/sign-out',
      {},
      { origin: 'https://elsewhere.example.org', 'sec-fetch-site': 'cross-site' },
    );
    expect([seen.status, seen.body.code]).toEqual([403, 'cross_site']);
    expect((await meWith(browser)).status).toBe(200);
  });
});

describe('what changes something, with a session', () => {
  const search = { name: 'Wati', region: '32.01', reason: 'citizen_asks' };
  const CROSS = { origin: 'https://elsewhere.example.org', 'sec-fetch-site': 'cross-site' };
  test.each<[string, Record<string, string>, [number, string?]]>([
    ['a page of ours', {}, [200]],
    ['a page of another site', CROSS, [403, 'cross_site']],
    ['a page of ours without our header', { 'x-terdata': '' }, [403, 'cross_site']],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, [415, 'media_type_unsupported']],
    ['plain text that looks like JSON', { 'content-type': 'text/plain' }, [415, 'media_type_unsupported']],
  ])('from %s', async (_, headers, expected) => {
    await door.signIn(browser, 'validator-1');
    const { status, body } = await door.send(browser, '/searches', search, headers);
    expect([status, body.code]).toEqual([expected[0], expected[1]]);
  });

  test('needs none of this with a token, which no page of another site can send', async () => {
    const seen = await door.send(new Browser(), '/searches', search, {
      authorization: `Bearer ${await door.token('validator-1')}`,
      origin: 'https://elsewhere.example.org',
      'x-terdata': '',
    });
    expect(seen.status).toBe(200);
  });
});

describe('session and officer', () => {
  test('are read in one statement, and nothing is written', async () => {
    await door.signIn(browser, 'validator-1');
    const before = door.ledger.statements;
    await door.ask(browser, '/proposals');
    const withSession = door.ledger.statements - before;
    const token = await door.token('validator-1');
    const then = door.ledger.statements;
    await door.ask(new Browser(), '/proposals', { authorization: `Bearer ${token}` });
    expect(withSession).toBe(door.ledger.statements - then); // as many as with a token: one for who, the rest for what
  });
});

describe('a token beside a session', () => {
  test('wins', async () => {
    await door.signIn(browser, 'validator-1');
    const { body } = await meWith(browser, { authorization: `Bearer ${await door.token('auditor')}` });
    expect(body.officer.id).toBe(officer('auditor').id);
    expect(body.signedInAt).toBeUndefined();
  });

  test('that is wrong is refused, and not passed over', async () => {
    await door.signIn(browser, 'validator-1');
    expect((await meWith(browser, { authorization: 'Bearer a.b.c' })).body.code).toBe('token_refused');
  });
});

describe('what weighs most', () => {
  const LATE = 5 * 60;

  test.each([
    ['letter', 0, 200],
    ['letter', LATE, 401],
    ['bulk', LATE, 401],
    ['meeting', LATE, 200],
  ])('a %s %s seconds after signing in: %s', async (kind, seconds, status) => {
    await door.signIn(browser, 'supervisor-1');
    door.wait(seconds);
    const seen = await door.send(browser, '/commands/bulk', aBatch(kind));
    expect(seen.status).toBe(status);
    if (status === 401) {
      expect(seen.body.code).toBe('step_up_required');
      expect(seen.headers.get('www-authenticate')).toContain('insufficient_user_authentication');
    }
  });

  test('goes on after signing in once more, with the same ids', async () => {
    await door.signIn(browser, 'supervisor-1');
    door.wait(LATE);
    const batch = aBatch('letter');
    expect((await door.send(browser, '/commands/bulk', batch)).body.code).toBe('step_up_required');
    door.backToNow(); // or the issuer would have asked in the past
    await door.signIn(browser, 'supervisor-1', '/sign-in?fresh=1&to=/meja/surat');
    expect((await door.send(browser, '/commands/bulk', batch)).status).toBe(200);
  });
});

describe('with a token, what weighs most', () => {
  test.each<[string, Record<string, unknown>, number]>([
    ['that says of a sign-in just now', { auth_time: Math.floor(Date.now() / 1000) }, 200],
    ['that says of one an hour ago', { auth_time: Math.floor(Date.now() / 1000) - 3600 }, 401],
    ['that says nothing of it', {}, 200],
  ])('%s', async (_, claims, status) => {
    await using plain = await openDoor();
    const token = await plain.issuer.token(officer('supervisor-1').sub, claims);
    expect((await plain.knock(undefined, 'POST', '/commands/bulk', { token, body: aBatch('letter') })).status).toBe(
      status,
    );
    expect((await plain.knock(undefined, 'POST', '/commands/bulk', { token, body: aBatch('meeting') })).status).toBe(
      200,
    );
  });
});

describe('what comes back from the issuer', () => {
  type Spoil = (back: URL, attempt: Record<string, unknown>) => void;
  const other = 'x'.repeat(43);
  test.each<[string, Spoil]>([
    ['another state', (back) => back.searchParams.set('state', other)],
    ['no state', (back) => back.searchParams.delete('state')],
    ['two states', (back) => back.searchParams.append('state', other)],
    ['the name of another issuer', (back) => back.searchParams.set('iss', 'https://login.example.org')],
    ['no name of an issuer', (back) => back.searchParams.delete('iss')],
    ['another code', (back) => back.searchParams.set('code', other)],
    ['no code', (back) => back.searchParams.delete('code')],
    ['an error', (back) => back.searchParams.set('error', 'access_denied')],
    ['an attempt with another state', (_, attempt) => void (attempt['state'] = other)],
    ['an attempt with another nonce', (_, attempt) => void (attempt['nonce'] = other)],
    ['an attempt with another verifier', (_, attempt) => void (attempt['verifier'] = other)],
    ['an attempt without a verifier', (_, attempt) => void delete attempt['verifier']],
  ])('with %s is refused, in words, and nobody is signed in', async (_, spoil) => {
    const back = await door.backWith(browser, 'validator-1');
    const attempt = JSON.parse(Buffer.from(browser.cookies.get(ATTEMPT)!, 'base64url').toString());
    spoil(back, attempt);
    browser.cookies.set(ATTEMPT, Buffer.from(JSON.stringify(attempt)).toString('base64url'));
    const seen = await browser.go(back);
    expect(seen.status).toBe(400);
    expect(seen.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(seen.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*style-src 'sha256-/);
    expect(seen.text).toContain('Proses masuk tidak berhasil');
    expect(seen.text).toContain('<a href="/sign-in">');
    expect(seen.text).not.toContain(other);
    expect(browser.cookies.has(SESSION)).toBe(false);
  });

  test('in a browser that began nothing is refused: nobody is signed in by a link', async () => {
    const back = await door.backWith(browser, 'validator-1');
    const victim = new Browser();
    expect((await victim.go(back)).status).toBe(400);
    expect(victim.cookies.has(SESSION)).toBe(false);
  });

  test('is good for once', async () => {
    const back = await door.backWith(browser, 'validator-1');
    const attempt = browser.cookies.get(ATTEMPT)!;
    expect((await browser.go(back)).status).toBe(303);
    const again = new Browser();
    again.cookies.set(ATTEMPT, attempt);
    expect((await again.go(back)).status).toBe(400);
  });

  test('to a page that an attempt made up leads to the desk all the same', async () => {
    const back = await door.backWith(browser, 'validator-1');
    const attempt = JSON.parse(Buffer.from(browser.cookies.get(ATTEMPT)!, 'base64url').toString());
    const forged = { ...attempt, to: 'https://elsewhere.example.org/meja' };
    browser.cookies.set(ATTEMPT, Buffer.from(JSON.stringify(forged)).toString('base64url'));
    expect((await browser.go(back)).headers.get('location')).toBe('/meja');
  });

  test('is refused in English to whoever reads English, and as a problem to a program', async () => {
    const english = await browser.go(door.page('/sign-in/callback'), { headers: { 'accept-language': 'en' } });
    expect(english.text).toContain('You could not be signed in');
    const program = await door.ask(browser, '/sign-in/callback');
    expect([program.status, program.body.code]).toEqual([400, 'sign_in_refused']);
    expect(program.headers.get('content-type')).toContain('application/problem+json');
  });

  test('leaves its reason as a code in the log, and no code, state or address', async () => {
    const back = await door.backWith(browser, 'validator-1');
    back.searchParams.set('state', other);
    await browser.go(back);
    const lines = door.log.join('');
    expect(lines).toMatch(/"reason":"\w+"/);
    for (const trace of [other, back.searchParams.get('code')!, 'sign-in/callback?'])
      expect(lines).not.toContain(trace);
  });
});

describe('trying to sign in', () => {
  test('too often from one place is slowed down, and those who are signed in there go on', async () => {
    await using narrow = await openHouseDoor();
    await narrow.signIn(browser, 'validator-1');
    const stranger = new Browser();
    const statuses: number[] = [];
    for (let nth = 0; nth < 101; nth += 1) statuses.push((await stranger.go(narrow.page('/sign-in/callback'))).status);
    expect(new Set(statuses.slice(0, 100))).toEqual(new Set([400]));
    expect(statuses.at(-1)).toBe(429);
    const start = await narrow.ask(new Browser(), '/sign-in');
    expect([start.status, start.body.code]).toEqual([429, 'sign_in_throttled']);
    expect(Number(start.headers.get('retry-after'))).toBeGreaterThan(500);
    expect((await narrow.ask(browser, '/me')).status).toBe(200);
    narrow.wait(600);
    expect((await stranger.go(narrow.page('/sign-in'))).status).toBe(303);
  });

  test('and succeeding costs nobody anything', async () => {
    await using narrow = await openHouseDoor();
    for (let nth = 0; nth < 4; nth += 1) await narrow.signIn(new Browser(), 'validator-1');
    const { rows } = await narrow.asOwner('select times from attempt');
    expect(rows).toEqual([{ times: 0 }]);
  });
});

const asked = (refuseDemo: boolean) =>
  new Issuer({ issuer: door.issuer.url, clientId: WEB_CLIENT, origin: door.origin, refuseDemo }).begin(
    '/meja',
    60,
    false,
  );

describe('an issuer', () => {
  test('that cannot be asked is said to be away, with the way to try again', async () => {
    await using lonely = await openHouseDoor({ issuerUrl: 'http://127.0.0.1:9' });
    const seen = await browser.go(lonely.page('/sign-in'));
    expect([seen.status, seen.headers.get('retry-after')]).toEqual([503, '5']);
    expect(seen.text).toContain('Penerbit token tidak dapat dijangkau');
  });

  test('that goes away in the middle is no reason to call the attempt wrong', async () => {
    await using brief = await openHouseDoor();
    const back = await brief.backWith(browser, 'validator-1');
    await brief.issuer.stop();
    expect((await browser.go(back)).status).toBe(503);
  });

  test('of a demo is not believed in production', async () => {
    expect((await asked(false)).url).toContain(door.issuer.url);
    await expect(asked(true)).rejects.toThrow('issuer_unavailable');
    await expect(openHouseDoor({ production: true })).rejects.toThrow('demo');
  });
});

const NOW = () => Math.floor(Date.now() / 1000);

describe('what an issuer vouches for', () => {
  type Forged = { claims?: Record<string, unknown>; key?: 'published' | 'own'; alg?: string };

  /** Signs in at an issuer that may say anything. */
  async function vouchedBy({ claims = {}, key = 'published', alg }: Forged, maxAge = 300) {
    await using fake = await startCodeIssuer();
    const issuer = new Issuer({ issuer: fake.url, clientId: WEB_CLIENT, origin: door.origin, refuseDemo: true });
    const { url, attempt } = await issuer.begin('/meja', maxAge, false);
    const { nonce } = Object.fromEntries(new URL(url).searchParams);
    fake.answer = { claims: { nonce, sub: 'demo-auditor', aud: WEB_CLIENT, auth_time: NOW(), ...claims }, key, alg };
    return await issuer.finish(`/sign-in/callback?code=a-code&state=${attempt.state}`, attempt);
  }

  test('is believed when it is whole', async () => {
    const { subject, authTime } = await vouchedBy({});
    expect(subject).toBe('demo-auditor');
    expect(Math.abs(authTime.getTime() - Date.now())).toBeLessThan(5_000);
  });

  test.each<[string, Forged]>([
    ['another nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another audience', { claims: { aud: 'another-client' } }],
    ['another issuer', { claims: { iss: 'https://login.example.org' } }],
    ['no subject', { claims: { sub: undefined } }],
    ['an end that has passed', { claims: { exp: NOW() - 3600 } }],
    ['a sign-in that is older than was asked for', { claims: { auth_time: NOW() - 3600 } }],
    ['no time of the sign-in', { claims: { auth_time: undefined } }],
    ['a key that nobody published', { key: 'own' }],
    ['a secret for a signature', { alg: 'HS256' }],
    ['no signature', { alg: 'none' }],
  ])('is refused with %s', async (_, forged) => {
    await expect(vouchedBy(forged)).rejects.toThrow('sign_in_refused');
  });
});
