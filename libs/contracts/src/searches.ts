import { z } from 'zod';
import { area, code } from './codes.ts';
import { nik } from './identity.ts';

/** `POST /searches`: by number or by name, in an area of one's own, with a reason. Never in an address: addresses are logged. */
export const searchBody = z
  .strictObject({
    nik: nik.optional(),
    name: z.string().trim().min(3).max(120).optional(),
    region: area,
    reason: code,
  })
  .refine((body) => (body.nik === undefined) !== (body.name === undefined), { message: 'nik_or_name' })
  .meta({ id: 'SearchBody' });
export type SearchBody = z.infer<typeof searchBody>;
