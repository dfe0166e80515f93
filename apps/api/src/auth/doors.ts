import { type Act, type Actor, type Desk, deskOf, isSystem, RIGHTS } from '#domain';

/** Who may come to a door at all: anybody, any officer (the law looks closer), or the desks that hold an act somewhere. */
export type Door = 'anybody' | 'officer' | { act: Act | readonly Act[] };

/** Every door of the house. A route without a row does not boot; what may be done behind a door is for the law to say. */
// oxfmt-ignore
export const DOORS: Readonly<Record<string, Door>> = {
  'GET /health/live':                       'anybody',
  'GET /health/ready':                      'anybody',
  'GET /openapi.json':                      'anybody',
  'GET /docs':                              'anybody',
  'POST /proposals':                        { act: 'opened' },
  'GET /proposals':                         { act: 'see' },
  'GET /proposals/:proposalId':             { act: ['see', 'see_technical'] },
  'GET /proposals/:proposalId/events':      { act: 'see' },
  'POST /proposals/:proposalId/commands':   'officer',
  'POST /commands/bulk':                    'officer',
  'POST /searches':                         { act: 'search' },
};

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
