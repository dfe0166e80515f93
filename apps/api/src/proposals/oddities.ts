import { type OpenBody, WARNING_WORDS, type WarningView } from '#contracts';
import { type NikWarning, parentOf, parseKk, parseNik, type Result, warningsOf } from '#domain';
import type { Ledger } from '#ledger';

/** A region code as it was read somewhere in an opening, and what was odd about it already. */
type Reading = { field: string; place: string; warnings: readonly NikWarning[] };
type ReadNumber = { district: string; warnings: readonly NikWarning[] };

const readingOf = (field: string, number: Result<ReadNumber, string>): Reading[] =>
  number.ok ? [{ field, place: number.value.district, warnings: number.value.warnings }] : [];

const readingsIn = ({ region, family: { kk, members } }: OpenBody): Reading[] => [
  { field: '/region', place: region, warnings: warningsOf(region) },
  ...readingOf('/family/kk', parseKk(kk)),
  ...members.flatMap(({ nik, bornOn, sex }, at) =>
    readingOf(`/family/members/${at}/nik`, parseNik(nik, { bornOn, sex })),
  ),
];

/**
 * What looks odd in an opening and may still be right: it hinders nothing, and no number is in it. A table of regions may hold a part of the
 * country, so a code is called unknown only where the region above it is known.
 */
export async function odditiesIn(body: OpenBody, ledger: Pick<Ledger, 'knownRegions'>): Promise<WarningView[]> {
  const readings = readingsIn(body);
  const places = readings.flatMap(({ place }) => [place, parentOf(place) ?? place]);
  const known = await ledger.knownRegions([...new Set(places)]);
  const isUnlisted = (place: string): boolean => known.has(parentOf(place) ?? place) && !known.has(place);
  return readings.flatMap(({ field, place, warnings }) =>
    [...warnings, ...(isUnlisted(place) ? (['region_unknown'] as const) : [])].map((code) => ({
      field,
      code,
      message: WARNING_WORDS[code],
    })),
  );
}
