import { type Zone, zoneOf } from '#domain';

const CLOCKS: Record<Zone, string> = { 7: 'Asia/Jakarta', 8: 'Asia/Makassar', 9: 'Asia/Jayapura' };

/** The clock on the wall of an office, by its name in PostgreSQL. */
export const clockOf = (region: string): string => CLOCKS[zoneOf(region)];
