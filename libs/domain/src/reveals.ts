import type { Desk } from './officer.ts';

/** What leaves the record only masked, and may be shown whole to somebody who says why. */
export const REVEAL_FIELDS = ['nik', 'kk', 'phone'] as const;
export type RevealField = (typeof REVEAL_FIELDS)[number];

/** Why somebody may want to see a number whole. What stands in no row is no reason. */
export const REVEAL_REASONS = [
  'compare_card',
  'contact_family',
  'settle_finding',
  'write_letter',
  'citizen_asks',
] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

/**
 * How many numbers one officer may reveal on a civil day of their office: more than a day's work needs, and too few to carry a register
 * away. A desk that is not named reveals nothing.
 */
// oxfmt-ignore
export const REVEALS_A_DAY: Partial<Record<Desk, number>> = {
  operator:            20,
  surveyor:            20,
  validator:           40,
  supervisor:          40,
  ministry_supervisor: 40,
  verifier:            40,
};
