import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && file !== 'package-lock.json');
const lines = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ where: `${file}:${index + 1}`, text })),
);
const withAny = (pattern: RegExp) => lines.filter(({ text }) => pattern.test(text)).map(({ where }) => where);

/** Serials from 9000 up are practically never issued; 0000 never. */
const isSynthetic = (number: string): boolean => /^(9\d{3}|0000)$/.test(number.slice(12));

describe('the tree', () => {
  test('holds no number that could be a citizen’s: every NIK and KK in it is visibly synthetic', () => {
    const numbers = lines.flatMap(({ where, text }) =>
      [...text.matchAll(/(?<!\d)\d{16}(?!\d)/g)].map(([number]) => ({ where, number })),
    );
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers.filter(({ number }) => !isSynthetic(number)).map(({ where }) => where)).toEqual([]);
  });

  test('holds no private key and no password in an address', () => {
    expect(withAny(/BEGIN [A-Z ]*PRIVATE[ ]KEY/)).toEqual([]);
    // A spec may have to show the API a password that it then refuses.
    const addresses = lines
      .filter(({ where }) => !where.includes('.spec.ts:'))
      .filter(({ text }) => /\w+:\/\/[^\s/:'"`$]+:[^\s@'"`${]+@/.test(text));
    expect(addresses.map(({ where }) => where)).toEqual([]);
  });

  test('leaves out no test and favours none', () => {
    expect(withAny(/\b(?:it|test|describe)\.(?:skip|only|todo)\b|\bx(?:it|describe)\(/)).toEqual([]);
  });

  test('has a lock file without addresses', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});
