import type { Zone } from './deadlines.ts';
import { ok, refuse, type Result } from './result.ts';

/** A region in the dotted form of Kemendagri, `32.01.05.2003`: always text, kept like this in the database, on the wire and in rights. */
export type RegionCode = string & { readonly __brand: 'RegionCode' };
export type RegionLevel = 'province' | 'regency' | 'district' | 'village';
/** By the first digit of the last part; a desa adat is governed by its custom. */
export type VillageKind = 'kelurahan' | 'desa' | 'desa_adat';
export type Region = {
  code: RegionCode;
  level: RegionLevel;
  village?: VillageKind;
  warnings: readonly RegionWarning[];
};
export type RegionProblem = 'region_not_text' | 'region_not_dotted' | 'region_part_zero' | 'village_kind_unknown';
/** Regions split and are renamed, and old codes live on in papers: an unknown one is told, never refused. */
export type RegionWarning = 'province_unknown' | 'region_unknown';

const LEVELS = ['province', 'regency', 'district', 'village'] as const satisfies RegionLevel[];
const DOTTED = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
const VILLAGE_KINDS: Partial<Record<string, VillageKind>> = { 1: 'kelurahan', 2: 'desa', 3: 'desa_adat' };

// By zone, because a province has one
const WIB = '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62';
const WITA = '51 52 53 63 64 65 71 72 73 74 75 76';
const WIT = '81 82 91 92 93 94 95 96';
const ZONES = new Map<string, Zone>([
  ...WIB.split(' ').map((province): [string, Zone] => [province, 7]),
  ...WITA.split(' ').map((province): [string, Zone] => [province, 8]),
  ...WIT.split(' ').map((province): [string, Zone] => [province, 9]),
]);
/** The 38 provinces of today, by code. */
export const PROVINCES: readonly string[] = [...ZONES.keys()];

/** The level of a dotted code, by its form alone; nothing for what is no code, the nation among it. */
export const levelOf = (code: string): RegionLevel | undefined =>
  DOTTED.test(code) ? LEVELS[code.split('.').length - 1] : undefined;

/** The region above it; nothing above a province. */
export const parentOf = (code: string): string | undefined => code.split('.').slice(0, -1).join('.') || undefined;

/**
 * Checks a code of Kemendagri. Codes of BPS look alike (ten digits, 2.2.3.3) and are refused by their form.
 * @param known the codes of today's table; one that is missing there only warns
 */
export function parseRegion(text: unknown, known?: ReadonlySet<string>): Result<Region, RegionProblem> {
  if (typeof text !== 'string') return refuse('region_not_text', { type: typeof text });
  const level = levelOf(text);
  if (!level) return refuse('region_not_dotted', { expected: '32.01.05.2003' });
  const parts = text.split('.');
  const zero = parts.findIndex((part) => Number(part) === 0);
  if (zero >= 0) return refuse('region_part_zero', { level: LEVELS[zero] });
  const village = VILLAGE_KINDS[parts[3]?.[0] ?? ''];
  if (level === 'village' && !village) return refuse('village_kind_unknown', { kinds: VILLAGE_KINDS });
  return ok({ code: text as RegionCode, level, ...(village && { village }), warnings: warningsOf(text, known) });
}

/** What is odd about a code that looks like one. */
export const warningsOf = (code: string, known?: ReadonlySet<string>): readonly RegionWarning[] => [
  ...(ZONES.has(code.slice(0, 2)) ? [] : (['province_unknown'] as const)),
  ...(known && !known.has(code) ? (['region_unknown'] as const) : []),
];

/** Whether an area of authority (a dotted prefix that ends at a whole level; '' is the nation) holds a region. */
export const covers = (area: string, region: string): boolean =>
  area === '' || region === area || region.startsWith(`${area}.`);

/** The time zone of a region, by its province: WIB, WITA or WIT. An old province that is not in today's table is read as WIB. */
export const zoneOf = (region: string): Zone => ZONES.get(region.slice(0, 2)) ?? 7;
