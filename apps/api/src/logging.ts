import { randomUUID } from 'node:crypto';
import { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify';

/**
 * An error without its words: a message may quote what a citizen typed, its kind, code and place do not.
 */
export function withoutWords(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: error.name, ...(typeof code === 'string' && { code }), at: at.slice(0, 8).map((line) => line.trim()) };
}

/** JSON lines on standard output. No body, no header, no address as it was typed; an incident number instead. */
export const loggingOptions = (level: string, stream?: { write(line: string): void }): FastifyServerOptions => ({
  logger: {
    level,
    ...(stream && { stream }),
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    redact: ['req.headers', 'req.body', 'headers', 'body', 'authorization', 'token'],
    serializers: {
      req: ({ id, method }: FastifyRequest) => ({ id, method }),
      err: (error: Error) => withoutWords(error) as { type: string; message: string; stack: string },
    },
  },
  genReqId: () => randomUUID(),
  logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'incident' }), // one line of ours instead of two with the address in it
});

/** One line for each request: which door, what came of it, how long it took. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        door: request.routeOptions.url ?? '(none)',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        officer: request.officer?.id,
      },
      'served',
    );
  });
}
