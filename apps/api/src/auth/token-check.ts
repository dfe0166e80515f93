import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Problem } from '../problem.ts';
import { discover } from './discovery.ts';

/** Who somebody is, as their issuer says it. What they may do is in the officers' table and nowhere else. */
export type Who = {
  issuer: string;
  subject: string;
  /** When they were last asked, where the issuer says so. */
  authTime?: Date | undefined;
  expiresAt: Date;
};

export type TokenCheckOptions = {
  issuer: string;
  audience: string;
  /** A demo issuer says so in its discovery document, and is then not believed. */
  refuseDemo: boolean;
  /** How soon after a look at the keys an unknown `kid` is worth another look, in milliseconds. */
  keyCooldownMs?: number;
};

/** Signatures only: nothing symmetric, and never `none`. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const TIMEOUT_MS = 3_000;
const LEEWAY_SECONDS = 5;

/** What says that the token is wrong; any other failure says that the issuer could not be asked. */
const TOKEN_FAULTS: readonly (new (...args: never[]) => Error)[] = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

/** Checks bearer tokens against the keys that their issuer publishes. New keys are found by their `kid`, without a restart. */
export class TokenCheck {
  readonly #options: TokenCheckOptions;
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(options: TokenCheckOptions) {
    this.#options = options;
  }

  /** @throws {Problem} `token_refused`, or `issuer_unavailable` when the keys cannot be had */
  async check(token: string): Promise<Who> {
    const { issuer, audience } = this.#options;
    const keys = await this.#ensureKeys();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['iss', 'aud', 'sub', 'exp'],
        clockTolerance: LEEWAY_SECONDS,
      });
      const { sub, exp, auth_time: authTime } = payload;
      return {
        issuer,
        subject: sub!,
        authTime: typeof authTime === 'number' ? new Date(authTime * 1000) : undefined,
        expiresAt: new Date(exp! * 1000),
      };
    } catch (error) {
      throw new Problem(TOKEN_FAULTS.some((fault) => error instanceof fault) ? 'token_refused' : 'issuer_unavailable');
    }
  }

  /** Asked at the first token, so that the API starts without its issuer; asked again after a failure. */
  async #ensureKeys(): Promise<JWTVerifyGetKey> {
    this.#keys ??= this.#discover();
    try {
      return await this.#keys;
    } catch {
      this.#keys = undefined;
      throw new Problem('issuer_unavailable');
    }
  }

  async #discover(): Promise<JWTVerifyGetKey> {
    const { issuer, refuseDemo, keyCooldownMs = 10_000 } = this.#options;
    const { jwksUri } = await discover(issuer, refuseDemo);
    return createRemoteJWKSet(jwksUri, {
      cooldownDuration: keyCooldownMs,
      timeoutDuration: TIMEOUT_MS,
    });
  }
}
