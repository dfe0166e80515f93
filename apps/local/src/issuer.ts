import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { errors, interactionPolicy, Provider, type GrantContext, type SessionContext } from 'oidc-provider';
import { issuerPage, type DemoChoice } from './issuer-page.ts';
import { loadKeys, rotateKeys, type SigningKey } from './issuer-keys.ts';
import { KeepsForAWhile, type Kept } from './issuer-memory.ts';

/** For whom the tokens are: the API's own name. */
export const AUDIENCE = 'terdata-api';

/** The client of a terminal, and that of a browser. Neither has a secret: whoever reaches this port may be any demo officer. That is why it says it is a demo. */
const CLIENT = 'terdata-demo';
export const WEB_CLIENT = 'terdata-web';

/** A grant of our own: "let me be this demo officer". It takes the place of the page of choice, which a terminal cannot press. */
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
  /** Everyone who may sign in. */
  officers: readonly DemoChoice[];
  /** The origin of the pages to which a browser may go back. */
  webOrigin?: string;
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
  const kept: Kept = new Map();
  const serve = (keys: SigningKey[]) => withPageOfChoice(demoProvider(url, keys, kept, options), options);
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

const CHOICE = '/choose/';

/** The provider, and the page on which a browser says which demo officer it is. */
function withPageOfChoice(provider: Provider, { officers, webOrigin }: IssuerOptions): RequestListener {
  const { html, headers } = issuerPage(officers, webOrigin);
  const known = new Set(officers.map(({ sub }) => sub));
  const serve = provider.callback();

  async function choose(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await provider.interactionDetails(request, response); // throws where this browser has nothing to choose
    const sub = request.method === 'POST' ? new URLSearchParams(await bodyOf(request)).get('officer') : undefined;
    if (sub && known.has(sub)) await provider.interactionFinished(request, response, { login: { accountId: sub } });
    else response.writeHead(sub === undefined ? 200 : 400, headers).end(html);
  }
  return (request, response) => {
    if (!request.url?.startsWith(CHOICE)) {
      serve(request, response);
      return;
    }
    choose(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain' });
      response.end('This sign-in is over: start again from the first page. Mulai lagi dari halaman pertama.');
    });
  };
}

const BODY_LIMIT = 1_000;
async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > BODY_LIMIT) throw new RangeError('too long for a choice');
  }
  return body;
}

/** Whoever has chosen is not asked a second time whether they meant it. */
function choiceAlone(): unknown {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

function demoProvider(url: string, keys: SigningKey[], kept: Kept, options: IssuerOptions): Provider {
  const { officers, webOrigin, audience = AUDIENCE, tokenSeconds = TOKEN_SECONDS } = options;
  const known = new Set(officers.map(({ sub }) => sub));
  const resource = {
    audience,
    scope: '',
    accessTokenFormat: 'jwt',
    accessTokenTTL: tokenSeconds,
    jwt: { sign: { alg: 'ES256', kid: keys[0]?.kid ?? '' } },
  } as const;

  const provider = new Provider(url, {
    jwks: { keys },
    adapter: KeepsForAWhile.in(kept),
    ttl: {
      AccessToken: tokenSeconds,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 3600,
      Session: 3600,
    },
    responseTypes: ['code'],
    pkce: { required: () => true },
    interactions: {
      url: (_ctx: unknown, { uid }: { uid: string }) => `${CHOICE}${uid}`,
      policy: choiceAlone(),
    },
    loadExistingGrant: async ({ oidc }: SessionContext) => {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
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
      ...(webOrigin
        ? [
            {
              client_id: WEB_CLIENT,
              grant_types: ['authorization_code'],
              response_types: ['code'],
              redirect_uris: [`${webOrigin}/sign-in/callback`],
              token_endpoint_auth_method: 'none',
              id_token_signed_response_alg: 'ES256',
            },
          ]
        : []),
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    discovery: { terdata_demo: true },
    renderError: (ctx: { body: unknown }, said: object) => {
      ctx.body = said; // as JSON: what was wrong with the address
    },
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
