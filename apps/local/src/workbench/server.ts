import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { words } from '#contracts';
import { PlainError } from '../plain-error.ts';
import type { Act } from './acts.ts';
import { answer, isFromOurPage, isOurHost, json, readJson, type Reply } from './answering.ts';
import { breakItPage } from './break-it-page.ts';

export type Serving = {
  port: number;
  api: string;
  acts: Readonly<Record<string, Act>>;
  /** What the page asks for each second. */
  state: () => unknown;
  /** The page of many eyes. @param token goes into the page */
  eyes: (asked: URLSearchParams, token: string) => Promise<string>;
};

export type WorkbenchServer = { url: string; stop(): Promise<void> };

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const NOT_FOUND = json({ said: words('Tidak ada di sini.', 'Nothing is here.') }, 404);
const NOT_OURS = json({ said: words('Hanya halaman kami sendiri yang boleh.', 'Only our own page may do that.') }, 403);

/**
 * The two pages, on the loopback address alone. Reading needs a name of this machine; acting needs a page of ours as well. The token is new
 * at each start and stands in the pages.
 */
export async function startWorkbenchServer({ port, api, acts, state, eyes }: Serving): Promise<WorkbenchServer> {
  const token = randomBytes(24).toString('base64url');
  const script = file('workbench.js');
  const style = file('workbench.css');

  async function act(request: IncomingMessage): Promise<Reply> {
    if (!isFromOurPage(request, token)) return NOT_OURS;
    const given = (await readJson(request)) as { act?: string; speed?: unknown };
    const wanted = given.act !== undefined && Object.hasOwn(acts, given.act) ? acts[given.act] : undefined;
    return wanted ? json(await wanted(given)) : NOT_FOUND;
  }
  const ROUTES: Record<string, (request: IncomingMessage, asked: URLSearchParams) => Reply | Promise<Reply>> = {
    'GET /': () => ({ type: 'html', body: breakItPage({ token, api }) }),
    'GET /mata': async (_, asked) => ({ type: 'html', body: await eyes(asked, token) }),
    'GET /state': () => json(state()),
    'GET /workbench.js': () => ({ type: 'js', body: script }),
    'GET /workbench.css': () => ({ type: 'css', body: style }),
    'POST /acts': act,
  };

  async function serve(request: IncomingMessage): Promise<Reply> {
    if (!isOurHost(request, port)) return NOT_OURS;
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    const route = `${request.method} ${pathname}`;
    return Object.hasOwn(ROUTES, route) ? ROUTES[route]!(request, searchParams) : NOT_FOUND;
  }

  const server = createServer((request, response) => {
    serve(request).then(
      (reply) => answer(response, reply),
      (error: unknown) => answer(response, failure(error)),
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function failure(error: unknown): Reply {
  if (error instanceof PlainError) return json({ said: words(error.message, error.message) }, 409);
  const isUnreadable = error instanceof SyntaxError || error instanceof RangeError;
  return isUnreadable
    ? json({ said: words('Permintaan ini tidak dapat dibaca.', 'This request cannot be read.') }, 400)
    : json({ said: words('Ada yang rusak di halaman ini.', 'Something broke in this page.') }, 500);
}
