import { REVEAL_REASONS, type RevealReason } from '#domain';
import { z } from 'zod';
import { uuid } from './codes.ts';
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

const reason = z.enum(REVEAL_REASONS);

/** `POST /proposals/{id}/reveals`: one number, whole. A NIK is a member's; KK and telephone are the family's. */
export const revealBody = z
  .discriminatedUnion('field', [
    z.strictObject({ field: z.literal('nik'), personId: uuid, reason }),
    z.strictObject({ field: z.literal('kk'), reason }),
    z.strictObject({ field: z.literal('phone'), reason }),
  ])
  .meta({ id: 'RevealBody' });
export type RevealBody = z.infer<typeof revealBody>;

/** It is masked again by itself after so long. */
export const revealed = z
  .strictObject({ value: z.string(), hidesAfterSeconds: z.int().positive() })
  .meta({ id: 'Revealed' });
export type RevealedView = z.infer<typeof revealed>;
