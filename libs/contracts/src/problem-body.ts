import { z } from 'zod';
import { PROBLEM_CODES, type ProblemCode } from './problems.ts';

/** One field that does not fit: a JSON pointer (RFC 6901) into what was sent, and the reason. */
export const fieldError = z.strictObject({ pointer: z.string(), reason: z.string() }).meta({ id: 'FieldError' });

/** A no on the wire. Facts that explain it ride along as further members: `allowed`, `changed`, `fields`, `desks` ... */
export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** What to do about it. */
    detail: z.string(),
    code: z.enum(PROBLEM_CODES as [ProblemCode, ...ProblemCode[]]),
    /** `urn:uuid:` and the number of this incident, as the log has it. */
    instance: z.string().optional(),
    fields: z.array(fieldError).optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemBody = z.infer<typeof problem>;
