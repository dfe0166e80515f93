import type { Stage } from '../stages.ts';

/** A length of time of the law. Working days and days end at the end of a day in the proposal's zone; seconds are exact. */
export type Duration = { workingDays: number } | { days: number } | { seconds: number };
/** A deadline: a duration, counted from a gate where nobody can be late before it opens, or the gate itself. */
export type Deadline = (Duration & { from?: GateName }) | { gate: GateName };
export type GateName = 'cut' | 'pull' | 'publication';
/** A day of the month, in all months or in those named (1 to 12). */
export type Gate = { day: number; months?: readonly number[] };

/** A kind of proposal: its route through the stage table, and what is particular to it. */
export type KindRules = {
  skips: readonly Stage[];
  /** Whether it stays open in the registry and is looked at again. */
  rests: boolean;
  /** What it changes in the registry once it is enrolled or applied; nothing where it does not say. */
  changes?: 'family' | 'benefit';
  /** What may be asked by it; one of these is said at the opening. */
  asks?: readonly string[];
  /** The documents that the file must hold before the regency says yes, by what is asked. */
  documents?: Readonly<Record<string, readonly string[]>>;
  /** Clocks that differ from those of the rule set. */
  deadlines?: Partial<Record<Stage, Deadline>>;
  /** Whether somebody outside the family brings it, and is protected. */
  reported?: boolean;
};

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
