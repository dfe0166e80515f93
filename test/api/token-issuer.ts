import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';

export const AUDIENCE = 'terdata-api';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
type Key = { kid: string; alg: string; pair: Pair };
export type Claims = {
  iss?: string;
  aud?: string;
  sub?: string;
  expires?: string | number;
  notBefore?: string;
} & Record<string, unknown>;

/** An OpenID Connect issuer as small as it can be: discovery, keys, and tokens with whatever a test puts into them. */
export type TokenIssuer = AsyncDisposable & {
  url: string;
  /** A good token, but for what is given. */
  token(subject: string, claims?: Claims, header?: Partial<JWTHeaderParameters>, key?: Key): Promise<string>;
  /** From now on another key signs, and only it is published. */
  rotate(alg?: string): Promise<void>;
  aKey(alg?: string): Promise<Key>;
};

/** @param discovery what its document says besides, read anew each time; `silent` and it answers nobody */
export async function startTokenIssuer(
  discovery: { silent?: boolean } & Record<string, unknown> = {},
): Promise<TokenIssuer> {
  let key = await aKey();
  const server = createServer((request, response) => {
    void (async () => {
      const jwk = { ...(await exportJWK(key.pair.publicKey)), kid: key.kid, alg: key.alg, use: 'sig' };
      const pages: Record<string, object> = {
        '/.well-known/openid-configuration': { issuer: url, jwks_uri: `${url}/keys`, ...discovery },
        '/keys': { keys: [jwk] },
      };
      const page = discovery.silent ? undefined : pages[request.url ?? ''];
      response
        .writeHead(page ? 200 : discovery.silent ? 503 : 404, { 'content-type': 'application/json' })
        .end(JSON.stringify(page ?? {}));
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    aKey,
    async rotate(alg) {
      key = await aKey(alg);
    },
    token(
      subject,
      { iss = url, aud = AUDIENCE, sub = subject, expires = '5m', notBefore, ...more } = {},
      header = {},
      signing = key,
    ) {
      const jwt = new SignJWT(more)
        .setProtectedHeader({ alg: signing.alg, kid: signing.kid, ...header })
        .setIssuer(iss)
        .setAudience(aud)
        .setIssuedAt()
        .setExpirationTime(expires);
      if (sub !== '') jwt.setSubject(sub);
      if (notBefore) jwt.setNotBefore(notBefore);
      return jwt.sign(signing.pair.privateKey);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

let keys = 0;
async function aKey(alg = 'ES256'): Promise<Key> {
  keys += 1;
  return { kid: `key-${keys}`, alg, pair: await generateKeyPair(alg, { extractable: true }) };
}
