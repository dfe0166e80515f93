import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UnsecuredJWT } from 'jose';
import { type DoorUnderTest, officer, openDoor } from './open-door.ts';
import { type Claims, type TokenIssuer } from './token-issuer.ts';

let door: DoorUnderTest;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

const SUBJECT = officer('validator-1').sub;
const knockWith = (token: string) => door.knock(undefined, 'GET', '/proposals', { token });
const spoiled = (claims: Claims) => (issuer: TokenIssuer) => issuer.token(SUBJECT, claims);

/** A token that was signed with a secret, the public key of the issuer among them. */
async function symmetric(issuer: TokenIssuer): Promise<string> {
  const good = await issuer.token(SUBJECT);
  const [, payload] = good.split('.');
  const head = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url');
  const key = await crypto.subtle.importKey('raw', Buffer.from('a secret'), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const signature = await crypto.subtle.sign('HMAC', key, Buffer.from(`${head}.${payload}`));
  return `${head}.${payload}.${Buffer.from(signature).toString('base64url')}`;
}

const retouched = async (issuer: TokenIssuer): Promise<string> => {
  const [head, payload, signature] = (await issuer.token(SUBJECT)).split('.');
  const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString());
  const other = Buffer.from(JSON.stringify({ ...claims, sub: officer('verifier-1').sub })).toString('base64url');
  return `${head}.${other}.${signature}`;
};

describe('somebody at the door', () => {
  test('without a token is asked to sign in', async () => {
    const { status, body, headers } = await door.knock(undefined, 'GET', '/proposals');
    expect([status, body.code, headers['www-authenticate']]).toEqual([401, 'not_signed_in', 'Bearer realm="terdata"']);
  });

  test('with a good token comes in', async () => {
    expect((await knockWith(await door.issuer.token(SUBJECT))).status).toBe(200);
  });

  test.each<[string, (issuer: TokenIssuer) => Promise<string> | string]>([
    [
      'without a signature',
      ({ url }) =>
        new UnsecuredJWT({})
          .setIssuer(url)
          .setAudience('terdata-api')
          .setSubject(SUBJECT)
          .setExpirationTime('5m')
          .encode(),
    ],
    ['signed with a secret', symmetric],
    ['for another audience', spoiled({ aud: 'another-api' })],
    ['from another issuer', spoiled({ iss: 'https://login.example.org' })],
    ['that has expired', spoiled({ expires: '-1m' })],
    ['that begins tomorrow', spoiled({ notBefore: '1d' })],
    ['about nobody', spoiled({ sub: '' })],
    ['signed by a key that nobody published', async (issuer) => issuer.token(SUBJECT, {}, {}, await issuer.aKey())],
    [
      "signed by a stranger in the issuer's name",
      async (issuer) => {
        const { kid } = JSON.parse(Buffer.from((await issuer.token(SUBJECT)).split('.')[0]!, 'base64url').toString());
        return issuer.token(SUBJECT, {}, { kid }, await issuer.aKey());
      },
    ],
    ['that was changed after it was signed', retouched],
    ['that is none', () => 'nonsense'],
    ['in three empty parts', () => '..'],
    ['that never ends', () => `${'a'.repeat(6000)}.${'b'.repeat(6000)}.c`],
  ])('with a token %s is refused', async (_, make) => {
    const { status, body, headers } = await knockWith(await make(door.issuer));
    expect([status, body.code]).toEqual([401, 'token_refused']);
    expect(headers['www-authenticate']).toBe('Bearer realm="terdata", error="invalid_token"');
  });

  test('gains nothing by saying who they are in the token', async () => {
    const token = await door.issuer.token(officer('planner').sub, {
      role: 'verifier',
      roles: ['administrator', 'supervisor'],
      region: '',
      scope: 'admin',
      name: 'Verifikator Demo Satu',
    });
    const { status, body } = await knockWith(token);
    expect([status, body.code]).toEqual([403, 'desk_closed']);
  });

  test.each([
    'GET /proposals',
    'GET /proposals/00000000-0000-4000-8000-000000000001',
    'POST /searches',
    'POST /commands/bulk',
    'POST /proposals',
  ])('who is no officer of ours gets nowhere: %s', async (route) => {
    const [method, url] = route.split(' ') as ['GET' | 'POST', string];
    const { status, body } = await door.knock(undefined, method, url, {
      token: await door.issuer.token('a-stranger'),
      body: method === 'POST' ? {} : undefined,
    });
    expect([status, body.code]).toEqual([403, 'not_an_officer']);
  });

  test('an officer whose account is closed is out at once, with the same token', async () => {
    const token = await door.issuer.token(officer('surveyor-2').sub);
    expect((await knockWith(token)).status).toBe(200);
    await door.asOwner(`update officer set active = false where subject = $1`, [officer('surveyor-2').sub]);
    expect((await knockWith(token)).body.code).toBe('not_an_officer');
  });

  test.each(['ES256', 'RS256', 'PS256', 'EdDSA'])(
    'comes in with a key that was changed to %s, without a restart',
    async (alg) => {
      const before = await door.issuer.token(SUBJECT);
      await door.issuer.rotate(alg);
      expect((await knockWith(await door.issuer.token(SUBJECT))).status).toBe(200);
      expect((await knockWith(before)).body.code).toBe('token_refused');
    },
  );
});

describe('an issuer', () => {
  test('that cannot be asked is no reason to call a token wrong', async () => {
    await using lonely = await openDoor();
    const token = await lonely.issuer.token(SUBJECT);
    await lonely.issuer[Symbol.asyncDispose]();
    const { status, body, headers } = await lonely.knock(undefined, 'GET', '/proposals', { token });
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'issuer_unavailable', '5']);
  });

  test.each([
    ['says of itself that it is a demo', { terdata_demo: true }, /OIDC_ISSUER: .* demo\.$/],
    ["speaks of another issuer's name", { issuer: 'https://login.example.org' }, /OIDC_ISSUER: .* another issuer\.$/],
  ])('that %s keeps the API from starting in production, and not elsewhere', async (_, discovery, says) => {
    await expect(openDoor({ discovery, production: true })).rejects.toThrow(says);
    await using elsewhere = await openDoor({ discovery });
    expect((await elsewhere.knock(undefined, 'GET', '/health/live')).status).toBe(200);
  });

  test('that is silent when the API starts in production is asked again at the first token, and a demo is not believed then', async () => {
    const discovery: { terdata_demo?: boolean; silent: boolean } = { silent: true };
    await using early = await openDoor({ discovery, production: true });
    expect(early.log.filter((line) => line.includes('issuer_silent'))).toEqual([expect.stringContaining('"HTTP-503"')]);
    const knock = async () => early.knock(undefined, 'GET', '/proposals', { token: await early.issuer.token(SUBJECT) });
    Object.assign(discovery, { silent: false, terdata_demo: true });
    expect((await knock()).body.code).toBe('issuer_unavailable');
    delete discovery.terdata_demo;
    expect((await knock()).status).toBe(200);
  });

  test("that speaks of another issuer's name is not believed", async () => {
    await using other = await openDoor({ discovery: { issuer: 'https://login.example.org' } });
    const { body } = await other.knock(undefined, 'GET', '/proposals', { token: await other.issuer.token(SUBJECT) });
    expect(body.code).toBe('issuer_unavailable');
  });
});
