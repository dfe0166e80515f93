import type { ExclusionCause } from '../../programmes/exclusions.ts';

const match = { at: 'ministry', evidence: ['work_letter', 'family_card'] } as const;
const seen = { at: 'village', evidence: ['ground_check', 'photos'] } as const;

/** Why a family may be left out, and the way back. One member is enough where the rule of the whole family card applies. */
// oxfmt-ignore
export const EXCLUSION_CAUSES: readonly ExclusionCause[] = [
  { code: 'EMP-ASN-TNI-POLRI', reaches: 'family', dispute: { ...match, evidence: ['work_letter', 'family_card_split'] }, isConfirmed: true },
  { code: 'EMP-BUMN-BUMD',     reaches: 'family', dispute: match, isConfirmed: true },
  { code: 'EMP-PENSION',       reaches: 'family', dispute: match, isConfirmed: true },
  { code: 'EMP-OFFICIAL',      reaches: 'family', dispute: match, isConfirmed: true },
  { code: 'EMP-SDM-KESOS',     reaches: 'family', dispute: { at: 'ministry', evidence: ['end_of_contract'] }, isConfirmed: true },
  { code: 'ECO-WAGE-UMP',      reaches: 'family', dispute: { at: 'district', evidence: ['wage_proof'] }, isConfirmed: false },
  { code: 'ECO-POWER-2200',    reaches: 'family', dispute: { at: 'village', evidence: ['meter_check'] }, isConfirmed: false },
  { code: 'ECO-VEHICLE',       reaches: 'family', dispute: seen, isConfirmed: false },
  { code: 'ECO-ASSET',         reaches: 'family', dispute: seen, isConfirmed: false },
  { code: 'ECO-HOUSE',         reaches: 'family', dispute: seen, isConfirmed: false },
  { code: 'ECO-AHU',           reaches: 'family', dispute: { at: 'ministry', evidence: ['dissolution_proof'] }, isConfirmed: false },
  { code: 'ECO-DECILE',        reaches: 'family', dispute: { at: 'village', evidence: ['new_survey'] }, isConfirmed: true },
  { code: 'FIN-GAMBLING',      reaches: 'family', dispute: { at: 'ministry', evidence: ['identity_abuse_check', 'signed_statement'] }, isConfirmed: false },
  { code: 'FIN-BALANCE',       reaches: 'family', dispute: { at: 'ministry', evidence: ['explanation'] }, isConfirmed: false },
  { code: 'LOC-UNFIT',         reaches: 'family', dispute: { at: 'district', evidence: ['appeal'] }, isConfirmed: true },
  { code: 'RES-MOVED',         reaches: 'family', dispute: { at: 'village', evidence: ['transfer', 'new_visit'] }, isConfirmed: true },
  { code: 'RES-ABROAD',        reaches: 'person', dispute: { at: 'village', evidence: ['new_visit'] }, isConfirmed: true },
  { code: 'RES-NOTFOUND',      reaches: 'family', dispute: { at: 'village', evidence: ['new_visit'] }, isConfirmed: true },
  { code: 'ID-DECEASED',       reaches: 'person', dispute: { at: 'dukcapil', evidence: ['life_event', 'false_record'] }, isConfirmed: true },
];
