import { expect, test } from '@jest/globals';
import { languageOf } from './language.ts';

test.each([
  [undefined, 'id'],
  ['', 'id'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,id;q=0.8', 'en'],
  ['fr, id;q=0.5, en;q=0.7', 'en'],
  ['id-ID, en;q=0.9', 'id'],
  ['jv, su', 'id'],
  ['en;q=0', 'id'],
  ['*', 'id'],
  [';;;q=,=', 'id'],
])('a reader who asks for %s reads %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
