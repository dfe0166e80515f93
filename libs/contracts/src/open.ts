import { z } from 'zod';
import { code, date, version, village } from './codes.ts';
import { kk, nik } from './identity.ts';

const phone = z.string().regex(/^\+?[0-9][0-9 -]{5,19}$/, 'phone');
const words = (max: number) => z.string().trim().min(1).max(max);

export const RELATIONS = ['head', 'spouse', 'child', 'parent', 'other'] as const;
/** From where a proposal came. */
export const CHANNELS = ['village_office', 'doorstep', 'agent'] as const;

/** A member of the family, as the family card has them. */
export const member = z
  .strictObject({
    nik,
    name: words(120),
    birthPlace: words(80),
    bornOn: date,
    sex: z.enum(['male', 'female']),
    relation: z.enum(RELATIONS),
  })
  .meta({ id: 'Member' });

export const family = z
  .strictObject({
    kk,
    address: words(300),
    phone: phone.optional(),
    members: z.array(member).min(1).max(40),
  })
  .meta({ id: 'Family' });

/** Whoever objects from outside the family. It is kept for them alone: no officer reads it, and the family never does. */
export const reporter = z.strictObject({ name: words(120), nik, phone: phone.optional() }).meta({ id: 'Reporter' });

/** `POST /proposals`: puts a family forward. The header `Idempotency-Key` is the command's id, and the proposal's id follows from it. */
export const openBody = z
  .strictObject({
    kind: code,
    region: village,
    channel: z.enum(CHANNELS),
    rules: version.optional(),
    asked: code.optional(),
    reporter: reporter.optional(),
    family,
  })
  .meta({ id: 'OpenBody' });
export type OpenBody = z.infer<typeof openBody>;
