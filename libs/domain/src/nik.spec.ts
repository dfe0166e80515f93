import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { looksRounded, parseKk, parseNik } from './index.ts';

// Synthetic: a real region code, a real date, a serial from 9000 up
const MAN = '3201052401869001';
const WOMAN = '3201056401869002';

describe('a NIK', () => {
  test('tells the district of first registration, the sex and the serial', () => {
    expect(parseNik(MAN)).toEqual({
      ok: true,
      value: { nik: MAN, district: '32.01.05', sex: 'male', serial: '9001', warnings: [] },
    });
  });

  test('of a woman carries her day of birth with 40 added', () => {
    expect(parseNik(WOMAN, { bornOn: '1986-01-24' })).toMatchObject({
      value: { sex: 'female', bornOn: '1986-01-24', warnings: [] },
    });
  });

  test('has two digits of a year, which only the KK resolves', () => {
    const old = '3201051708259003';
    expect(parseNik(old)).not.toHaveProperty('value.bornOn');
    expect(parseNik(old, { bornOn: '1925-08-17' })).toHaveProperty('value.bornOn', '1925-08-17');
    expect(parseNik(old, { bornOn: '2025-08-17' })).toHaveProperty('value.bornOn', '2025-08-17');
  });

  test('with another birth date than the KK warns and stays without one', () => {
    const parsed = parseNik(MAN, { bornOn: '1986-01-25' });
    expect(parsed).toMatchObject({ ok: true, value: { warnings: ['birth_date_differs'] } });
    expect(parsed).not.toHaveProperty('value.bornOn');
  });

  test('of another sex than the KK only warns', () => {
    expect(parseNik(MAN, { sex: 'female' })).toMatchObject({
      ok: true,
      value: { sex: 'male', warnings: ['sex_differs'] },
    });
    expect(parseNik(WOMAN, { sex: 'female' })).toMatchObject({ ok: true, value: { warnings: [] } });
  });

  // oxfmt-ignore
  test.each<[string, unknown, string]>([
    ['a number',                         3201052401869001,    'not_text'],
    ['nothing',                          undefined,           'not_text'],
    ['fifteen digits',                   '320105240186900',   'not_sixteen_digits'],
    ['seventeen digits',                 '32010524018690011', 'not_sixteen_digits'],
    ['a letter for a digit',             '320105240186900O',  'not_sixteen_digits'],
    ['digits of another script',         '٣٢٠١٠٥٢٤٠١٨٦٩٠٠١',  'not_sixteen_digits'],
    ['a blank at its end',               '3201052401869001 ', 'not_sixteen_digits'],
    ['the serial 0000',                  '3201052401860000',  'serial_zero'],
    ['the day 00',                       '3201050001869001',  'date_impossible'],
    ['the day 32',                       '3201053201869001',  'date_impossible'],
    ['the day 40, which is nobody\'s',   '3201054001869001',  'date_impossible'],
    ['the day 72',                       '3201057201869001',  'date_impossible'],
    ['the month 13',                     '3201050113869001',  'date_impossible'],
    ['30 February',                      '3201053002869001',  'date_impossible'],
    ['29 February of a common year',     '3201052902859001',  'date_impossible'],
  ])('with %s is none', (_what, text, code) => {
    expect(parseNik(text)).toMatchObject({ ok: false, code });
  });

  test('with 29 February of a leap year is one, and 29 February 00 in one of its centuries', () => {
    expect(parseNik('3201052902889001').ok).toBe(true);
    expect(parseNik('3201052902009001').ok).toBe(true);
  });

  test('has no check digit: every serial but 0000 is as good as another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        (serial) => parseNik(`320105240186${String(serial).padStart(4, '0')}`).ok,
      ),
      { numRuns: 200 },
    );
  });

  test('of Papua stays whole as text, which as a number it would not', () => {
    const papua = '9103012401869001';
    expect(Number(papua)).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
    expect(parseNik(papua)).toMatchObject({ value: { nik: papua, district: '91.03.01' } });
  });

  test("of a district that is not in today's table only warns", () => {
    const districts = new Set(['32.01.06']);
    expect(parseNik(MAN, { districts })).toMatchObject({ ok: true, value: { warnings: ['region_unknown'] } });
    expect(parseNik('5401052401869001', { districts })).toMatchObject({
      ok: true,
      value: { warnings: ['province_unknown', 'region_unknown'] },
    });
  });

  test('is never repeated in a refusal', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12,18}$/), (text) => {
        const parsed = parseNik(text);
        return parsed.ok || !JSON.stringify(parsed).includes(text);
      }),
    );
  });
});

describe('the number of a KK', () => {
  test('tells the district of issue; its date is that of the recording', () => {
    expect(parseKk('3201051503169001')).toEqual({
      ok: true,
      value: { kk: '3201051503169001', district: '32.01.05', serial: '9001', warnings: [] },
    });
  });

  // oxfmt-ignore
  test.each([
    ['3201051503160000', 'serial_zero'], ['3201055503169001', 'date_impossible'], ['320105150316900', 'not_sixteen_digits'],
  ])('%s is none: %s', (text, code) => {
    expect(parseKk(text)).toMatchObject({ ok: false, code });
  });
});

describe('a file that has been through a spreadsheet', () => {
  const rounded = ['3201052401869000', '3201056401869010', '3201050101869020', '320105310186904', '3.20105240186E+15'];

  test('is known by numbers that end in 0, or are short by a digit', () => {
    expect(looksRounded(rounded)).toBe(true);
  });

  test('is not suspected for the one number in ten that ends in 0 by itself, nor for a handful of rows', () => {
    const sound = Array.from({ length: 100 }, (_, i) => `320105240186${9000 + i}`);
    expect(looksRounded(sound)).toBe(false);
    expect(looksRounded(rounded.slice(0, 4))).toBe(false);
    expect(looksRounded([])).toBe(false);
  });

  test('is told from a sound one at one half', () => {
    const half = [...rounded, ...Array.from({ length: 5 }, (_, i) => `320105240186900${i + 1}`)];
    expect(looksRounded(half)).toBe(false);
    expect(looksRounded([...half, '3201052401869030'])).toBe(true);
  });
});
