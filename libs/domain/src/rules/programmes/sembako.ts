import type { Programme } from '../../programmes/programme.ts';

/** Food aid, formerly BPNT: by the month, often paid as three at once. */
const SEMBAKO = {
  code: 'SEMBAKO',
  name: { id: 'Program Sembako (BPNT)', en: 'Staple food aid' },
  serves: 'family',
  level: 'national',
  giving: { kind: 'monthly', per: 'family', monthRupiah: 200_000, monthsAYear: 12 },
  quota: 18_300_000,
  source: 'Kepmensos 79/2025; press, January 2026',
  isConfirmed: false,
} as const satisfies Omit<Programme, 'version' | 'from'>;

export const SEMBAKO_VERSIONS: readonly Programme[] = [
  { ...SEMBAKO, version: 'sembako-2025', from: '2025-05-01', until: '2025-12-31', deciles: { from: 1, to: 5 } },
  { ...SEMBAKO, version: 'sembako-2026', from: '2026-01-01', deciles: { from: 1, to: 2 } },
];
