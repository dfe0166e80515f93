import { STAGE_NAMES, STUCK_CAUSES } from '#domain';
import { z } from 'zod';
import { instant, uuid } from './codes.ts';

/** `GET /stuck`: what stands still in one's own area, by cause: counts, ages and ids, and no person. */
export const stuckView = z
  .strictObject({
    causes: z.array(
      z.strictObject({
        cause: z.enum(STUCK_CAUSES),
        stage: z.enum(STAGE_NAMES as [(typeof STAGE_NAMES)[number], ...typeof STAGE_NAMES]).optional(),
        /** The outside system that is down. */
        system: z.string().optional(),
        count: z.int(),
        oldest: instant.optional(),
        /** The oldest of them. */
        sample: z.array(uuid).max(20),
      }),
    ),
  })
  .meta({ id: 'Stuck' });
export type StuckView = z.infer<typeof stuckView>;
export type StuckRow = StuckView['causes'][number];
