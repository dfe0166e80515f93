import { defineEntity, p } from '@mikro-orm/core';

/** A browser in which an officer is signed in. Its id is in the browser's cookie alone; here is what cannot be turned back into it. */
export const WebSessionRow = defineEntity({
  name: 'WebSessionRow',
  tableName: 'web_session',
  properties: {
    idHash: p.blob().primary().comment('SHA-256 of the 256 random bits in the cookie'),
    handle: p.uuid().unique().defaultRaw('gen_random_uuid()').comment('by which its officer names it'),
    officerId: p.uuid().index(),
    signedInAt: p.datetime(3),
    authAt: p.datetime(3).comment('when the issuer last asked who they are'),
    seenAt: p.datetime(3).index().comment('at most a minute behind'),
    endsAt: p.datetime(3).comment('however busy'),
  },
});

/** How often something was tried from one place, so that guessing is slow for all processes together. */
export const AttemptRow = defineEntity({
  name: 'AttemptRow',
  tableName: 'attempt',
  properties: {
    name: p.text().primary().comment('what is tried'),
    place: p.blob().primary().comment('HMAC of where it is tried from'),
    since: p.datetime(3).index(),
    times: p.integer(),
  },
});
