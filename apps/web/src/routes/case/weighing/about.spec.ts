import { expect, test } from '@jest/globals';
import { REGSOSEK_2022_WORDING, SHORT_1_WORDING } from '#contracts';
import { isAboutIdentity, REASON_CODES } from '#domain';
import { aboutOf } from './about.ts';

// oxfmt-ignore
test.each([
  ['ID-NIK-NOTFOUND',  { element: 'nik' }],
  ['ID-DECEASED',      { element: 'nik' }],
  ['ID-MISMATCH-NAME', { element: 'name' }],
  ['RES-MOVED',        { element: 'address' }],
  ['ECO-AHU',          { questions: ['420a', '421', '425'] }],
  ['GRAD-5Y',          {}],
  ['a code of a later list', {}],
])('%s is held against what the proposal says of it', (code, about) => {
  expect(aboutOf(code)).toEqual(about);
});

test('every question about an identity has its element', () => {
  const identity = REASON_CODES.filter((code) => isAboutIdentity({ code }));
  expect(identity.length).toBeGreaterThan(5);
  expect(identity.filter((code) => !aboutOf(code).element)).toEqual([]);
});

test('what a finding is held against is asked by one of the forms', () => {
  const asked = new Set([REGSOSEK_2022_WORDING, SHORT_1_WORDING].flatMap(({ questions }) => Object.keys(questions)));
  const held = new Set(REASON_CODES.flatMap((code) => aboutOf(code).questions ?? []));
  expect(held.size).toBeGreaterThan(20);
  expect([...held].filter((question) => !asked.has(question))).toEqual([]);
});
