import type { Programme } from '../../programmes/programme.ts';

const PBI_JK = {
  code: 'PBI-JK',
  name: { id: 'Penerima Bantuan Iuran Jaminan Kesehatan', en: 'Health insurance paid by the state' },
  serves: 'person',
  level: 'national',
  giving: { kind: 'monthly', per: 'person', monthRupiah: 42_000, monthsAYear: 12 },
  quota: 96_800_000, // persons: a change swaps them, the total stays
  source: 'Kepmensos 79/2025; press, January 2026',
  isConfirmed: false,
} as const satisfies Omit<Programme, 'version' | 'from'>;

export const PBI_JK_VERSIONS: readonly Programme[] = [
  { ...PBI_JK, version: 'pbi-jk-2025', from: '2025-05-01', until: '2025-12-31', deciles: { from: 1, to: 5 } },
  { ...PBI_JK, version: 'pbi-jk-2026', from: '2026-01-01', deciles: { from: 1, to: 4 } },
];

/** No aid, and yet something that a family has: it cannot stand beside a premium that the state pays. */
export const JKN_EMPLOYER_VERSIONS: readonly Programme[] = [
  {
    code: 'JKN-EMPLOYER',
    version: 'jkn-employer-2025',
    name: { id: 'JKN dari pemberi kerja', en: 'Health insurance of an employer' },
    from: '2025-01-01',
    serves: 'person',
    level: 'employer',
    giving: { kind: 'services' },
    source: 'UU 40/2004',
    isConfirmed: true,
  },
];
