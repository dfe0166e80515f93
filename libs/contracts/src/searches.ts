import { isTicket, SEARCH_REASONS } from '#domain';
import { z } from 'zod';
import { area } from './codes.ts';
import { nik } from './identity.ts';

/** `POST /searches`: by number, ticket or name, in an area of one's own, with a reason. Never in an address: addresses are logged. */
export const searchBody = z
  .strictObject({
    nik: nik.optional(),
    ticket: z.string().refine(isTicket, 'ticket').optional(),
    name: z.string().trim().min(3).max(120).optional(),
    region: area,
    reason: z.enum(SEARCH_REASONS),
  })
  .refine(
    ({ nik: number, ticket, name }) => [number, ticket, name].filter((sought) => sought !== undefined).length === 1,
    {
      message: 'one_sought',
    },
  )
  .meta({ id: 'SearchBody' });
export type SearchBody = z.infer<typeof searchBody>;
