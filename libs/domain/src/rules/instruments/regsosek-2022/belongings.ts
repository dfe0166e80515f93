import type { Question } from '../../../instruments/instrument.ts';
import { OF_4, YES_NO } from './codes.ts';

/** Block 5. */
// oxfmt-ignore
export const BELONGING_TOPICS = {
  received: ['501a', '501a_month', '501b', '501b_month', '501c', '501c_month', '501d', '501d_month', '501e', '501e_month', '501f', '501f_month', '501g', '501g_month'],
  movables: ['502a', '502b', '502c', '502d', '502e', '502f', '502g', '502h', '502i', '502j', '502k', '502l', '502m', '502n'],
  fixed:    ['503a', '503b', '504a', '504b', '504c', '504d', '504e'],
  access:   ['505', '506'],
} as const;

const received = (question: string) => ({ question, isOneOf: ['1'] });

// oxfmt-ignore
export const BELONGINGS = {
  '501a': { form: '501a', kind: 'single', options: YES_NO },
  '501a_month': { form: '501a', kind: 'month', askedIf: received('501a') },
  '501b': { form: '501b', kind: 'single', options: YES_NO },
  '501b_month': { form: '501b', kind: 'month', askedIf: received('501b') },
  '501c': { form: '501c', kind: 'single', options: YES_NO },
  '501c_month': { form: '501c', kind: 'month', askedIf: received('501c') },
  '501d': { form: '501d', kind: 'single', options: YES_NO },
  '501d_month': { form: '501d', kind: 'month', askedIf: received('501d') },
  '501e': { form: '501e', kind: 'single', options: YES_NO },
  '501e_month': { form: '501e', kind: 'month', askedIf: received('501e') },
  '501f': { form: '501f', kind: 'single', options: YES_NO },
  '501f_month': { form: '501f', kind: 'month', askedIf: received('501f') },
  '501g': { form: '501g', kind: 'single', options: YES_NO },
  '501g_month': { form: '501g', kind: 'month', askedIf: received('501g') },
  '502a': { form: '502a', kind: 'single', options: YES_NO },
  '502b': { form: '502b', kind: 'single', options: YES_NO },
  '502c': { form: '502c', kind: 'single', options: YES_NO },
  '502d': { form: '502d', kind: 'single', options: YES_NO },
  '502e': { form: '502e', kind: 'single', options: YES_NO },
  '502f': { form: '502f', kind: 'single', options: YES_NO },
  '502g': { form: '502g', kind: 'single', options: YES_NO },
  '502h': { form: '502h', kind: 'single', options: YES_NO },
  '502i': { form: '502i', kind: 'single', options: YES_NO },
  '502j': { form: '502j', kind: 'single', options: YES_NO },
  '502k': { form: '502k', kind: 'single', options: YES_NO },
  '502l': { form: '502l', kind: 'single', options: YES_NO },
  '502m': { form: '502m', kind: 'single', options: YES_NO },
  '502n': { form: '502n', kind: 'single', options: YES_NO },
  '503a': { form: '503a', kind: 'single', options: YES_NO },
  '503b': { form: '503b', kind: 'single', options: YES_NO },
  '504a': { form: '504a', kind: 'number', from: 0, to: 999 },
  '504b': { form: '504b', kind: 'number', from: 0, to: 999 },
  '504c': { form: '504c', kind: 'number', from: 0, to: 999 },
  '504d': { form: '504d', kind: 'number', from: 0, to: 999 },
  '504e': { form: '504e', kind: 'number', from: 0, to: 999 },
  '505':  { form: '505',  kind: 'single', options: ['0', '1', '2', '3'] },
  '506':  { form: '506',  kind: 'single', options: OF_4 },
} as const satisfies Record<string, Question>;
