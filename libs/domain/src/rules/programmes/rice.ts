import type { Programme } from '../../programmes/programme.ts';

export const RICE_VERSIONS: readonly Programme[] = [
  {
    code: 'RICE',
    version: 'rice-2025-10',
    name: { id: 'Bantuan pangan beras (CPP)', en: 'Rice aid' },
    from: '2025-10-01',
    until: '2025-11-30',
    serves: 'family',
    level: 'national',
    giving: { kind: 'goods', monthly: { rice_kg: 10, oil_l: 2 } },
    quota: 18_000_000,
    source: 'press, October 2025',
    isConfirmed: false,
  },
];
