import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { type FastifyInstance, fastify } from 'fastify';
import { cutSlowSenders, PATIENCES, SERVER_PATIENCE } from './slow-senders.ts';

const UPLOAD = '/proposals/1/files';
let server: FastifyInstance;
beforeEach(async () => {
  server = fastify();
  cutSlowSenders(server, {
    ordinary: { wholeMs: 300, silenceMs: 300 },
    slow: { wholeMs: 2_000, silenceMs: 300 },
  });
  for (const url of ['/plain', '/proposals/:proposalId/files']) server.post(url, async () => 'taken');
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => server.close());

const dial = (): Socket => connect((server.server.address() as AddressInfo).port, '127.0.0.1');
const head = (path: string, bytes: number): string =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${bytes}\r\n\r\n`;

/** Sends a body of so many bytes, one after each pause, for as long as somebody listens. @returns all that came back */
async function drip(path: string, bytes: number, everyMs: number): Promise<string> {
  const socket = dial();
  socket.on('error', () => undefined);
  const answer = text(socket).catch(() => '');
  socket.write(head(path, bytes) + '"');
  for (let sent = 1; sent < bytes && socket.writable && !socket.readableEnded; sent += 1) {
    await pause(everyMs);
    socket.write(sent === bytes - 1 ? '"' : 'x');
  }
  return answer;
}

describe('a sender who takes long', () => {
  test('is cut off at an ordinary door, although something comes again and again', async () => {
    expect(await drip('/plain', 40, 50)).toContain('408');
  });

  test('may go on for longer where pictures come in', async () => {
    expect(await drip(UPLOAD, 20, 50)).toContain('taken');
  });

  test('is cut off there too, once it is too long', async () => {
    expect(await drip(UPLOAD, 100, 50)).toContain('408');
  });

  test.each(['/plain', UPLOAD])('and falls silent is cut off at %s', async (path) => {
    const socket = dial();
    const answer = text(socket);
    socket.write(head(path, 10) + '"');
    expect(await answer).toContain('408');
  });

  test('and has sent all of it is not cut off, however long the answer takes', async () => {
    const slow = fastify();
    cutSlowSenders(slow, { ordinary: { wholeMs: 50, silenceMs: 50 }, slow: { wholeMs: 50, silenceMs: 50 } });
    slow.post('/plain', async () => {
      await pause(300);
      return 'taken';
    });
    await slow.listen({ port: 0, host: '127.0.0.1' });
    const { port } = slow.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/plain`, {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'text/plain' },
    });
    expect(await answer.text()).toBe('taken');
    await slow.close();
  });
});

test('a picture of 8 MB fits through a line of 400 kb/s, and the server itself waits no longer than its slowest door', () => {
  const seconds = (8 * 1024 * 1024 * 8) / 400_000;
  expect(PATIENCES.slow.wholeMs / 1000).toBeGreaterThan(seconds * 1.2);
  expect(PATIENCES.ordinary.wholeMs).toBe(15_000);
  expect(SERVER_PATIENCE.requestTimeout).toBe(PATIENCES.slow.wholeMs);
});
