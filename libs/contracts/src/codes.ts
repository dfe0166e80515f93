import { z } from 'zod';

/** A UUID, of any version that RFC 9562 knows. */
export const uuid = z.uuid();
/** In front of a pattern: no six digits in a row, and no ten in all, because a NIK, KK or telephone number may be written in groups. */
const NOBODYS_NUMBER = String.raw`(?!.*\d{6})(?!(?:\D*\d){10})`;
/** A code of a catalogue, such as `LOC-UNFIT` or `minutes_unsigned`: never a sentence, and never a number of a person. */
export const code = z
  .string()
  .max(40)
  .regex(new RegExp(`^${NOBODYS_NUMBER}[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*$`), 'code');
/** The version of a rule set or of a questionnaire: `2026-1`. */
export const version = z
  .string()
  .max(40)
  .regex(new RegExp(`^${NOBODYS_NUMBER}[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$`), 'code');
/** A village of the Kemendagri list: `32.01.05.2003`. */
export const village = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, 'village_code');
/** An area: a province, regency, district or village, always at a whole level. */
export const area = z.string().regex(/^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/, 'area_code');
/** An instant in UTC: `2026-06-01T02:00:00.000Z`. */
export const instant = z.iso.datetime();
/** A civil date: `2026-06-01`. */
export const date = z.iso.date();
/** The number of a letter or of minutes, as the office writes it. */
export const letterNumber = z
  .string()
  .trim()
  .max(80)
  .regex(/^[\p{L}\p{N}](?!.*\d{12})[\p{L}\p{N} ./-]*$/u, 'letter_number');
/** Text for people, kept encrypted. */
export const note = z.string().trim().min(1).max(2000);
