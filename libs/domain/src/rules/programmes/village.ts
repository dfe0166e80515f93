import type { Programme } from '../../programmes/programme.ts';

const BLT_DESA = {
  code: 'BLT-DESA',
  name: { id: 'BLT Dana Desa', en: 'Cash aid of the village fund' },
  serves: 'family',
  level: 'national',
  deciles: { from: 1, to: 4 },
  decidedBy: 'village_meeting',
  source: 'press, 2025 and 2026',
  isConfirmed: false,
} as const satisfies Omit<Programme, 'version' | 'from' | 'giving'>;

/** In 2026 for three months at most, and perhaps less than this a month. */
export const BLT_DESA_VERSIONS: readonly Programme[] = [
  {
    ...BLT_DESA,
    version: 'blt-desa-2025',
    from: '2025-01-01',
    until: '2025-12-31',
    giving: { kind: 'monthly', per: 'family', monthRupiah: 300_000, monthsAYear: 12 },
  },
  {
    ...BLT_DESA,
    version: 'blt-desa-2026',
    from: '2026-01-01',
    giving: { kind: 'monthly', per: 'family', monthRupiah: 300_000, monthsAYear: 3 },
  },
];

/** Whatever a regency gives out of its own budget; its rules are its own. */
export const DISTRICT_AID_VERSIONS: readonly Programme[] = [
  {
    code: 'DISTRICT-AID',
    version: 'district-aid-2025',
    name: { id: 'Bantuan daerah', en: 'Aid of the district' },
    from: '2025-01-01',
    serves: 'family',
    level: 'district',
    decidedBy: 'assessment',
    giving: { kind: 'services' },
    source: 'each regency',
    isConfirmed: false,
  },
];
