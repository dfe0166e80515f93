import { KINDS_2026 } from './kinds-2026.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * The rules that proposals are opened under today. Days come from press figures and former rules where the decree's own are not confirmed
 * (Kepmensos 245/HUK/2025): a change of any of them is a new file, never a release.
 */
export const REGISTRATION_2026: RuleSet = {
  version: '2026-1',
  from: '2026-01-01',
  settleSeconds: 10,
  kinds: KINDS_2026,
  promise: { days: 90 },
  deadlines: {
    survey: { workingDays: 10 },
    village_deliberation: { days: 30 },
    local_validation: { workingDays: 14 },
    district_ratification: { gate: 'cut' },
    ministry_verification: { days: 14, from: 'pull' },
    clarification: { workingDays: 7 },
    review: { workingDays: 14 },
    appeal: { workingDays: 14 },
  },
  ladder: [{ workingDays: 5 }, { workingDays: 5 }],
  gates: { cut: { day: 17 }, pull: { day: 18 }, publication: { day: 20, months: [1, 4, 7, 10] } },
  appealWindow: { days: 30 },
  review: { gate: 'publication', spreadDays: 10 },
  restingRounds: 8,
  returnsBeforeEscalation: 3,
  coolingOff: { days: 7 },
  longestHold: { days: 90 },
  longestPostponement: { days: 31 },
};
