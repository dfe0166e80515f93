import { type RegionWarning, warningsOf } from './region.ts';
import { ok, refuse, type Result } from './result.ts';

/** The number of a person: always text, for every number of Papua is larger than a JavaScript number can hold. */
export type Nik = string & { readonly __brand: 'Nik' };
/** The number of a family card. It changes when a family splits, merges or moves. */
export type Kk = string & { readonly __brand: 'Kk' };

export type NumberProblem = 'not_text' | 'not_sixteen_digits' | 'date_impossible' | 'serial_zero';
export type NikWarning = RegionWarning | 'birth_date_differs' | 'sex_differs';

export type ParsedNik = {
  nik: Nik;
  /** The district of first registration, dotted: not the domicile, and perhaps a code that is no longer in use. */
  district: string;
  sex: 'female' | 'male';
  /** Only where the birth date on the KK agrees: two digits of a year are 1925 or 2025. */
  bornOn?: string;
  serial: string;
  warnings: readonly NikWarning[];
};
export type ParsedKk = { kk: Kk; district: string; serial: string; warnings: readonly RegionWarning[] };

/** What a number is held against: birth date (`YYYY-MM-DD`) and sex on the KK, and today's district codes. */
export type Beside = { bornOn?: string; sex?: ParsedNik['sex']; districts?: ReadonlySet<string> };

const WOMAN = 40;
const PARTS = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{4})$/;
type Parts = { district: string; day: number; month: number; year: string; serial: string };

/** Sixteen digits: district of registration, a date, a serial. There is no check digit. The facts never repeat the number. */
function partsOf(text: unknown): Result<Parts, NumberProblem> {
  if (typeof text !== 'string') return refuse('not_text', { type: typeof text });
  const [, province, regency, district, day, month, year, serial] = PARTS.exec(text) ?? [];
  if (!serial) return refuse('not_sixteen_digits', { length: text.length });
  if (Number(serial) === 0) return refuse('serial_zero', {});
  return ok({
    district: `${province}.${regency}.${district}`,
    day: Number(day),
    month: Number(month),
    year: year!,
    serial,
  });
}

/** A day that exists; 29 February does in one of the two years that two digits may mean, or in neither. */
const isDay = (year: string, month: number, day: number): boolean =>
  ['19', '20'].some((century) => {
    const date = new Date(Date.UTC(Number(`${century}${year}`), month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
  });

/**
 * Reads a NIK. A woman's day of birth stands there with 40 added.
 * @param beside a birth date or a sex that says otherwise, or a district that is not in today's table, only warns
 */
export function parseNik(
  text: unknown,
  { bornOn, sex: onCard, districts }: Beside = {},
): Result<ParsedNik, NumberProblem> {
  const parts = partsOf(text);
  if (!parts.ok) return parts;
  const { district, month, year, serial } = parts.value;
  const sex = parts.value.day > WOMAN ? 'female' : 'male';
  const day = sex === 'female' ? parts.value.day - WOMAN : parts.value.day;
  if (!isDay(year, month, day)) return refuse('date_impossible', { part: 'birth' });
  const agrees = bornOn?.slice(2) === `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return ok({
    nik: text as Nik,
    district,
    sex,
    ...(bornOn && agrees && { bornOn }),
    serial,
    warnings: [
      ...warningsOf(district, districts),
      ...(bornOn && !agrees ? (['birth_date_differs'] as const) : []),
      ...(onCard && onCard !== sex ? (['sex_differs'] as const) : []),
    ],
  });
}

/** Reads the number of a KK: its date is that of the recording. */
export function parseKk(text: unknown, { districts }: Pick<Beside, 'districts'> = {}): Result<ParsedKk, NumberProblem> {
  const parts = partsOf(text);
  if (!parts.ok) return parts;
  const { district, day, month, year, serial } = parts.value;
  if (!isDay(year, month, day)) return refuse('date_impossible', { part: 'recording' });
  return ok({ kk: text as Kk, district, serial, warnings: warningsOf(district, districts) });
}

/** How many rows a file must have before its last digits say anything. */
const ENOUGH = 5;

/**
 * Whether a list of NIKs has been through a spreadsheet: it keeps fifteen digits, and the sixteenth becomes 0 or is lost.
 * One number in ten ends in 0 by itself, most of a file never do.
 */
export function looksRounded(niks: readonly string[]): boolean {
  const rounded = niks.filter((nik) => /^\d{15}$/.test(nik) || /^\d{15}0$/.test(nik) || /e\+?\d+$/i.test(nik));
  return niks.length >= ENOUGH && rounded.length * 2 > niks.length;
}
