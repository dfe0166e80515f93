import { REVEAL_REASONS } from '#domain';
import { z } from 'zod';
import { uuid } from './codes.ts';

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
