import type { Deadline, Duration, GateName, RuleSet } from './rules/rule-set.ts';
import { gateAfter, gateAhead } from './gates.ts';

/** Working days are Monday to Friday without the days that are free by decree. `decidedUntil` is the last day the decree covers. */
export type Calendar = { version: string; decidedUntil: string; free: ReadonlySet<string> };
/** A zone of Indonesia: hours ahead of UTC, without summer time. */
export type Zone = 7 | 8 | 9;

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The civil date `YYYY-MM-DD` of an instant in a zone. */
export const civilDate = (at: Date, zone: Zone): string =>
  new Date(at.getTime() + zone * HOUR).toISOString().slice(0, 10);
/** The last millisecond of a civil date in a zone. */
export const endOfDay = (date: string, zone: Zone): Date =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY - 1 - zone * HOUR);
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

export const isWorkingDay = (date: string, { free }: Calendar): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !free.has(date);
};

/** The n-th working day after a civil date; the date itself does not count. */
export function workingDayAfter(date: string, n: number, calendar: Calendar): string {
  let day = date;
  for (let left = n; left > 0;) {
    day = plusDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** The end of a duration that starts now: the end of the n-th (working) day in the proposal's zone, or exact seconds. */
export function endOf(duration: Duration, start: Date, zone: Zone, calendar: Calendar): Date {
  if ('seconds' in duration) return new Date(start.getTime() + duration.seconds * 1000);
  const today = civilDate(start, zone);
  return 'days' in duration
    ? endOfDay(plusDays(today, duration.days), zone)
    : endOfDay(workingDayAfter(today, duration.workingDays, calendar), zone);
}

/** The day on which a gate is next met. A pull takes what made the cut before it, so after the cut it is the next month's. */
const gateDay = (name: GateName, today: string, rules: RuleSet): string =>
  name === 'pull' ? gateAhead(rules, today).pullOn : gateAfter(rules.gates[name], today);

/** When a person becomes late. Nobody is late before the gate that opens the work; a gate as a deadline is the next one that can be met. */
export function dueAfter(deadline: Deadline, now: Date, zone: Zone, rules: RuleSet, calendar: Calendar): Date {
  const today = civilDate(now, zone);
  if ('gate' in deadline) return endOfDay(gateDay(deadline.gate, today, rules), zone);
  const start = deadline.from ? endOfDay(gateDay(deadline.from, today, rules), zone) : now;
  return endOf(deadline, start, zone, calendar);
}

/** Whether an instant lies beyond the days that the decree covers: shown as provisional, and kept as reckoned when the decree comes. */
export const isProvisional = (instant: Date, zone: Zone, { decidedUntil }: Calendar): boolean =>
  civilDate(instant, zone) > decidedUntil;

/**
 * What is left of a deadline when a hold begins, so that it can be counted again from the day it ends.
 * Whole working days, rounded up; a deadline in seconds keeps its seconds. Never negative.
 */
export function leftUntil(dueAt: Date, now: Date, zone: Zone, calendar: Calendar): Duration {
  const ms = Math.max(0, dueAt.getTime() - now.getTime());
  const inDays = dueAt.getTime() === endOfDay(civilDate(dueAt, zone), zone).getTime();
  if (!inDays) return { seconds: Math.ceil(ms / 1000) };
  if (ms === 0) return { workingDays: 0 };
  const last = civilDate(dueAt, zone);
  let workingDays = isWorkingDay(civilDate(now, zone), calendar) ? 1 : 0;
  for (let day = plusDays(civilDate(now, zone), 1); day <= last; day = plusDays(day, 1))
    if (isWorkingDay(day, calendar)) workingDays += 1;
  return { workingDays };
}
