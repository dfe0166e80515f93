import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { words } from '#contracts';
import { PlainError } from '../plain-error.ts';
import { anyPort } from '../ports.ts';
import { startWorkbenchServer, type WorkbenchServer } from './server.ts';

let server: WorkbenchServer;
let port: number;
let token: string;
let pressed = 0;
beforeAll(async () => {
  port = await anyPort();
  server = await startWorkbenchServer({
    port,
    api: 'http://127.0.0.1:1',
    acts: {
      press: () => {
        pressed += 1;
        return Promise.resolve({ said: words('ditekan', 'pressed') });
      },
      stick: () => Promise.reject(new PlainError('It sticks.')),
    },
    state: () => ({ speed: 0 }),
    eyes: (asked) => Promise.resolve(asked.get('case') ?? ''),
  });
  token = /workbench-token" content="([^"]+)"/.exec(await (await fetch(server.url)).text())![1]!;
});
afterAll(() => server.stop());

/** `fetch` lets nobody name another host. */
function send(method: string, path: string, headers: Record<string, string>, body = ''): Promise<number> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume().once('end', () => done(response.statusCode ?? 0));
    });
    sent.once('error', fail).end(body);
  });
}
const ours = () => ({
  origin: `http://127.0.0.1:${port}`,
  'content-type': 'application/json',
  'x-terdata-workbench': token,
});
const press = (changes: Record<string, string | undefined>, body = '{"act":"press"}') => {
  const headers = Object.entries({ ...ours(), ...changes }).filter(
    (one): one is [string, string] => one[1] !== undefined,
  );
  return send('POST', '/acts', Object.fromEntries(headers), body);
};

describe('a button', () => {
  test('works from our own page, also where the browser leaves out the origin of its own requests', async () => {
    expect(await press({})).toBe(200);
    expect(await press({ origin: undefined, 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(pressed).toBe(2);
  });

  test.each<[string, Record<string, string | undefined>]>([
    ['a page of another origin', { origin: 'http://127.0.0.1:3000' }],
    ['a page of another site', { origin: 'https://example.org' }],
    ['a page without an origin', { origin: 'null' }],
    ['a program that says nothing of itself', { origin: undefined }],
    ['another site that leaves out the origin', { origin: undefined, 'sec-fetch-site': 'cross-site' }],
    ['a page of an earlier start', { 'x-terdata-workbench': 'x'.repeat(32) }],
    ['a page that has read no token', { 'x-terdata-workbench': undefined }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a name of another machine that leads here', { host: 'evil.example', origin: 'http://evil.example' }],
  ])('is refused to %s', async (_, changes) => {
    const before = pressed;
    expect(await press(changes)).toBe(403);
    expect(pressed).toBe(before);
  });

  test('that does not exist, does not read or does not work says so', async () => {
    expect(await press({}, '{"act":"constructor"}')).toBe(404);
    expect(await press({}, '{')).toBe(400);
    expect(await press({}, `"${'x'.repeat(2_000)}"`)).toBe(400);
    expect(await press({}, '{"act":"stick"}')).toBe(409);
  });
});

describe('a page', () => {
  test('runs no script but its own file, and stands in no frame', async () => {
    for (const path of ['/', '/mata', '/state', '/workbench.js', '/workbench.css', '/nothing']) {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      );
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    const html = await (await fetch(server.url)).text();
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/workbench.js" defer>']);
    expect(html).not.toMatch(/\son\w+=|style=/);
  });

  test('is not read under a name of another machine', async () => {
    expect(await send('GET', '/', { host: 'evil.example' })).toBe(403);
    expect(await send('GET', '/state', { host: `localhost:${port}` })).toBe(200);
  });
});
