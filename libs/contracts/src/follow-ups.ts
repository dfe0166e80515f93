import { z } from 'zod';
import { code, uuid, version, village } from './codes.ts';
import { CHANNELS, member, reporter } from './open.ts';

/**
 * `POST /proposals/{id}/follow-ups`: another proposal about the same family. The record copies the family from the one that is named, so
 * that nobody types a number again; only what is different is said.
 */
export const followUpBody = z
  .strictObject({
    kind: code,
    asked: code.optional(),
    channel: z.enum(CHANNELS),
    rules: version.optional(),
    /** Where the family lives now; the village of the named proposal where nothing is said. */
    region: village.optional(),
    reporter: reporter.optional(),
    /** Members who do not belong to the family any more. */
    leave: z.array(uuid).max(40).optional(),
    /** Members who have come. */
    join: z.array(member).max(40).optional(),
  })
  .meta({ id: 'FollowUpBody' });
export type FollowUpBody = z.infer<typeof followUpBody>;
