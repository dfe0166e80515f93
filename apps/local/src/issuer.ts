import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { errors, Provider, type GrantContext } from 'oidc-provider';
import { loadKeys, rotateKeys, type SigningKey } from './issuer-keys.ts';

/** For whom the tokens are: the API's own name. */
export const AUDIENCE = 'terdata-api';

/** The only client. It has no secret: whoever reaches this port may be any demo officer. That is why it says it is a demo. */
const CLIENT = 'terdata-demo';

/** A grant of our own: "let me be this demo officer". It takes the place of a login page, which a terminal cannot fill in. */
const GRANT = 'urn:terdata:grant-type:demo-officer';

const RESOURCE = 'urn:terdata:api';
const TOKEN_SECONDS = 8 * 60 * 60;

export interface Issuer {
  /** `iss` of the tokens; discovery is at `<url>/.well-known/openid-configuration`. */
  url: string;
  /** A new key signs; tokens signed before stay valid. */
  rotate(): void;
  stop(): Promise<void>;
}

export interface IssuerOptions {
  port: number;
  /** Where the signing keys are kept between runs. */
  keysFile: string;
  /** The `sub` of everyone who may have a token. */
  subjects: readonly string[];
  audience?: string;
  /** How long a token is valid. */
  tokenSeconds?: number;
}

/**
 * An OpenID Connect issuer for the demo officers: real discovery, real keys, real signatures. Its tokens say only who somebody
 * is (`iss`, `sub`), never what they may do. Its discovery document says `terdata_demo: true`, by which production refuses it.
 */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const url = `http://127.0.0.1:${options.port}`;
  const serve = (keys: SigningKey[]) => demoProvider(url, keys, options).callback();
  let current: RequestListener = serve(loadKeys(options.keysFile));

  const server = createServer((request, response) => current(request, response));
  // No connection is kept: one that outlives a restart of the issuer would fail its next request.
  server.maxRequestsPerSocket = 1;
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, '127.0.0.1', done);
  });
  return {
    url,
    rotate() {
      current = serve(rotateKeys(options.keysFile));
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A signed token carries all that is known about it, and there are no sessions: nothing has to be stored. */
class KeepsNothing {
  async upsert() {}
  async find() {}
  async findByUid() {}
  async findByUserCode() {}
  async consume() {}
  async destroy() {}
  async revokeByGrantId() {}
}

function demoProvider(url: string, keys: SigningKey[], options: IssuerOptions): Provider {
  const { subjects, audience = AUDIENCE, tokenSeconds = TOKEN_SECONDS } = options;
  const known = new Set(subjects);
  const resource = {
    audience,
    scope: '',
    accessTokenFormat: 'jwt',
    accessTokenTTL: tokenSeconds,
    jwt: { sign: { alg: 'ES256', kid: keys[0]?.kid ?? '' } },
  } as const;

  const provider = new Provider(url, {
    jwks: { keys },
    adapter: KeepsNothing,
    ttl: { AccessToken: tokenSeconds },
    responseTypes: [],
    cookies: { keys: [randomBytes(32).toString('hex')] },
    clients: [
      {
        client_id: CLIENT,
        grant_types: [GRANT],
        response_types: [],
        redirect_uris: [],
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    discovery: { terdata_demo: true },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: { enabled: true, getResourceServerInfo: () => resource },
    },
    findAccount: (_ctx: unknown, sub: string) =>
      known.has(sub) ? { accountId: sub, claims: () => ({ sub }) } : undefined,
    extraTokenClaims: () => {
      const now = Math.floor(Date.now() / 1_000);
      return { nbf: now, auth_time: now };
    },
  });

  provider.registerGrantType(
    GRANT,
    async (ctx: GrantContext) => {
      const sub = ctx.oidc.params.officer ?? '';
      if (!known.has(sub)) throw new errors.InvalidGrant('no such demo officer');
      const token = new provider.AccessToken({ accountId: sub, client: ctx.oidc.client, gty: 'demo_officer' });
      token.resourceServer = new provider.ResourceServer(RESOURCE, resource);
      ctx.oidc.entity('AccessToken', token);
      ctx.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: token.expiration };
    },
    ['officer'],
  );
  return provider;
}

/**
 * A bearer token for one demo officer, asked for over HTTP as any client would.
 *
 * @param sub the officer's subject, `demo-operator-sentul`
 * @throws {Error} the issuer said no, with its reason
 */
export async function fetchToken(issuerUrl: string, sub: string): Promise<string> {
  const discovery = await fetch(`${issuerUrl}/.well-known/openid-configuration`);
  const { token_endpoint: endpoint } = (await discovery.json()) as { token_endpoint: string };
  const response = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: GRANT, client_id: CLIENT, officer: sub }),
  });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (!answer.access_token) throw new Error(answer.error_description ?? `the issuer answered ${response.status}`);
  return answer.access_token;
}
