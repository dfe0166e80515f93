import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const TYPES = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
} as const;

export type Reply = { status?: number; type: keyof typeof TYPES; body: string };

export function answer(response: ServerResponse, { status = 200, type, body }: Reply): void {
  response
    .writeHead(status, {
      'content-type': TYPES[type],
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    .end(body);
}

export const json = (body: unknown, status = 200): Reply => ({ status, type: 'json', body: JSON.stringify(body) });

/** The header in which our own script sends back the token of its page. */
const TOKEN_HEADER = 'x-terdata-workbench';

/** Names of this machine alone: a page elsewhere cannot reach us under a name of its own that leads here. */
export const isOurHost = (request: IncomingMessage, port: number): boolean =>
  [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '');

/** Whether one of our own pages, of this start, has sent this: its origin, its token, and a type that no form of another site can send. */
export function isFromOurPage(request: IncomingMessage, token: string): boolean {
  const { host, origin, 'sec-fetch-site': site, 'content-type': type } = request.headers;
  const isOurs = origin === undefined ? site === 'same-origin' : origin === `http://${host}`;
  const given = Buffer.from(String(request.headers[TOKEN_HEADER] ?? ''));
  const wanted = Buffer.from(token);
  return isOurs && type === 'application/json' && given.length === wanted.length && timingSafeEqual(given, wanted);
}

const LONGEST = 1_000;

/** @throws {RangeError} it is longer than any act of ours @throws {SyntaxError} it is no JSON */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST) throw new RangeError('too long');
  }
  return JSON.parse(text) as unknown;
}
