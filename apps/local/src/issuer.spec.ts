import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { AUDIENCE, fetchToken, startIssuer, type Issuer } from './issuer.ts';
import { issuerPage } from './issuer-page.ts';
import { anyPort } from './ports.ts';
import { VILLAGE } from './village.ts';

const OFFICER = 'demo-operator-sentul';

let folder: string;
let port: number;
let issuer: Issuer;
const OFFICERS = VILLAGE.officers.map((officer) => ({ ...officer, place: `Desa ${officer.region || '& Nation'}` }));
const WEB = 'http://127.0.0.1:3999';
const start = () => startIssuer({ port, keysFile: join(folder, 'keys.json'), officers: OFFICERS, webOrigin: WEB });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'terdata-issuer-'));
  port = await anyPort();
  issuer = await start();
});
afterEach(async () => {
  await issuer.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** As an API does that has never seen this issuer before. */
async function verify(token: string, audience = AUDIENCE) {
  const discovery = await fetch(`${issuer.url}/.well-known/openid-configuration`);
  const { jwks_uri: keys } = (await discovery.json()) as { jwks_uri: string };
  return jwtVerify(token, createRemoteJWKSet(new URL(keys)), { issuer: issuer.url, audience, algorithms: ['ES256'] });
}

describe('a demo officer', () => {
  test('gets a token that says who they are and for whom it is, and nothing about what they may do', async () => {
    const { payload } = await verify(await fetchToken(issuer.url, OFFICER));
    expect(payload).toMatchObject({ iss: issuer.url, sub: OFFICER, aud: AUDIENCE });
    const { iat = 0, exp = 0, nbf, auth_time: authTime } = payload;
    expect([exp - iat, nbf, authTime]).toEqual([8 * 60 * 60, iat, iat]);
    expect(Object.keys(payload).toSorted()).toEqual(
      ['aud', 'auth_time', 'client_id', 'exp', 'iat', 'iss', 'jti', 'nbf', 'sub'].toSorted(),
    );
  });

  test('is refused where the token is meant for somebody else', async () => {
    await expect(verify(await fetchToken(issuer.url, OFFICER), 'another-api')).rejects.toThrow('aud');
  });

  test('keeps a token that was signed before the keys were rotated', async () => {
    const before = await fetchToken(issuer.url, OFFICER);
    issuer.rotate();
    const after = await fetchToken(issuer.url, OFFICER);
    expect(decodeProtectedHeader(after).kid).not.toBe(decodeProtectedHeader(before).kid);
    for (const token of [before, after]) expect((await verify(token)).payload.sub).toBe(OFFICER);
  });

  test('keeps a token when the house is started again', async () => {
    const before = await fetchToken(issuer.url, OFFICER);
    await issuer.stop();
    issuer = await start();
    expect((await verify(before)).payload.sub).toBe(OFFICER);
  });
});

test('whoever is no demo officer gets no token', async () => {
  await expect(fetchToken(issuer.url, 'somebody')).rejects.toThrow('grant request is invalid');
});

test('says of itself that it is a demo, keeps its keys to itself and publishes no private one', async () => {
  const discovery = await fetch(`${issuer.url}/.well-known/openid-configuration`);
  const { terdata_demo: isDemo, jwks_uri: keys } = (await discovery.json()) as {
    terdata_demo: boolean;
    jwks_uri: string;
  };
  expect(isDemo).toBe(true);
  expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
  const secret = /"d": "([^"]+)"/.exec(readFileSync(join(folder, 'keys.json'), 'utf8'))?.[1] ?? '';
  expect(secret).not.toBe('');
  expect(await (await fetch(keys)).text()).not.toContain(secret);
});

/** Knocks as a browser does that was sent here by our pages, but for what is changed. */
const knock = (changes: Record<string, string> = {}, headers: Record<string, string> = {}) => {
  const wanted = {
    client_id: 'terdata-web',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${WEB}/sign-in/callback`,
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...changes,
  };
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ''));
  return fetch(`${issuer.url}/auth?${query.toString()}`, { redirect: 'manual', headers });
};

/** As far as the page of choice, with the cookies that belong to it. */
const chosen = async () => {
  const answer = await knock();
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { url: new URL(answer.headers.get('location')!, issuer.url), headers: { cookie } };
};

describe('a browser that is sent to sign in', () => {
  test('finds every demo officer on one page, under their desks, without a script', async () => {
    const { url, headers } = await chosen();
    const answer = await fetch(url, { headers });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    for (const { sub, name } of OFFICERS) expect(html).toContain(`value="${sub}"><b>${name}</b>`);
    expect(html).toContain('Desa 32.01.05.2003');
    expect(html).toContain('&#38; Nation');
    expect(html).toContain('<h2>Operator desa <small lang="en">Village operator</small></h2>');
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|https?:\/\//i);
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; .*form-action 'self' http:\/\/127\.0\.0\.1:3999$/,
    );
  });

  test('goes back with a code, and never with a token', async () => {
    const { url, headers } = await chosen();
    const press = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ officer: OFFICER }),
    });
    expect(press.status).toBe(303);
    const back = await fetch(new URL(press.headers.get('location')!, issuer.url), { redirect: 'manual', headers });
    const to = new URL(back.headers.get('location')!);
    expect(to.origin + to.pathname).toBe(`${WEB}/sign-in/callback`);
    expect([...to.searchParams.keys()].toSorted()).toEqual(['code', 'iss', 'state']);
  });

  test('is asked each time who it is: a demo is there for changing roles', async () => {
    const first = await chosen();
    const press = await fetch(first.url, {
      method: 'POST',
      redirect: 'manual',
      headers: first.headers,
      body: new URLSearchParams({ officer: OFFICER }),
    });
    const back = await fetch(new URL(press.headers.get('location')!, issuer.url), {
      redirect: 'manual',
      headers: first.headers,
    });
    const cookie = back.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    expect(cookie).toContain('_session=');
    expect((await knock({}, { cookie })).headers.get('location')).toMatch(/^\/choose\//);
  });

  test('that chooses nobody of the demo, stays where it is', async () => {
    const { url, headers } = await chosen();
    const press = await fetch(url, { method: 'POST', headers, body: new URLSearchParams({ officer: 'somebody' }) });
    expect(press.status).toBe(400);
  });

  test('that began nothing, finds nothing to choose', async () => {
    const { url } = await chosen();
    expect((await fetch(url)).status).toBe(400);
  });

  test.each([
    ['to another address', { redirect_uri: 'http://127.0.0.1:3998/sign-in/callback' }],
    ['to a path beside ours', { redirect_uri: `${WEB}/sign-in/callback/../x` }],
    ['as another client', { client_id: 'somebody' }],
  ])('is not sent back %s', async (_, changes) => {
    const answer = await knock(changes);
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });

  test.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['with a challenge in clear', { code_challenge_method: 'plain' }],
    ['for a token in the address', { response_type: 'id_token' }],
  ])('gets no code %s', async (_, changes) => {
    const location = (await knock(changes)).headers.get('location') ?? '';
    expect(location).toContain('error=');
    expect(location).not.toContain('code=');
  });
});

test('names cannot put anything into the page of choice', () => {
  const { html } = issuerPage([{ sub: '"><b>', name: '<img src=x>', role: 'auditor', region: '', place: "'" }]);
  expect(html).not.toMatch(/<img|value=""><b>/);
});
