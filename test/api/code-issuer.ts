import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

type Answer = { claims: Record<string, unknown>; key: 'published' | 'own'; alg?: string | undefined };

/** An issuer that takes any code and vouches for whatever a test wants it to. */
export async function startCodeIssuer() {
  const [published, own] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  let answer: Answer = { claims: {}, key: 'published' };

  async function idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const { claims, key, alg } = answer;
    const payload = JSON.parse(JSON.stringify({ iss: url, iat: now, exp: now + 300, ...claims })) as typeof claims;
    if (alg === 'none') return new UnsecuredJWT(payload).encode();
    const jwt = new SignJWT(payload).setProtectedHeader({ alg: alg ?? 'ES256', kid: 'published' });
    if (alg === 'HS256') return jwt.sign(Buffer.alloc(32, 1));
    return jwt.sign((key === 'own' ? own : published).privateKey);
  }
  const server = createServer((request, response) => {
    void (async () => {
      const pages: Record<string, () => unknown> = {
        '/.well-known/openid-configuration': () => ({
          issuer: url,
          authorization_endpoint: `${url}/auth`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/keys`,
          response_types_supported: ['code'],
          id_token_signing_alg_values_supported: ['ES256'],
        }),
        '/keys': async () => ({
          keys: [{ ...(await exportJWK(published.publicKey)), kid: 'published', alg: 'ES256', use: 'sig' }],
        }),
        '/token': async () => ({ access_token: 'of-no-use', token_type: 'Bearer', id_token: await idToken() }),
      };
      const page = await pages[request.url ?? '']?.();
      response.writeHead(page ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(page ?? {}));
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    set answer(next: Answer) {
      answer = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
