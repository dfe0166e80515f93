import { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How long a sender may take, in milliseconds: for a whole request, and without a single byte. */
type Patience = { wholeMs: number; silenceMs: number };
type Patiences = { ordinary: Patience; slow: Patience };

/** A picture of 8 MB takes 160 s at 400 kb/s, which is a slow village and no attack. Whoever sends one is signed in before it is read. */
export const PATIENCES: Patiences = {
  ordinary: { wholeMs: 15_000, silenceMs: 15_000 },
  slow: { wholeMs: 240_000, silenceMs: 15_000 },
};
const SLOW_DOORS: ReadonlySet<string> = new Set(['/proposals/:proposalId/files']);

/** What the server itself watches over: the lines before a body, and what nobody else has ended. */
export const SERVER_PATIENCE = {
  requestTimeout: PATIENCES.slow.wholeMs,
  http: { headersTimeout: PATIENCES.ordinary.wholeMs, connectionsCheckingInterval: 5_000 },
} as const;

const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** Ends requests whose body comes too slowly: each door as long as its bodies honestly need, and none that falls silent. */
export function cutSlowSenders(server: FastifyInstance, patiences: Patiences = PATIENCES): void {
  server.addHook('onRequest', async (request) => {
    const isSlow = SLOW_DOORS.has(request.routeOptions.url ?? '');
    watch(request.raw, isSlow ? patiences.slow : patiences.ordinary);
  });
}

function watch(raw: FastifyRequest['raw'], { wholeMs, silenceMs }: Patience): void {
  const { socket } = raw;
  if (!(socket instanceof Socket)) return; // asked from inside the process
  const started = performance.now();
  let heard = socket.bytesRead;
  let heardAt = started;
  const look = (): void => {
    const now = performance.now();
    if (socket.bytesRead > heard) [heard, heardAt] = [socket.bytesRead, now];
    if (raw.complete || socket.destroyed) return stop();
    if (now - started < wholeMs && now - heardAt < silenceMs) return undefined;
    stop();
    socket.end(TOO_SLOW, () => socket.destroy());
  };
  const timer = setInterval(look, Math.min(wholeMs, silenceMs) / 5).unref();
  const stop = (): void => clearInterval(timer);
  raw.once('close', stop);
}
