import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Nothing that this API sends is meant to be run, framed or kept. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
} as const;

export function sendSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', async (_request, reply) => {
    void reply.headers(HEADERS);
  });
}

/** The policy of what is only to be looked at: should a browser take it for a page, it is one without rights. */
export const SANDBOX = `${HEADERS['content-security-policy']}; sandbox`;

/** The policy of a page that also has a form, which goes to us and to nobody else. */
export const policyForForm = (style: string): string =>
  policyForStyle(style).replace("form-action 'none'", "form-action 'self'");

/** The policy of a page that has one style sheet of its own, and no script. */
export const policyForStyle = (style: string): string =>
  `${HEADERS['content-security-policy']}; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;
