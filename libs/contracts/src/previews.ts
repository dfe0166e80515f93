import { ROLES } from '#domain';
import { z } from 'zod';
import { instant, uuid } from './codes.ts';
import { problem } from './problem-body.ts';
import { desk, gate, stage } from './views.ts';

/** The same text in both languages: the reader is the family, whose language the officer's browser does not know. */
const text = z.strictObject({ id: z.string(), en: z.string() });

/** `POST /proposals/{id}/previews`: what a command would bring about. Nothing of it is written. */
export const commandPreview = z
  .discriminatedUnion('ok', [
    z.strictObject({
      ok: z.literal(true),
      stage,
      round: z.int(),
      level: z.int(),
      /** The desks that would have it. */
      desks: z.array(desk),
      /** Who could decide there, by name; whoever is away says until when. Nobody where the machine goes on. */
      officers: z.array(
        z.strictObject({ id: uuid, name: z.string(), role: z.enum(ROLES), absentUntil: instant.optional() }),
      ),
      dueAt: instant.optional(),
      wakeAt: instant.optional(),
      /** The gate that it could still reach there. */
      gate: gate.optional(),
      /** How long it could be undone. */
      settlesSeconds: z.number().nonnegative(),
      /** The very text that the family would read. */
      citizenText: text,
    }),
    z.strictObject({ ok: z.literal(false), problem }),
  ])
  .meta({ id: 'CommandPreview' });
export type CommandPreview = z.infer<typeof commandPreview>;
