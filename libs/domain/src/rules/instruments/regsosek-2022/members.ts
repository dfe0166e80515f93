import type { Condition, Question } from '../../../instruments/instrument.ts';
import { DIPLOMAS, OF_3, OF_4, OF_6, OF_7, OF_8, SCHOOLS, SECTORS, YES_NO, YES_NO_UNKNOWN } from './codes.ts';

/** Block 4, once for each member. */
// oxfmt-ignore
export const MEMBER_TOPICS = {
  who:        ['401', '402', '403', '404'],
  person:     ['405', '406', '407', '408', '409', '410', '411'],
  schooling:  ['412', '413', '414', '415'],
  work:       ['416a', '416b', '417', '418', '419'],
  business:   ['420a', '420b', '421', '422', '423', '424', '425', '426'],
  health:     ['427', '428a', '428b', '428c', '428d', '428e', '428f', '428g', '428h', '428i', '428j', '429', '430'],
  protection: ['431a', '431b', '431c', '431d', '431e', '431f'],
} as const;

/** Who lives here, or is new; of the others nothing more is asked. */
const isHere = { question: '404', isOneOf: ['1', '5'] } as const;
const aged = (from: number, to?: number) => ({ question: '407', from, ...(to !== undefined && { to }) });
const saidYes = (question: string) => ({ question, isOneOf: ['1'] });

const wasAtSchool = { question: '412', isOneOf: ['2', '3'] } as const;
const mayBePregnant: Condition = {
  all: [{ question: '405', isOneOf: ['2'] }, { question: '408', isOneOf: ['2', '3', '4'] }, aged(10, 54)],
};
const DIFFICULTIES = ['428a', '428b', '428c', '428d', '428e', '428f', '428g', '428h', '428i', '428j'] as const;
const needsCare: Condition = {
  any: [aged(60), ...DIFFICULTIES.map((question) => ({ question, isOneOf: ['1', '2'] }))],
};

// oxfmt-ignore
export const MEMBERS = {
  '401':  { form: '401',  kind: 'number', from: 1, to: 40 },
  '402':  { form: '402',  kind: 'text', longest: 100 },
  '403':  { form: '403',  kind: 'nik', mayStayOpen: true }, // a child may have none yet
  '404':  { form: '404',  kind: 'single', options: OF_6 },

  '405':  { form: '405',  kind: 'single', options: ['1', '2'], askedIf: isHere },
  '406':  { form: '406',  kind: 'day', askedIf: isHere },
  '407':  { form: '407',  kind: 'number', from: 0, to: 130, askedIf: isHere },
  '408':  { form: '408',  kind: 'single', options: OF_4, askedIf: isHere },
  '409':  { form: '409',  kind: 'single', options: OF_8, askedIf: isHere },
  '410':  { form: '410',  kind: 'single', options: YES_NO, askedIf: mayBePregnant },
  '411':  { form: '411',  kind: 'bits', bits: [1, 2, 4], askedIf: isHere },

  '412':  { form: '412',  kind: 'single', options: OF_3, askedIf: aged(5) },
  '413':  { form: '413',  kind: 'single', options: SCHOOLS, askedIf: wasAtSchool },
  '414':  { form: '414',  kind: 'single', options: OF_8, askedIf: wasAtSchool },
  '415':  { form: '415',  kind: 'single', options: DIPLOMAS, askedIf: wasAtSchool },
  '416a': { form: '416a', kind: 'single', options: YES_NO, askedIf: aged(5) },
  '416b': { form: '416b', kind: 'number', from: 1, to: 98, askedIf: saidYes('416a') },
  '417':  { form: '417',  kind: 'single', options: SECTORS, askedIf: saidYes('416a') },
  '418':  { form: '418',  kind: 'single', options: OF_8, askedIf: saidYes('416a') },
  '419':  { form: '419',  kind: 'single', options: OF_3, askedIf: aged(5) },
  '420a': { form: '420a', kind: 'single', options: YES_NO, askedIf: aged(5) },
  '420b': { form: '420b', kind: 'number', from: 1, to: 99, askedIf: saidYes('420a') },
  '421':  { form: '421',  kind: 'single', options: SECTORS, askedIf: saidYes('420a') },
  '422':  { form: '422',  kind: 'number', from: 0, to: 9_999, askedIf: saidYes('420a') },
  '423':  { form: '423',  kind: 'number', from: 0, to: 9_999, askedIf: saidYes('420a') },
  '424':  { form: '424',  kind: 'single', options: [...OF_8, '9', '10', '11', '12'], askedIf: saidYes('420a') },
  '425':  { form: '425',  kind: 'single', options: OF_7, askedIf: saidYes('420a') },
  '426':  { form: '426',  kind: 'bits', bits: [1, 2, 4, 8, 16, 32], askedIf: saidYes('420a') },

  '427':  { form: '427',  kind: 'single', options: ['1', '2', '3', '8'], askedIf: aged(0, 4) }, // the printed limit is not published
  '428a': { form: '428a', kind: 'single', options: OF_4, askedIf: aged(2) },
  '428b': { form: '428b', kind: 'single', options: OF_4, askedIf: aged(2) },
  '428c': { form: '428c', kind: 'single', options: OF_4, askedIf: aged(2) },
  '428d': { form: '428d', kind: 'single', options: OF_4, askedIf: aged(2) },
  '428e': { form: '428e', kind: 'single', options: OF_4, askedIf: aged(2) },
  '428f': { form: '428f', kind: 'single', options: OF_4, askedIf: aged(2) },
  '428g': { form: '428g', kind: 'single', options: OF_4, askedIf: aged(5) },
  '428h': { form: '428h', kind: 'single', options: OF_4, askedIf: aged(5) },
  '428i': { form: '428i', kind: 'single', options: OF_4, askedIf: aged(5) },
  '428j': { form: '428j', kind: 'single', options: OF_4, askedIf: aged(5) },
  '429':  { form: '429',  kind: 'single', options: OF_3, askedIf: needsCare },
  '430':  { form: '430',  kind: 'single', options: [...OF_8, '9', '10', '11', '12', '13', '14', '15', '16', '17', '18'], askedIf: isHere },
  '431a': { form: '431a', kind: 'bits', bits: [1, 2, 4, 8], askedIf: isHere },
  '431b': { form: '431b', kind: 'single', options: YES_NO_UNKNOWN, askedIf: isHere },
  '431c': { form: '431c', kind: 'single', options: YES_NO_UNKNOWN, askedIf: isHere },
  '431d': { form: '431d', kind: 'single', options: YES_NO_UNKNOWN, askedIf: isHere },
  '431e': { form: '431e', kind: 'single', options: YES_NO_UNKNOWN, askedIf: isHere },
  '431f': { form: '431f', kind: 'bits', bits: [1, 2, 4, 8, 16], askedIf: isHere },
} as const satisfies Record<string, Question>;
