import type { Giving, Programme } from '../../programmes/programme.ts';

/** Amounts a year are not confirmed. */
// oxfmt-ignore
const PUPILS = {
  kind: 'components',
  stagesAYear: 1,
  components: [
    { code: 'pupil_primary', yearRupiah:   450_000, who: { schooling: 'primary' } },
    { code: 'pupil_junior',  yearRupiah:   750_000, who: { schooling: 'junior' } },
    { code: 'pupil_senior',  yearRupiah: 1_800_000, who: { schooling: 'senior' } },
  ],
} as const satisfies Giving;

/** Pupils of poor families; who is poor follows the deciles that can be proposed at all. */
export const PIP_VERSIONS: readonly Programme[] = [
  {
    code: 'PIP',
    version: 'pip-2025',
    name: { id: 'Program Indonesia Pintar', en: 'Smart Indonesia Programme' },
    from: '2025-01-01',
    serves: 'person',
    level: 'national',
    deciles: { from: 1, to: 5 },
    needs: PUPILS.components.map(({ who }) => who),
    giving: PUPILS,
    source: 'press, 2025',
    isConfirmed: false,
  },
];

export const KIP_KULIAH_VERSIONS: readonly Programme[] = [
  {
    code: 'KIP-KULIAH',
    version: 'kip-kuliah-2026',
    name: { id: 'KIP Kuliah', en: 'Scholarship for students' },
    from: '2026-01-01',
    serves: 'person',
    level: 'national',
    deciles: { from: 1, to: 4, ifQuotaLeft: 5 },
    needs: [{ schooling: 'senior' }, { schooling: 'higher' }],
    giving: { kind: 'services' },
    source: 'press, 2026',
    isConfirmed: false,
  },
];
