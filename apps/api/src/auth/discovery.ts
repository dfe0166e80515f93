import type { FastifyBaseLogger } from 'fastify';

/** An issuer that is not believed, by what its own discovery document says. The message is for who starts the API. */
export class IssuerRefused extends Error {
  override readonly name = 'IssuerRefused';
}

export type Discovery = { jwksUri: URL };

const TIMEOUT_MS = 3_000;

/**
 * What an issuer says of itself.
 * @param refuseDemo whether one that says it is a demo is refused
 * @throws {IssuerRefused} a demo, or somebody else; any other error is silence
 */
export async function discover(issuer: string, refuseDemo: boolean): Promise<Discovery> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw Object.assign(new Error('no discovery'), { code: `HTTP-${response.status}` });
  const found = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (found.issuer !== issuer) throw new IssuerRefused('OIDC_ISSUER: its discovery document names another issuer.');
  if (refuseDemo) refuseDemoIssuer(found);
  return { jwksUri: new URL(String(found.jwks_uri)) };
}

/** @throws {IssuerRefused} where a discovery document says of itself that it is a demo's: no production believes one */
export function refuseDemoIssuer(document: object): void {
  if ('terdata_demo' in document) throw new IssuerRefused('OIDC_ISSUER: this issuer says of itself that it is a demo.');
}

/**
 * Asks the issuer once, before the first officer comes. Silence is no reason not to start: the first token asks again.
 * @throws {IssuerRefused}
 */
export async function meetIssuer(issuer: string, log: Pick<FastifyBaseLogger, 'warn'>): Promise<void> {
  try {
    await discover(issuer, true);
  } catch (error) {
    if (error instanceof IssuerRefused) throw error;
    log.warn({ code: codeOf(error) }, 'issuer_silent');
  }
}

/** Of the connection, where there was none; never a message. */
function codeOf(error: unknown): string {
  const { code, cause, name } = error as { code?: unknown; cause?: { code?: unknown }; name?: unknown };
  return String(typeof code === 'string' ? code : (cause?.code ?? name));
}
