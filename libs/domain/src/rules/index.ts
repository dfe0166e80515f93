import { CALENDAR_2026 } from './calendar-2026.ts';
import { KINDS_2026 } from './kinds-2026.ts';
import { DEMO_SECONDS } from './demo-seconds.ts';
import { REGISTRATION_2026 } from './registration-2026.ts';
import type { RuleSet } from './rule-set.ts';

export * from './rule-set.ts';
export { CALENDAR_2026, DEMO_SECONDS, KINDS_2026, REGISTRATION_2026 };

/** The rule sets that ship with the product; the ledger loads them as dated rows. */
export const RULE_SETS: readonly RuleSet[] = [REGISTRATION_2026, DEMO_SECONDS];
