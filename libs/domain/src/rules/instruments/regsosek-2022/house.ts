import type { Question } from '../../../instruments/instrument.ts';
import { OF_3, OF_4, OF_5, OF_6, OF_7, OF_8, OF_9 } from './codes.ts';

/** Block 3. */
// oxfmt-ignore
export const HOUSE_TOPICS = {
  house:      ['301a', '301b', '302', '303', '304', '305'],
  water:      ['306a', '306b'],
  light:      ['307a', '307b1', '307b2', '307b3', '308'],
  sanitation: ['309a', '309b', '310'],
} as const;

const metered = { question: '307a', isOneOf: ['1'] } as const;

/** Power is asked for each meter: two of 900 are not one of 1,800. */
// oxfmt-ignore
export const HOUSE = {
  '301a':  { form: '301a', kind: 'single', options: OF_5 },
  '301b':  { form: '301b', kind: 'single', options: OF_6, askedIf: { question: '301a', isOneOf: ['1'] } },
  '302':   { form: '302',  kind: 'number', from: 1, to: 999 },
  '303':   { form: '303',  kind: 'single', options: OF_9 },
  '304':   { form: '304',  kind: 'single', options: OF_7 },
  '305':   { form: '305',  kind: 'single', options: OF_8 },
  '306a':  { form: '306a', kind: 'single', options: [...OF_9, '10', '11'] },
  '306b':  { form: '306b', kind: 'single', options: OF_3, askedIf: { question: '306a', isOneOf: ['4', '5', '6', '7', '8'] } },
  '307a':  { form: '307a', kind: 'single', options: OF_4 },
  '307b1': { form: '307b', kind: 'single', options: OF_5, askedIf: metered },
  '307b2': { form: '307b', kind: 'single', options: OF_5, askedIf: { question: '307b1', isOneOf: OF_5 }, mayStayOpen: true },
  '307b3': { form: '307b', kind: 'single', options: OF_5, askedIf: { question: '307b2', isOneOf: OF_5 }, mayStayOpen: true },
  '308':   { form: '308',  kind: 'single', options: [...OF_9, '10', '11', '12'] },
  '309a':  { form: '309a', kind: 'single', options: OF_6 },
  '309b':  { form: '309b', kind: 'single', options: OF_4, askedIf: { question: '309a', isOneOf: ['1', '2', '3'] } },
  '310':   { form: '310',  kind: 'single', options: OF_6 },
} as const satisfies Record<string, Question>;
