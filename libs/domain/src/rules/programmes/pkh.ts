import type { Giving, Programme } from '../../programmes/programme.ts';

const SOURCE = 'Kepmensos 79/2025; press, January 2026';

/** A year's amounts; a stage is a quarter of them. From 60 for the elderly: sources differ, some say 70. */
// oxfmt-ignore
const GIVING = {
  kind: 'components',
  stagesAYear: 4,
  mostCounted: 4,
  components: [
    { code: 'victim_of_violation', yearRupiah: 10_800_000,           who: { has: 'isVictimOfViolation' } },
    { code: 'pregnant',            yearRupiah:  3_000_000, upTo: 2,  who: { has: 'isPregnant' } },
    { code: 'small_child',         yearRupiah:  3_000_000, upTo: 2,  who: { aged: { from: 0, to: 6 } } },
    { code: 'severe_disability',   yearRupiah:  2_400_000, upTo: 1,  who: { has: 'hasSevereDisability' } },
    { code: 'elderly',             yearRupiah:  2_400_000, upTo: 1,  who: { aged: { from: 60 } } },
    { code: 'pupil_senior',        yearRupiah:  2_000_000,           who: { schooling: 'senior' } },
    { code: 'pupil_junior',        yearRupiah:  1_500_000,           who: { schooling: 'junior' } },
    { code: 'pupil_primary',       yearRupiah:    900_000,           who: { schooling: 'primary' } },
  ],
} as const satisfies Giving;

const PKH = {
  code: 'PKH',
  name: { id: 'Program Keluarga Harapan', en: 'Family Hope Programme' },
  serves: 'family',
  level: 'national',
  needs: GIVING.components.map(({ who }) => who),
  giving: GIVING,
  quota: 10_000_000,
  source: SOURCE,
  isConfirmed: false,
} as const satisfies Omit<Programme, 'version' | 'from'>;

export const PKH_VERSIONS: readonly Programme[] = [
  { ...PKH, version: 'pkh-2025', from: '2025-05-01', until: '2025-12-31', deciles: { from: 1, to: 4 } },
  { ...PKH, version: 'pkh-2026', from: '2026-01-01', deciles: { from: 1, to: 1 } },
];
