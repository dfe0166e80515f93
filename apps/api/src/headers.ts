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

/** The policy of a page that has one style sheet of its own, and no script. */
export const policyForStyle = (style: string): string =>
  `${HEADERS['content-security-policy']}; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;
