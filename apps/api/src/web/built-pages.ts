import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** What Vite has built, in a folder. Without it the API still works; its staff pages say what is missing. */
export class BuiltPages {
  readonly root: string;

  constructor(root: string) {
    this.root = resolve(root);
  }

  /** The frame of every staff page. Read each time: it names the scripts of the build that lies there now. */
  async read(): Promise<string | undefined> {
    return readFile(join(this.root, 'index.html'), 'utf8').catch(() => undefined);
  }
}

/** A worker lives by the policy of its own script; it fetches for the pages. */
const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Names of assets hold a hash of their content, so they are kept for ever; compressed twins lie beside them. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Scripts and styles of the staff pages, and their service worker, which is never kept. */
export async function serveAssets(server: FastifyInstance, pages: BuiltPages): Promise<void> {
  await server.register(fastifyStatic, {
    root: join(pages.root, 'assets'),
    prefix: '/meja/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', FOR_EVER),
  });
  server.get('/meja/sw.js', async (_request, reply) => {
    const script = await readFile(join(pages.root, 'sw.js')).catch(() => undefined);
    if (!script) return reply.callNotFound();
    return reply
      .type('text/javascript; charset=utf-8')
      .header('service-worker-allowed', '/meja')
      .header('content-security-policy', WORKER_POLICY)
      .send(script);
  });
}
