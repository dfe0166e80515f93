import type { Gate, RuleSet } from './rules/rule-set.ts';
import type { Stage } from './stages.ts';

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The first civil date of a gate on or after a date. A gate does not move when it falls on a free day (project choice). */
export function gateAfter(gate: Gate, date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  for (let ahead = 0; ; ahead += 1) {
    const index = month - 1 + ahead;
    const candidate = iso(year + Math.floor(index / 12), (index % 12) + 1, gate.day);
    const inMonth = !gate.months || gate.months.includes((index % 12) + 1);
    if (inMonth && candidate >= date) return candidate;
  }
}

/** The gate clock that nobody can hold: ratified on or before `cutOn`, a proposal joins the pull of `pullOn`; after it, that of `missedPullOn`. */
export type GateAhead = { cutOn: string; pullOn: string; missedPullOn: string };

/** The gate a proposal can still reach on a civil date. */
export function gateAhead({ gates }: RuleSet, date: string): GateAhead {
  const cutOn = gateAfter(gates.cut, date);
  const pullOn = gateAfter(gates.pull, cutOn);
  const nextCut = gateAfter(gates.cut, nextDay(cutOn));
  return { cutOn, pullOn, missedPullOn: gateAfter(gates.pull, nextCut) };
}

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The stages in which a proposal is still on its way to the cut, so that the gate ahead matters to whoever works on it. */
export const BEFORE_THE_CUT: readonly Stage[] = [
  'survey',
  'village_deliberation',
  'local_validation',
  'district_ratification',
];
