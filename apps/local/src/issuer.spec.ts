import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { AUDIENCE, fetchToken, startIssuer, type Issuer } from './issuer.ts';
import { anyPort } from './ports.ts';

const OFFICER = 'demo-operator-sentul';

let folder: string;
let port: number;
let issuer: Issuer;
const start = () => startIssuer({ port, keysFile: join(folder, 'keys.json'), subjects: [OFFICER, 'demo-auditor'] });

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
