import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { INSTRUMENTS } from '../instruments/index.ts';
import { PROGRAMMES } from '../programmes/index.ts';

const ROOT = join(import.meta.dirname, '../../../..');
/** Where a programme or a question may be named: in data, in the words of a form, and in tests. */
const DATA = [/^libs\/domain\/src\/rules\//, /^libs\/contracts\/src\/forms\//, /\/data\//, /\.spec\.tsx?$/, /\/dist\//];
const FILES = globSync(['libs/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}'], { cwd: ROOT }).filter(
  (file) => !DATA.some((place) => place.test(file)),
);

const escaped = (text: string): string => text.replaceAll(/[-.]/g, '\\$&');
const PROGRAMME_CODES = [...new Set(PROGRAMMES.map(({ code }) => code))];
/** Questions that are called by a printed number; the short form has names of its own, which are words like any other. */
const NUMBERS = [
  ...new Set(
    INSTRUMENTS.flatMap(({ questions, rosters = {} }) => [
      ...Object.keys(questions),
      ...Object.values(rosters).flatMap((roster) => Object.keys(roster.questions)),
    ]),
  ),
].filter((key) => /^\d/.test(key));

const named = (pattern: RegExp): string[] =>
  FILES.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );

describe('another programme, or another question, is another line of data', () => {
  test('there is code to look through', () => {
    expect(FILES.length).toBeGreaterThan(300);
    expect(NUMBERS.length).toBeGreaterThan(100);
  });

  test('no line elsewhere names a programme', () => {
    expect(named(new RegExp(`(?<![\\w-])(${PROGRAMME_CODES.map(escaped).join('|')})(?![\\w-])`))).toEqual([]);
  });

  test('no line elsewhere names a question', () => {
    expect(named(new RegExp(`(['"\`])(${NUMBERS.map(escaped).join('|')})\\1`))).toEqual([]);
  });
});
