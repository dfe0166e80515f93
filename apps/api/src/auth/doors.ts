import { type Act, type Actor, type Desk, deskOf, isSystem, RIGHTS } from '#domain';

/** Who may come to a door at all: anybody, any officer (the law looks closer), or the desks that hold an act somewhere. A visitor is known where a session says so. */
export type Door = 'anybody' | 'visitor' | 'officer' | { act: Act | readonly Act[] };

/** Every door of the house. A route without a row does not boot; what may be done behind a door is for the law to say. */
// oxfmt-ignore
export const DOORS: Readonly<Record<string, Door>> = {
  'GET /health/live':                       'anybody',
  'GET /health/ready':                      'anybody',
  'GET /openapi.json':                      'anybody',
  'GET /docs':                              'anybody',
  'GET /sign-in':                           'anybody',
  'GET /sign-in/callback':                  'anybody',
  'POST /sign-out':                         'anybody',
  'GET /me':                                'officer',
  'GET /me/sessions':                       'officer',
  'DELETE /me/sessions':                    'officer',
  'DELETE /me/sessions/:sessionId':         'officer',
  'GET /meja':                              'visitor',
  'GET /meja/*':                            'visitor',
  'GET /meja/assets/*':                     'anybody',
  'HEAD /meja/assets/*':                    'anybody',
  'GET /meja/sw.js':                        'anybody',
  'GET /':                                  'anybody',
  'GET /status':                            'anybody',
  'POST /status':                           'anybody',
  'GET /pungli':                            'anybody',
  'POST /pungli':                           'anybody',
  'GET /bantuan':                           'anybody',
  'POST /proposals':                        { act: 'opened' },
  'POST /proposals/:proposalId/follow-ups': { act: 'opened' },
  'GET /proposals':                         { act: 'see' },
  'GET /proposals/:proposalId':             { act: ['see', 'see_technical'] },
  'GET /proposals/:proposalId/events':      { act: 'see' },
  'POST /proposals/:proposalId/commands':   'officer',
  'POST /proposals/:proposalId/reveals':    { act: 'reveal' },
  'GET /proposals/:proposalId/answers':     { act: 'see' },
  'GET /proposals/:proposalId/notes':       { act: 'see' },
  'GET /proposals/:proposalId/family':      { act: 'see' },
  'POST /proposals/:proposalId/files':      { act: 'document_added' },
  'GET /proposals/:proposalId/files/:sha256': { act: 'see' },
  'GET /changes':                           { act: ['see', 'see_technical'] },
  'GET /levy-reports':                      { act: 'read_levy_reports' },
  'POST /proposals/:proposalId/previews':   'officer',
  'POST /claims/next':                      { act: 'claimed' },
  'POST /commands/bulk':                    'officer',
  'POST /searches':                         { act: 'search' },
  'GET /officers':                          { act: ['see', 'reassigned'] },
  'PUT /officers/:officerId/absence':       { act: 'manage_officers' },
  'POST /officers/:officerId/sign-out':     { act: 'end_sessions' },
  'GET /officers/:officerId/desk':          { act: 'reassigned' },
  'GET /stuck':                             { act: 'see_stuck' },
};

const kindOf = (body: unknown): unknown => (body as { kind?: unknown } | null | undefined)?.kind;

/** Where somebody has to have signed in within the last five minutes, and for what: acts in bulk, but for a meeting, which is held with people in the room; and what is done to officers. */
const FRESH_ONLY: Readonly<Record<string, (body: unknown) => boolean>> = {
  'POST /commands/bulk': (body) => kindOf(body) !== 'meeting',
  'PUT /officers/:officerId/absence': () => true,
  'POST /officers/:officerId/sign-out': () => true,
};

/** Doors at which a page knocks by itself, and a header of its own cannot be sent: a stream is opened again after each break. */
const BY_ITSELF: ReadonlySet<string> = new Set(['GET /changes']);
/** By which a page says that nobody asked for this: it looks by itself, while the officer does nothing. */
const BY_ITSELF_HEADER = 'x-terdata-by-itself';

/** Whether an act of the officer is behind a request, so that it keeps their session alive. */
export const isByItself = (method: string, url: string, headers: Readonly<Record<string, unknown>>): boolean =>
  BY_ITSELF.has(`${method} ${url}`) || headers[BY_ITSELF_HEADER] !== undefined;

/** Whether a door, for what is brought to it, wants a sign-in of the last five minutes. */
export const wantsFreshness = (method: string, url: string, body: unknown): boolean =>
  FRESH_ONLY[`${method} ${url}`]?.(body) ?? false;

/** A route that nobody has said anything about. */
class DoorWithoutRights extends Error {
  override readonly name = 'DoorWithoutRights';
  constructor(route: string) {
    super(`${route} has no row in the table of doors, so nobody may use it`);
  }
}

export function doorOf(doors: typeof DOORS, method: string, url: string): Door {
  const route = `${method} ${url}`;
  const door = Object.hasOwn(doors, route) ? doors[route] : undefined;
  if (!door) throw new DoorWithoutRights(route);
  return door;
}

/** The desks that hold one of these acts anywhere in the table of rights. */
export function desksWith(acts: Act | readonly Act[]): Desk[] {
  const wanted: readonly Act[] = typeof acts === 'string' ? [acts] : acts;
  const rows = RIGHTS.filter((row) => row.acts.some((act) => wanted.includes(act)));
  return [...new Set(rows.flatMap(({ desks }) => Object.keys(desks) as Desk[]))];
}

/** Whether the table of rights gives this desk any reason to come to this door. */
export const mayEnter = (door: Door, officer: Actor): boolean =>
  typeof door === 'string' || (!isSystem(officer) && desksWith(door.act).includes(deskOf(officer)));
