import { type Words, words } from '#contracts';

/** Who may be looked through. */
// oxfmt-ignore
export const ROLE_LOOK_WORDS = {
  citizen:       words('Warga', 'Citizen'),
  operator:      words('Operator desa', 'Operator'),
  surveyor:      words('Surveyor', 'Surveyor'),
  validator:     words('Validator', 'Validator'),
  supervisor:    words('Atasan', 'Supervisor'),
  verifier:      words('Verifikator', 'Verifier'),
  administrator: words('Administrator', 'Administrator'),
  auditor:       words('Auditor', 'Auditor'),
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
