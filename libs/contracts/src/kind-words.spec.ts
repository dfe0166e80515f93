import { expect, test } from '@jest/globals';
import { KINDS_2026, PROGRAMMES } from '#domain';
import { DOCUMENT_NAMES } from './documents.ts';
import { askedWords, kindWords } from './kind-words.ts';

const KINDS = Object.entries(KINDS_2026);
const programmes = new Set(PROGRAMMES.map(({ code }) => code));

test.each(KINDS)('%s, and all that it may ask, has words of its own', (kind, { asks = [] }) => {
  expect(kindWords(kind).id).not.toBe(kind);
  for (const asked of asks.filter((code) => !programmes.has(code))) expect(askedWords(asked).id).not.toBe(asked);
});

test.each(KINDS)('the papers that %s asks for can be brought', (_, { documents = {} }) => {
  for (const name of Object.values(documents).flat()) expect(DOCUMENT_NAMES).toContain(name);
});

test('a kind that is newer than its words is shown as it is', () => {
  expect([kindWords('hardship').id, askedWords('roof').en]).toEqual(['hardship', 'roof']);
});
