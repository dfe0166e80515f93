import { REGISTRATION_2026 } from './registration-2026.ts';
import type { RuleSet } from './rule-set.ts';

/** The same law with waits of seconds, so that a silence can be watched. Families of the demo are opened under it, beside real ones. */
export const DEMO_SECONDS: RuleSet = {
  ...REGISTRATION_2026,
  version: 'demo-seconds',
  settleSeconds: 0,
  deadlines: {
    survey: { seconds: 20 },
    village_deliberation: { seconds: 20 },
    local_validation: { seconds: 5 },
    district_ratification: { seconds: 20 },
    ministry_verification: { seconds: 20 },
    clarification: { seconds: 20 },
    review: { seconds: 20 },
    appeal: { seconds: 20 },
  },
  ladder: [{ seconds: 20 }, { seconds: 20 }],
  appealWindow: { seconds: 30 },
  review: { seconds: 4 },
  restingRounds: 3,
  coolingOff: { seconds: 2 },
};
