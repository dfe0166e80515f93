import { type Words, words } from '#contracts';
import { deskName } from '../desk-names.ts';

/** Who may be looked through. */
// oxfmt-ignore
export const EYE_WORDS = {
  citizen:       words('Warga', 'Citizen'),
  operator:      deskName('operator'),
  surveyor:      deskName('surveyor'),
  validator:     deskName('validator'),
  supervisor:    deskName('supervisor'),
  verifier:      deskName('verifier'),
  administrator: deskName('administrator'),
  auditor:       deskName('auditor'),
} as const satisfies Record<string, Words>;

// oxfmt-ignore
export const SECTION_WORDS = {
  family:       words('keluarga: nama, alamat, nomor tersamar', 'the family: names, address, masked numbers'),
  surveys:      words('survei', 'surveys'),
  documents:    words('dokumen', 'documents'),
  identity:     words('hasil padan Dukcapil', "Dukcapil's answers"),
  openFindings: words('temuan terbuka', 'open findings'),
} as const satisfies Record<string, Words>;

// oxfmt-ignore
export const RELATION_WORDS = {
  head:   words('kepala keluarga', 'head'),
  spouse: words('pasangan', 'spouse'),
  child:  words('anak', 'child'),
  parent: words('orang tua', 'parent'),
  other:  words('lainnya', 'other'),
} as const satisfies Record<string, Words>;
