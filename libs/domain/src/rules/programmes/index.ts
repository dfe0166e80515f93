import type { TogetherRules } from '../../programmes/overlaps.ts';
import type { Programme } from '../../programmes/programme.ts';
import { KIP_KULIAH_VERSIONS, PIP_VERSIONS } from './education.ts';
import { JKN_EMPLOYER_VERSIONS, PBI_JK_VERSIONS } from './health.ts';
import { PKH_VERSIONS } from './pkh.ts';
import { RICE_VERSIONS } from './rice.ts';
import { SEMBAKO_VERSIONS } from './sembako.ts';
import { TOGETHER } from './together.ts';
import { BLT_DESA_VERSIONS, DISTRICT_AID_VERSIONS } from './village.ts';

export { EXCLUSION_CAUSES } from './exclusion-causes.ts';
export { PAYMENT_WORDS } from './payment-words.ts';

/** Every programme in every version that ships. */
export const PROGRAMMES: readonly Programme[] = [
  ...PKH_VERSIONS,
  ...SEMBAKO_VERSIONS,
  ...PBI_JK_VERSIONS,
  ...JKN_EMPLOYER_VERSIONS,
  ...PIP_VERSIONS,
  ...KIP_KULIAH_VERSIONS,
  ...BLT_DESA_VERSIONS,
  ...RICE_VERSIONS,
  ...DISTRICT_AID_VERSIONS,
];
export const PROGRAMME_RULES: TogetherRules = { programmes: PROGRAMMES, together: TOGETHER };

/** Families of other deciles count as able, and cannot be proposed for any aid. */
export const PROPOSABLE_DECILES = { from: 1, to: 5 } as const;
