import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** For this host alone, over a safe connection, out of reach of any script. */
const KEPT = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const SESSION = '__Host-terdata';
const ID = /^[A-Za-z0-9_-]{43}$/;

/** What the record keeps of an id: enough to know it again, and of no use to whoever reads the record. */
const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest();

/** A new session's id, of 256 random bits, and what is kept of it. */
export function newSessionId(): { id: string; idHash: Buffer } {
  const id = randomBytes(32).toString('base64url');
  return { id, idHash: hashOf(id) };
}

/** The session that a browser says it has. */
export function sessionHashOf({ cookies }: FastifyRequest): Buffer | undefined {
  const id = cookies[SESSION];
  return id !== undefined && ID.test(id) ? hashOf(id) : undefined;
}

export const giveSession = (reply: FastifyReply, id: string, seconds: number): void =>
  void reply.setCookie(SESSION, id, { ...KEPT, maxAge: seconds });

export const takeSession = (reply: FastifyReply): void => void reply.clearCookie(SESSION, KEPT);

const ATTEMPT = '__Host-terdata-sign-in';
const ATTEMPT_SECONDS = 10 * 60;

/** What an attempt to sign in has to remember while the browser is at the issuer. It is the browser's own, and proves that it was this one. */
export type SignInAttempt = { state: string; nonce: string; verifier: string; to: string; maxAge: number };

export const giveAttempt = (reply: FastifyReply, attempt: SignInAttempt): void =>
  void reply.setCookie(ATTEMPT, Buffer.from(JSON.stringify(attempt)).toString('base64url'), {
    ...KEPT,
    maxAge: ATTEMPT_SECONDS,
  });

export const takeAttempt = (reply: FastifyReply): void => void reply.clearCookie(ATTEMPT, KEPT);

/** The attempt that this browser began; undefined when it began none, or has made something up. */
export function attemptOf({ cookies }: FastifyRequest): SignInAttempt | undefined {
  try {
    const { state, nonce, verifier, to, maxAge } = JSON.parse(
      Buffer.from(cookies[ATTEMPT] ?? '', 'base64url').toString(),
    ) as SignInAttempt;
    const isWhole = [state, nonce, verifier, to].every((part) => typeof part === 'string' && part !== '');
    return isWhole && Number.isSafeInteger(maxAge) ? { state, nonce, verifier, to, maxAge } : undefined;
  } catch {
    return undefined;
  }
}
