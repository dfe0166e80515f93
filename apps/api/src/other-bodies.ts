import multipart from '@fastify/multipart';
import { FILE_LIMITS } from '#contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What else than JSON comes in, and the only doors that take it. */
const TAKEN: Readonly<Record<string, ReadonlySet<string>>> = {
  'multipart/form-data': new Set(['/proposals/:proposalId/files']),
  'application/x-www-form-urlencoded': new Set(['/status', '/pungli']),
};
/** A thousand characters of a report, each of which may be written as twelve. */
const FORM_BYTES = 16 * 1024;

const typeOf = ({ headers }: FastifyRequest): string =>
  (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
const unsupported = (): Error => Object.assign(new Error('unsupported'), { statusCode: 415 });

/** One picture in parts, and forms of pages without script; everywhere else such a body is of no type we know. */
export async function takeOtherBodies(server: FastifyInstance): Promise<void> {
  server.addHook('onRequest', async (request) => {
    const doors = TAKEN[typeOf(request)];
    if (doors && !doors.has(request.routeOptions.url ?? '')) throw unsupported();
  });
  await server.register(multipart, {
    limits: { fileSize: FILE_LIMITS.bytes, files: 1, fields: 4, parts: 5, fieldSize: 100, headerPairs: 20 },
  });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_BYTES },
    async (_request: FastifyRequest, body: string | Buffer) => toFields(String(body)),
  );
}

/** @throws an error of status 400 where a field comes twice: nobody could say which one counts */
function toFields(body: string): Record<string, string> {
  const pairs = [...new URLSearchParams(body)];
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw Object.assign(new Error('repeated'), { statusCode: 400 });
  return Object.fromEntries(pairs);
}
