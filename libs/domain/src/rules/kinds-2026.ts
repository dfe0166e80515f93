import type { KindRules } from './rule-set.ts';

const NO_MEETING = ['village_deliberation', 'district_ratification'] as const;
/** A complete file of a reactivation is answered within one day, at the regency and at the ministry (Permensos 3/2026). */
const ONE_DAY = { days: 1 } as const;

/**
 * The kinds of proposals (jenis usulan). To add one, add a row: its route, what may be asked, what has to be in its file before the regency
 * says yes, and what it changes in the registry once it is applied.
 */
export const KINDS_2026: Readonly<Record<string, KindRules>> = {
  registration: { skips: [], rests: true, changes: 'family' },
  /** Of a family that is there: a birth, a death, a move that both villages have signed, a split, a merge, corrected answers. */
  update: {
    skips: [],
    rests: false,
    changes: 'family',
    asks: ['birth', 'death', 'move', 'split', 'merge', 'answers'],
    documents: {
      birth: ['birth_certificate'],
      death: ['death_certificate'],
      move: ['leaving_letter', 'arrival_letter'],
    },
  },
  /** Aid for a family that is in the registry. */
  programme: {
    skips: [],
    rests: false,
    changes: 'benefit',
    asks: ['PKH', 'SEMBAKO', 'PBI-JK'],
  },
  /** Sanggah by a third person, who stays unknown to the family and learns nothing about it but the outcome. */
  objection: {
    skips: NO_MEETING,
    rests: false,
    asks: ['unfit', 'deceased', 'moved'],
    documents: { unfit: ['evidence'], deceased: ['evidence'], moved: ['evidence'] },
    reported: true,
  },
  /** By the family, about its own decile, an exclusion, or a match that took it for somebody else. */
  own_objection: { skips: NO_MEETING, rests: false, asks: ['decile', 'exclusion', 'match'] },
  /** Health cover that was switched off and is needed now: a facility's letter instead of a survey. */
  reactivation: {
    skips: ['survey', ...NO_MEETING],
    rests: false,
    changes: 'benefit',
    asks: ['PBI-JK'],
    documents: { 'PBI-JK': ['facility_letter'] },
    deadlines: { local_validation: ONE_DAY, ministry_verification: ONE_DAY },
  },
};
