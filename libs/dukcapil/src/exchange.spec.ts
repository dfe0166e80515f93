import { expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { post } from './exchange.ts';

const answering = (response: Response) => (): Promise<Response> => Promise.resolve(response);
const line = { url: 'http://dukcapil.example', body: {}, timeoutMs: 5000 };

test('what is asked about a citizen goes to one address, even if that one points elsewhere', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/here`;
  const reply = await post({ ...line, fetch, url }).finally(() => {
    server.close();
    server.closeAllConnections();
  });
  expect(reply.status).toBe(307);
  expect(asked).toEqual(['/here']);
});

const read = (sizeBytes: number) => post({ ...line, fetch: answering(new Response(' '.repeat(sizeBytes))) });

test('a body too long to be an answer is none', async () => {
  await expect(read(65_536)).resolves.toMatchObject({ status: 200 });
  await expect(read(65_537)).rejects.toMatchObject({ code: 'not_understood' });
});

test.each([
  ['7', 7000],
  ['0', 0],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['Fri, 01 Jan 2999 00:00:00 GMT', 3_600_000],
  ['soon', undefined],
])('asked to stay away until "%s" we wait %s ms', async (header, expected) => {
  const response = new Response('', { status: 429, headers: { 'retry-after': header } });
  expect((await post({ ...line, fetch: answering(response) })).retryAfterMs).toBe(expected);
});
