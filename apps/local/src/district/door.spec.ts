import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Door, openDoor } from './door.ts';

/** How the API answers one call after the other: a status, or by hanging up. */
let answers: (number | 'hangs up')[];
let sent: { id: unknown; body: string; token: unknown }[];
let tokens = 0;
let server: Server;
let door: Door;

beforeAll(async () => {
  server = createServer((request, response) => {
    const say = (body: unknown, status = 200) => response.writeHead(status).end(JSON.stringify(body));
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const known: Record<string, () => unknown> = {
      '/.well-known/openid-configuration': () => ({ token_endpoint: `${here}/token` }),
      '/token': () => ({ access_token: `token-${(tokens += 1)}` }),
    };
    const ofIssuer = known[request.url ?? ''];
    if (ofIssuer) {
      say(ofIssuer());
      return;
    }
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      sent.push({ id: request.headers['idempotency-key'], body, token: request.headers.authorization });
      const answer = answers.shift() ?? 200;
      if (answer === 'hangs up') response.destroy();
      else say({ status: answer }, answer);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  door = openDoor({ api: url, issuer: url });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  answers = [];
  sent = [];
});

const send = (signal = new AbortController().signal) =>
  door.send('operator-sentul', '/proposals', { kind: 'registration' }, 'command-1', signal);

test.each<[string, (number | 'hangs up')[], number]>([
  ['at once', [], 1],
  ['when the API was killed before it answered', ['hangs up', 'hangs up'], 3],
  ['when the ledger was away', [503, 500], 3],
  ['when there were too many at once', [429], 2],
])('a command is answered %s, under the same id and with the same body each time', async (_, first, times) => {
  answers = first;
  expect(await send()).toEqual({ status: 200, body: { status: 200 } });
  expect(sent).toHaveLength(times);
  expect(new Set(sent.map(({ id, body }) => `${String(id)} ${body}`)).size).toBe(1);
});

test('a no is an answer', async () => {
  answers = [409];
  expect(await send()).toMatchObject({ status: 409 });
  expect(sent).toHaveLength(1);
});

test('a token that is not accepted any more is fetched anew', async () => {
  answers = [401];
  expect(await send()).toMatchObject({ status: 200 });
  expect(sent[0]!.token).not.toBe(sent[1]!.token);
});

test('a command that nobody answers is given up when the district stops', async () => {
  answers = Array.from({ length: 1_000 }, () => 503);
  const stopping = new AbortController();
  const sending = send(stopping.signal);
  stopping.abort();
  await expect(sending).rejects.toThrow('aborted');
});
