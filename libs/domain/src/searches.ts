/** Why somebody may look for a family. What stands in no row is no reason. */
export const SEARCH_REASONS = ['citizen_asks', 'case_work', 'duplicate', 'complaint'] as const;
export type SearchReason = (typeof SEARCH_REASONS)[number];
