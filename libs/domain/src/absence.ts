import { type Desk, deskOf, type Officer } from './officer.ts';
import { covers } from './region.ts';
import { ok, refuse, type Result } from './result.ts';
import { can } from './rights.ts';

/** An officer as far as leave goes. `absentUntil` is an instant (ISO 8601, UTC); once it has passed, it and the deputy mean nothing. */
export type Colleague = Officer & { name?: string; absentUntil?: string; deputyId?: string };

/** Nobody is away for longer without its being looked at again. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

export const isAbsent = ({ absentUntil }: Pick<Colleague, 'absentUntil'>, now: Date): boolean =>
  absentUntil !== undefined && Date.parse(absentUntil) > now.getTime();

/** Whether an officer may know of another: their areas lie within each other. */
export const isColleague = (by: Officer, other: Pick<Officer, 'region'>): boolean =>
  covers(by.region, other.region) || covers(other.region, by.region);

/**
 * Supervisors write down the leave of officers of their own area, and they and administrators sign them out; never themselves, nor
 * anybody at a desk like theirs.
 */
export function mayManage(
  by: Officer,
  officer: Officer,
  act: 'manage_officers' | 'end_sessions' = 'manage_officers',
): Result<true, 'right_missing' | 'own_desk'> {
  const right = can(by, act, { region: officer.region });
  if (!right.ok) return right;
  return deskOf(by) === deskOf(officer) ? refuse('own_desk', { desk: deskOf(by) satisfies Desk }) : ok(true);
}

/** Why somebody cannot stand in: nobody in office, away themselves, another role, or an area that does not hold the other's. */
export type DeputyUnfit = 'not_in_office' | 'same_officer' | 'absent' | 'wrong_desk' | 'elsewhere';

/** @param deputy as the officers' table has them; nothing where they are unknown or no longer in office */
export function deputyUnfit(officer: Officer, deputy: Colleague | undefined, now: Date): DeputyUnfit | undefined {
  if (!deputy) return 'not_in_office';
  if (deputy.id === officer.id) return 'same_officer';
  if (deskOf(deputy) !== deskOf(officer)) return 'wrong_desk';
  if (!covers(deputy.region, officer.region)) return 'elsewhere';
  // Who is there leads nowhere further, so deputies can never go round in a circle
  return isAbsent(deputy, now) ? 'absent' : undefined;
}

/** Whether leave may end then: ahead, and within a year. */
export function absenceEnds(until: string, now: Date): Result<true, 'until_out_of_range'> {
  const latest = new Date(now.getTime() + LONGEST_DAYS * DAY_MS);
  const at = Date.parse(until);
  return at > now.getTime() && at <= latest.getTime()
    ? ok(true)
    : refuse('until_out_of_range', { after: now.toISOString(), latest: latest.toISOString() });
}

/** Who stands in for somebody who is away, along the chain where a deputy has gone on leave too. */
export function standInFor(absentee: Colleague, colleagues: readonly Colleague[], now: Date): Colleague | undefined {
  const passed = new Set<string>();
  let at: Colleague | undefined = absentee;
  while (at && isAbsent(at, now) && !passed.has(at.id)) {
    passed.add(at.id);
    const { deputyId }: Colleague = at;
    at = colleagues.find(({ id }) => id === deputyId);
  }
  return at === absentee || (at && isAbsent(at, now)) ? undefined : at;
}
