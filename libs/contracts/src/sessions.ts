import { z } from 'zod';
import { instant, uuid } from './codes.ts';
import { SIGN_OUT_REASONS } from './sign-out-words.ts';

/** `GET /me/sessions`: the browsers in which an officer is signed in. Nothing is kept of which they are. */
export const ownSessions = z
  .strictObject({
    sessions: z.array(
      z.strictObject({
        id: uuid,
        signedInAt: instant,
        /** At most a minute behind. */
        seenAt: instant,
        /** The one that asks. */
        isThis: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OwnSessions' });
export type OwnSessionsView = z.infer<typeof ownSessions>;

/** From how many browsers somebody was signed out. */
export const endedSessions = z.strictObject({ ended: z.int().nonnegative() }).meta({ id: 'EndedSessions' });
export type EndedSessionsView = z.infer<typeof endedSessions>;

/** `POST /officers/{id}/sign-out`: why a colleague is signed out everywhere. */
export const signOutBody = z.strictObject({ reason: z.enum(SIGN_OUT_REASONS) }).meta({ id: 'SignOutBody' });
export type SignOutBody = z.infer<typeof signOutBody>;
