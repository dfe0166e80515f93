import type { RevealReason } from '#domain';
import { words, type Words } from './words.ts';

/** Why an officer wants to see a number whole. */
// oxfmt-ignore
export const REVEAL_REASON_WORDS: Record<RevealReason, Words> = {
  compare_card:   words('Mencocokkan dengan KTP atau KK yang ditunjukkan', 'To compare it with the card that is shown'),
  contact_family: words('Menghubungi keluarga', 'To reach the family'),
  settle_finding: words('Menyelesaikan temuan', 'To settle a finding'),
  write_letter:   words('Menulis surat atau berita acara', 'To write a letter or minutes'),
  citizen_asks:   words('Keluarga bertanya di loket', 'The family asks at the desk'),
};
