import type { TogetherRule } from '../../programmes/overlaps.ts';

const always = { from: '2025-01-01' } as const;
const classic = { from: '2025-01-01', until: '2025-12-31' } as const;
const meeting = { from: '2026-01-01' } as const;

/** What may stand together. Most is common practice, not written law. The same programme twice is for the law itself to refuse. */
// oxfmt-ignore
export const TOGETHER: readonly TogetherRule[] = [
  { programmes: ['PKH', 'SEMBAKO'],         verdict: 'allowed',         ...always,  isConfirmed: false },
  { programmes: ['PKH', 'PBI-JK'],          verdict: 'allowed',         ...always,  isConfirmed: false },
  { programmes: ['SEMBAKO', 'PBI-JK'],      verdict: 'allowed',         ...always,  isConfirmed: false },
  { programmes: ['PBI-JK', 'JKN-EMPLOYER'], verdict: 'conflict',        ...always,  isConfirmed: true },
  { programmes: ['BLT-DESA', 'PKH'],        verdict: 'conflict',        ...classic, isConfirmed: true },
  { programmes: ['BLT-DESA', 'SEMBAKO'],    verdict: 'conflict',        ...classic, isConfirmed: true },
  { programmes: ['BLT-DESA', 'PKH'],        verdict: 'meeting_decides', ...meeting, isConfirmed: false },
  { programmes: ['BLT-DESA', 'SEMBAKO'],    verdict: 'meeting_decides', ...meeting, isConfirmed: false },
];
