import { words, type Words } from './words.ts';

/** Why a colleague is signed out everywhere. */
// oxfmt-ignore
export const SIGN_OUT_WORDS = {
  device_lost:    words('Perangkat hilang atau dicuri', 'A device was lost or stolen'),
  left_open:      words('Sesi tertinggal terbuka', 'A session was left open'),
  account_misuse: words('Akun dipakai orang lain', 'Somebody else uses the account'),
  left_office:    words('Tidak bertugas lagi', 'No longer in office'),
} as const satisfies Record<string, Words>;
export type SignOutReason = keyof typeof SIGN_OUT_WORDS;
export const SIGN_OUT_REASONS = Object.keys(SIGN_OUT_WORDS) as [SignOutReason, ...SignOutReason[]];
