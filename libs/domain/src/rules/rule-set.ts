import type { Stage } from '../stages.ts';

/** A length of time of the law. Working days and days end at the end of a day in the proposal's zone; seconds are exact. */
export type Duration = { workingDays: number } | { days: number } | { seconds: number };
/** A deadline: a duration, counted from a gate where nobody can be late before it opens, or the gate itself. */
export type Deadline = (Duration & { from?: GateName }) | { gate: GateName };
export type GateName = 'cut' | 'pull' | 'publication';
/** A day of the month, in all months or in those named (1 to 12). */
export type Gate = { day: number; months?: readonly number[] };

/** The route of a kind through the stage table. */
export type KindRules = { skips: readonly Stage[]; rests: boolean };

/** Everything about time and route that an office may change without a release. */
export type RuleSet = {
  version: string;
  /** First day on which it may be pinned to a new proposal, `YYYY-MM-DD`. */
  from: string;
  settleSeconds: number;
  kinds: Readonly<Record<string, KindRules>>;
  /** What is promised to the family when the proposal is opened. */
  promise: Duration;
  deadlines: Partial<Record<Stage, Deadline>>;
  /** How long each level of the ladder lasts; the last repeats. */
  ladder: readonly Duration[];
  gates: Readonly<Record<GateName, Gate>>;
  appealWindow: Duration;
  /** When a resting registration is looked at again: at a gate with a spread, or after a duration. */
  review: { gate: GateName; spreadDays: number } | { seconds: number };
  restingRounds: number;
  returnsBeforeEscalation: number;
  coolingOff: Duration;
  longestHold: Duration;
  longestPostponement: Duration;
};
