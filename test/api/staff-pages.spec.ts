import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type DoorUnderTest, openDoor } from './open-door.ts';

const FRAME =
  '<!doctype html><html lang="id"><head><title>Terdata</title></head><body><!-- data --><div id="root"><!-- rows --></div></body></html>';

let folder: string;
let door: DoorUnderTest;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'terdata-built-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), FRAME);
  writeFileSync(join(folder, 'assets', 'main-abc.js'), 'const plain = 1;');
  writeFileSync(join(folder, 'assets', 'main-abc.js.br'), 'compressed');
  door = await openDoor({ environment: { WEB_ROOT: folder } });
  await door.opened(0);
});
afterAll(async () => {
  await door[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const html = { accept: 'text/html' };

describe('the frame of the staff pages', () => {
  test.each(['/meja', '/meja/'])(
    'brings an officer the first rows of the queue at %s, before any script',
    async (at) => {
      const { text } = await door.knock('operator-sentul', 'GET', at, { headers: html });
      expect(text).toMatch(/<caption>Tugas Saya<\/caption>.*<td>Survei lapangan<\/td>/);
      const data = JSON.parse(/<script type="application\/json" id="first">(.*?)<\/script>/.exec(text)![1]!) as {
        path: string;
        answer: { items: { stage: string }[] };
      };
      const { body } = await door.knock('operator-sentul', 'GET', data.path);
      expect(data.answer).toEqual(body);
    },
  );

  test('brings nobody anything, and says nothing about it', async () => {
    const { status, text } = await door.knock(undefined, 'GET', '/meja', { headers: html });
    expect(status).toBe(200);
    expect(text).not.toMatch(/id="first"|<table>/);
  });

  test('lets only scripts of our own run, and styles with the word of this answer', async () => {
    const visit = () => door.knock(undefined, 'GET', '/meja/kasus/x', { headers: html });
    const [one, two] = [await visit(), await visit()];
    const wordOf = ({ text }: { text: string }) => /name="style-nonce" content="([^"]+)"/.exec(text)![1]!;
    expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${wordOf(one)}'`);
    expect(one.headers['content-security-policy']).toContain("script-src 'self';");
    expect(wordOf(one)).not.toBe(wordOf(two));
  });

  test('keeps its scripts for ever, and sends them as they were packed', async () => {
    const { headers, text } = await door.knock(undefined, 'GET', '/meja/assets/main-abc.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': expect.stringContaining('immutable') });
    expect(text).toBe('compressed');
  });
});

test('without built pages the door says what to do', async () => {
  await using bare = await openDoor({ environment: { WEB_ROOT: join(folder, 'nothing') } });
  expect(await bare.knock(undefined, 'GET', '/meja')).toMatchObject({ status: 503, body: { code: 'pages_not_built' } });
});
