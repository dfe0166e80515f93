import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { refuseDemoIssuer } from '../auth/discovery.ts';
import { Problem } from '../problem.ts';
import type { SignInAttempt } from './session-cookie.ts';

export type IssuerOptions = {
  issuer: string;
  clientId: string;
  clientSecret?: string | undefined;
  /** Of our pages. */
  origin: string;
  /** A demo issuer says so in its discovery document, and is then not believed. */
  refuseDemo: boolean;
};

/** Who signed in, as the issuer vouches for it. */
export type Vouched = { issuer: string; subject: string; authTime: Date };

const TIMEOUT_SECONDS = 3;
const CALLBACK = '/sign-in/callback';

/** What says that the issuer could not be asked, and nothing about the attempt. */
const AWAY = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

/**
 * Where officers sign in: the code flow of OpenID Connect with PKCE. State, nonce, issuer, audience and signature are checked;
 * no token leaves this process, and none is kept.
 */
export class Issuer {
  readonly #options: IssuerOptions;
  #found: Promise<Configuration> | undefined;

  constructor(options: IssuerOptions) {
    this.#options = options;
  }

  /**
   * The page of the issuer to go to, and what to remember until the browser is back.
   * @param maxAge how old, in seconds, the issuer's own sign-in may be
   * @param anew whether the officer is asked even if the issuer knows them still
   * @throws {Problem} `issuer_unavailable`
   */
  async begin(to: string, maxAge: number, anew: boolean): Promise<{ url: string; attempt: SignInAttempt }> {
    const issuer = await this.#ensureFound();
    const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), to, maxAge };
    const url = buildAuthorizationUrl(issuer, {
      redirect_uri: `${this.#options.origin}${CALLBACK}`,
      scope: 'openid',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      max_age: String(maxAge), // which obliges the issuer to say when it last asked
      ...(anew && { prompt: 'login' }),
    });
    return { url: url.href, attempt };
  }

  /**
   * @param url the path and query under which the browser came back
   * @throws {Problem} `sign_in_refused` with the reason in code for the log, or `issuer_unavailable`
   */
  async finish(url: string, { state, nonce, verifier, maxAge }: SignInAttempt): Promise<Vouched> {
    const issuer = await this.#ensureFound();
    try {
      const tokens = await authorizationCodeGrant(issuer, new URL(url, this.#options.origin), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        maxAge,
        idTokenExpected: true,
      });
      const { sub, auth_time: authTime } = tokens.claims()!;
      return { issuer: this.#options.issuer, subject: sub, authTime: new Date(authTime! * 1000) };
    } catch (error) {
      const { code, error: said } = error as { code?: string; error?: string };
      const reason = said ?? code;
      if (reason === undefined || AWAY.has(reason)) throw new Problem('issuer_unavailable'); // a connection that broke has no code
      throw new SignInRefused(reason);
    }
  }

  /** Where the issuer forgets the officer too; our own first page, where it has no such page or cannot be asked. */
  async farewell(): Promise<string> {
    try {
      const issuer = await this.#ensureFound();
      if (!issuer.serverMetadata().end_session_endpoint) return '/';
      return buildEndSessionUrl(issuer, { post_logout_redirect_uri: `${this.#options.origin}/` }).href;
    } catch {
      return '/';
    }
  }

  /** Asked at the first sign-in, so that the API starts without its issuer; asked again after a failure. */
  async #ensureFound(): Promise<Configuration> {
    this.#found ??= this.#discover();
    try {
      return await this.#found;
    } catch {
      this.#found = undefined;
      throw new Problem('issuer_unavailable');
    }
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret, refuseDemo } = this.#options;
    const authentication = clientSecret ? ClientSecretBasic(clientSecret) : None();
    const isPlain = issuer.startsWith('http:'); // production does not start with such an issuer
    const found = await discovery(new URL(issuer), clientId, undefined, authentication, {
      timeout: TIMEOUT_SECONDS,
      execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
    });
    if (refuseDemo) refuseDemoIssuer(found.serverMetadata());
    return found;
  }
}

/** A sign-in that did not come to its end. The reason is a code for the log, and is not told. */
export class SignInRefused extends Problem {
  readonly reason: string;

  constructor(reason: string) {
    super('sign_in_refused');
    this.reason = /^\w{1,60}$/.test(reason) ? reason : 'unknown';
  }
}
