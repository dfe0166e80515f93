import { expect, test } from '@jest/globals';
import { returnPath } from './return-path.ts';

const ORIGIN = 'https://terdata.example.go.id';

test.each([
  ['/meja', '/meja'],
  ['/meja/usulan/7?tab=riwayat#baris-3', '/meja/usulan/7?tab=riwayat#baris-3'],
  [`${ORIGIN}/meja/tugas`, '/meja/tugas'],
  ['https://elsewhere.example.org/meja', '/meja'],
  ['//elsewhere.example.org/meja/x', '/meja'],
  ['/\\elsewhere.example.org/meja/x', '/meja'],
  ['/\t/elsewhere.example.org/meja/x', '/meja'],
  ['http://terdata.example.go.id/meja/x', '/meja'],
  [`${ORIGIN}@elsewhere.example.org/meja/x`, '/meja'],
  ['javascript:alert(1)', '/meja'],
  ['data:text/html,hello', '/meja'],
  ['/meja/../sign-out', '/meja'],
  ['/mejanya', '/meja'],
  ['/openapi.json', '/meja'],
  ['http://[', '/meja'],
  ['', '/meja'],
  [undefined, '/meja'],
])('whoever wants to go to %j after signing in is taken to %s', (to, expected) => {
  expect(returnPath(to, ORIGIN)).toBe(expected);
});
