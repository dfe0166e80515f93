import { OUTCOMES, STAGE_NAMES } from '#domain';
import { z } from 'zod';
import { area, instant, uuid } from './codes.ts';

/** `GET /proposals/{id}/family`: the thread of the family, as far as it lies in the reader's area. */
export const familyThread = z
  .strictObject({
    /** Where the family stands in the registry; absent where it is not there. */
    registered: z.strictObject({ id: uuid, region: area, since: instant, endedAt: instant.optional() }).optional(),
    /** Whoever belongs to it, and then whoever did. */
    members: z.array(
      z.strictObject({
        personId: uuid,
        name: z.string().optional(),
        relation: z.string(),
        since: instant,
        endedAt: instant.optional(),
      }),
    ),
    benefits: z.array(
      z.strictObject({
        programme: z.string(),
        source: z.string(),
        since: instant,
        endedAt: instant.optional(),
        proposalId: uuid.optional(),
      }),
    ),
    proposals: z.array(
      z.strictObject({
        id: uuid,
        ticket: z.string(),
        kind: z.string(),
        asked: z.string().optional(),
        stage: z.enum(STAGE_NAMES),
        outcome: z.enum(OUTCOMES).optional(),
        openedAt: instant,
        since: instant,
      }),
    ),
    /** What may be put forward about this family by whoever reads, under the rules that are in force. */
    offers: z.array(
      z.strictObject({
        kind: z.string(),
        asks: z.array(z.string()),
        /** By what is asked: the documents that the regency needs before it says yes. */
        documents: z.record(z.string(), z.array(z.string())),
        reported: z.boolean(),
        /** What it changes in the registry: only then is it asked who has left the family and who has come. */
        changes: z.enum(['family', 'benefit']).optional(),
      }),
    ),
    surveys: z.array(
      z.strictObject({ proposalId: uuid, seq: z.int(), at: instant, instrument: z.string(), version: z.string() }),
    ),
  })
  .meta({ id: 'FamilyThread' });
export type FamilyThreadView = z.infer<typeof familyThread>;
