import { words, type Words } from './words.ts';

/** Why somebody is away, as far as anybody has to know: illness is leave, and nobody else's business. */
// oxfmt-ignore
export const ABSENCE_WORDS = {
  leave:    words('Cuti', 'On leave'),
  training: words('Pelatihan', 'Training'),
  duty:     words('Tugas di tempat lain', 'On duty elsewhere'),
  back:     words('Sudah kembali', 'Back again'),
} as const satisfies Record<string, Words>;
export type AbsenceReason = keyof typeof ABSENCE_WORDS;
export const ABSENCE_REASONS = Object.keys(ABSENCE_WORDS) as [AbsenceReason, ...AbsenceReason[]];
