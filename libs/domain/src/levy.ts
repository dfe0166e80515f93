/** How much money somebody was asked for, in rupiah; the service is free, so any amount is a report. */
export const LEVY_BANDS = ['under_50k', '50k_to_200k', '200k_to_1m', 'over_1m', 'not_money'] as const;
export type LevyBand = (typeof LEVY_BANDS)[number];
