import { QUESTIONS_ABOUT } from '#domain';
import type { ELEMENT_WORDS } from '../words.ts';

/** What the proposal itself holds about a finding: an element of a member's identity, or questions of the survey, whichever form it was. */
export type About = { element?: keyof typeof ELEMENT_WORDS; questions?: readonly string[] };

/** By the beginning of the code; the longest that fits counts. */
// oxfmt-ignore
const ELEMENTS: Readonly<Record<string, About>> = {
  'ID-':                  { element: 'nik' },
  'ID-MISMATCH-NAME':     { element: 'name' },
  'ID-MISMATCH-DOB':      { element: 'bornOn' },
  'ID-MISMATCH-KK':       { element: 'kk' },
  'ID-MISMATCH-ADDRESS':  { element: 'address' },
  'RES-':                 { element: 'address' },
  'MOVED-':               { element: 'address' },
  'DUP-':                 { element: 'kk' },
};

/** Which questions speak of what is for the forms to say. */
const ABOUT: Readonly<Record<string, About>> = {
  ...ELEMENTS,
  ...Object.fromEntries(Object.entries(QUESTIONS_ABOUT).map(([code, questions]) => [code, { questions }])),
};
const BEGINNINGS = Object.keys(ABOUT).toSorted((a, b) => b.length - a.length);

export const aboutOf = (code: string): About =>
  ABOUT[BEGINNINGS.find((beginning) => code.startsWith(beginning)) ?? ''] ?? {};
