import type { Question } from '../../../instruments/instrument.ts';
import { OF_5 } from './codes.ts';

/** Blocks 1 and 2: where, who asks, who answers. Regions stand here in the digits of BPS, which are not those of Kemendagri. */
// oxfmt-ignore
export const PLACE_TOPICS = {
  place:   ['101', '102', '103', '104', '105', '105a', '106', '107', '108', '109', '110', '111', '112', '113', '114', '115'],
  officer: ['201', '202', '202_code', '203', '204', '204_code', '204a', '204a_phone'],
} as const;
export const RESULT_TOPICS = { result: ['205'] } as const;

// oxfmt-ignore
export const PLACE = {
  '101':        { form: '101',  kind: 'digits', shortest: 2, longest: 2 },
  '102':        { form: '102',  kind: 'digits', shortest: 2, longest: 2 },
  '103':        { form: '103',  kind: 'digits', shortest: 3, longest: 3 },
  '104':        { form: '104',  kind: 'digits', shortest: 3, longest: 3 },
  '105':        { form: '105',  kind: 'digits', shortest: 4, longest: 6 },
  '105a':       { form: '105a', kind: 'digits', shortest: 2, longest: 2 },
  '106':        { form: '106',  kind: 'text', longest: 100 },
  '107':        { form: '107',  kind: 'text', longest: 200 },
  '108':        { form: '108',  kind: 'text', longest: 100 },
  '109':        { form: '109',  kind: 'number', from: 1, to: 9_999 },
  '110':        { form: '110',  kind: 'number', from: 1, to: 9_999 },
  '111':        { form: '111',  kind: 'digits', shortest: 1, longest: 2, mayStayOpen: true }, // its codes are not published
  '112':        { form: '112',  kind: 'number', from: 1, to: 40 },
  '113':        { form: '113',  kind: 'digits', shortest: 1, longest: 6, mayStayOpen: true },
  '114':        { form: '114',  kind: 'kk' },
  '115':        { form: '115',  kind: 'single', options: ['0', '1', '2'] },
  '201':        { form: '201',  kind: 'day' },
  '202':        { form: '202',  kind: 'text', longest: 100 },
  '202_code':   { form: '202',  kind: 'digits', shortest: 1, longest: 10 },
  '203':        { form: '203',  kind: 'day', mayStayOpen: true },
  '204':        { form: '204',  kind: 'text', longest: 100, mayStayOpen: true },
  '204_code':   { form: '204',  kind: 'digits', shortest: 1, longest: 10, mayStayOpen: true },
  '204a':       { form: '204a', kind: 'text', longest: 100 },
  '204a_phone': { form: '204a', kind: 'digits', shortest: 8, longest: 15, mayStayOpen: true },
  '205':        { form: '205',  kind: 'single', options: OF_5 },
} as const satisfies Record<string, Question>;
