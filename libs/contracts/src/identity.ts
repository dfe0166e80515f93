import { parseKk, parseNik } from '#domain';
import { z } from 'zod';

const SIXTEEN_DIGITS = /^\d{16}$/;

/** Always text: every second number of Papua changes its last digit as a JavaScript number. What the law cannot read is no NIK. */
export const nik = z
  .string()
  .regex(SIXTEEN_DIGITS, { error: 'nik', abort: true })
  .refine((text) => parseNik(text).ok, 'nik');
export const kk = z
  .string()
  .regex(SIXTEEN_DIGITS, { error: 'kk', abort: true })
  .refine((text) => parseKk(text).ok, 'kk');
