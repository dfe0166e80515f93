import { type Desk, ROLES } from '#domain';
import { z } from 'zod';
import { area, instant, uuid } from './codes.ts';
import { DESK_WORDS } from './why-words.ts';

const DESKS = Object.keys(DESK_WORDS) as [Desk, ...Desk[]];

/** `GET /me`: who is asking, as the officers' table has them, and until when. With a token the two first instants are what it says of them. */
export const me = z
  .strictObject({
    officer: z.strictObject({
      id: uuid,
      name: z.string(),
      role: z.enum(ROLES),
      /** Empty for the nation. */
      region: z.union([area, z.literal('')]),
      regionName: z.string(),
      office: z.strictObject({ id: uuid, name: z.string() }),
    }),
    desk: z.enum(DESKS),
    signedInAt: instant.optional(),
    /** When the issuer last asked who they are. */
    authTime: instant.optional(),
    expiresAt: instant,
  })
  .meta({ id: 'Me' });
export type MeView = z.infer<typeof me>;

/** `POST /sign-out`: where the browser goes next, so that the issuer forgets the officer too. */
export const signedOut = z.strictObject({ next: z.string() }).meta({ id: 'SignedOut' });
export type SignedOutView = z.infer<typeof signedOut>;
