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
