import type { Calendar } from '../deadlines.ts';

// Idul Fitri and Nyepi fall together in 2026: 18 to 24 March is free
const HOLIDAYS = `
  2026-01-01 2026-01-16 2026-02-17 2026-03-19 2026-03-21 2026-03-22 2026-04-03 2026-04-05 2026-05-01
  2026-05-14 2026-05-27 2026-05-31 2026-06-01 2026-06-16 2026-08-17 2026-08-25 2026-12-25`;
const COLLECTIVE_LEAVE = `
  2026-02-16 2026-03-18 2026-03-20 2026-03-23 2026-03-24 2026-05-15 2026-05-28 2026-12-24`;
const FIXED_DATES_2027 = '2027-01-01 2027-05-01 2027-06-01 2027-08-17 2027-12-25';

const dates = (...lists: string[]): string[] => lists.join(' ').trim().split(/\s+/);

/**
 * Days that are not worked, besides Saturdays and Sundays: national holidays and collective leave (cuti bersama).
 * Joint decree of three ministers 1497, 2 and 5 of 2025. Of 2027 only the holidays with a fixed date are known; `decidedUntil` says so.
 */
export const CALENDAR_2026: Calendar = {
  version: '2026-1497',
  decidedUntil: '2026-12-31',
  free: new Set(dates(HOLIDAYS, COLLECTIVE_LEAVE, FIXED_DATES_2027)),
};
