import type { Words } from '#contracts';
import type { Desk } from '#domain';
import { LAYOUT } from './words.ts';

type Link = { to: string; words: Words; desks: readonly Desk[] };

const CASEWORK = [
  'operator',
  'surveyor',
  'validator',
  'supervisor',
  'ministry_supervisor',
  'verifier',
  'auditor',
] as const;

/** Which pages each desk has in its menu. What may be done there is asked of the API. */
// oxfmt-ignore
const LINKS: readonly Link[] = [
  { to: '/',           words: LAYOUT.queue,   desks: CASEWORK },
  { to: '/usulan',     words: LAYOUT.open,    desks: ['operator', 'validator'] },
  { to: '/kotak',      words: LAYOUT.outbox,  desks: ['operator', 'surveyor'] },
  { to: '/musyawarah', words: LAYOUT.meeting, desks: ['operator'] },
  { to: '/surat',      words: LAYOUT.letter,  desks: ['supervisor'] },
  { to: '/kantor',     words: LAYOUT.desk,    desks: ['supervisor', 'ministry_supervisor'] },
  { to: '/macet',      words: LAYOUT.stuck,   desks: ['supervisor', 'ministry_supervisor', 'administrator', 'auditor'] },
];

export const linksOf = (desk: Desk): readonly Link[] => LINKS.filter(({ desks }) => desks.includes(desk));
