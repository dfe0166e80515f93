import { z } from 'zod';
import { commandBody } from './commands.ts';
import { uuid } from './codes.ts';

/** `POST /commands/bulk`: a meeting, a letter or a colleague's desk. Each item has its own command id and gets its own answer. */
export const bulkBody = z
  .strictObject({
    batchId: uuid,
    kind: z.enum(['meeting', 'letter', 'bulk']),
    items: z
      .array(z.strictObject({ commandId: uuid, proposalId: uuid, body: commandBody }))
      .min(1)
      .max(1000)
      .refine((items) => new Set(items.map(({ commandId }) => commandId)).size === items.length, {
        message: 'own_command_ids',
      }),
  })
  .meta({ id: 'BulkBody' });
export type BulkBody = z.infer<typeof bulkBody>;
