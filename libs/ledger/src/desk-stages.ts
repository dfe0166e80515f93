import { type Act, deskOf, type Desk, HUMAN_STAGES, isWork, type Officer, RIGHTS, type Stage } from '#domain';

type Grant = NonNullable<(typeof RIGHTS)[number]['desks'][Desk]>;
type Scope = Extract<Grant, string>;

/** SQL for one scope of the table of rights on `proposal p`; $1 is the officer, $2 the area. Undefined where the scope cannot hold. */
const SCOPES: Record<Scope, (area: string) => string | undefined> = {
  village: (area) => (area === '' ? undefined : `${inRegency(area)}p.region_code = $2`),
  regency: (area) => (area === '' ? undefined : within(area)),
  nation: (area) => (area === '' ? 'true' : undefined),
  assigned: () => 'p.surveyor_id = $1',
  caseload: (area) => `${within(area)} and (p.owner_id is null or p.owner_id = $1)`,
};

/** The regency is named as well, because an index begins with it. */
const inRegency = (area: string): string => (area.length >= 5 ? 'p.regency = left($2, 5) and ' : '');
const within = (area: string): string =>
  area === '' ? 'true' : `${inRegency(area)}(p.region_code = $2 or p.region_code like $2 || '.%')`;

const sql = (grant: Grant, area: string): string | undefined => {
  const { scope, fromLevel } = typeof grant === 'string' ? { scope: grant, fromLevel: 0 } : grant;
  const where = SCOPES[scope](area);
  return where && (fromLevel > 0 ? `(${where} and p.level >= ${fromLevel})` : `(${where})`);
};

/** Where and on whose files this officer may do one of the acts that are meant. */
function scopesOf(officer: Officer, stage: Stage, isMeant: (act: Act) => boolean): string[] {
  const desk = deskOf(officer);
  const rows = RIGHTS.filter(({ acts, at }) => (!at || at.includes(stage)) && acts.some(isMeant));
  const grants = rows.flatMap(({ desks }) => desks[desk] ?? []);
  return [...new Set(grants.flatMap((grant) => sql(grant, officer.region) ?? []))];
}

const either = (scopes: readonly string[]): string => `(${scopes.join(' or ')})`;

export type DeskStage = { stage: Stage; where: string };

/**
 * The stages whose moves this officer's desk may make, read from the table of rights, each with the SQL of where and on whose files.
 * @param acts what brings a file to the desk besides its moves
 */
export const deskStages = (officer: Officer, acts: readonly Act[] = []): DeskStage[] =>
  HUMAN_STAGES.flatMap((stage) => {
    const moves = scopesOf(officer, stage, (act) => isWork(act, stage) || acts.includes(act));
    if (moves.length === 0) return [];
    // What a colleague has claimed may be decided by nobody else, and not be seen either: it does not belong into the queue.
    const seen = scopesOf(officer, stage, (act) => act === 'see').filter((scope) => !moves.includes(scope));
    return [{ stage, where: seen.length > 0 ? `(${either(moves)} and ${either(seen)})` : either(moves) }];
  });

/** The SQL of what this officer may see at a stage; undefined where they may see nothing. */
export function sightAt(officer: Officer, stage: Stage): string | undefined {
  const seen = scopesOf(officer, stage, (act) => act === 'see');
  return seen.length > 0 ? either(seen) : undefined;
}
