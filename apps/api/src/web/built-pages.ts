import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** What Vite has built, in a folder. Without it the API still works; its staff pages say what is missing. */
export class BuiltPages {
  readonly root: string;
  #page: string | undefined;

  constructor(root: string) {
    this.root = resolve(root);
  }

  /** The frame of every staff page; read when first asked for, and again as long as it is not there. */
  get page(): string | undefined {
    const file = join(this.root, 'index.html');
    return (this.#page ??= existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  }
}

/** Names of assets hold a hash of their content, so they are kept for ever; compressed twins lie beside them. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Scripts and styles of the staff pages, and their service worker, which is never kept. */
export async function serveAssets(server: FastifyInstance, pages: BuiltPages): Promise<void> {
  await server.register(fastifyStatic, {
    root: join(pages.root, 'assets'),
    prefix: '/meja/assets/',
    decorateReply: true,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', FOR_EVER),
  });
  server.get('/meja/sw.js', (_request, reply) =>
    reply.header('service-worker-allowed', '/meja/').sendFile('sw.js', pages.root, { cacheControl: false }),
  );
}
