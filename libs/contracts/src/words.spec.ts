import { MARK_NAMES, MOVE_NAMES, STAGE_NAMES, why } from '#domain';
import { describe, expect, test } from '@jest/globals';
import { aFile, OFFICERS } from '../../../test/support/builders.ts';
import { DOCUMENT_WORDS } from './documents.ts';
import { CITIZEN_OUTCOME_WORDS, CITIZEN_STAGE_WORDS } from './citizen-words.ts';
import { PROBLEM_CODES, PROBLEMS } from './problems.ts';
import { QUEUE_WORDS } from './queue-words.ts';
import { REASON_WORDS } from './reason-words.ts';
import {
  EVENT_WORDS,
  FIELD_WORDS,
  FREE_OF_CHARGE,
  LANGUAGES,
  STAGE_WORDS,
  WARNING_WORDS,
  type Words,
} from './words.ts';
import { DESK_WORDS, instantIn, THEN_WORDS, WHY_WORDS, whySentence } from './why-words.ts';

const texts: [string, Words][] = [
  ...PROBLEM_CODES.flatMap((code): [string, Words][] => [
    [`${code}, what is the matter`, PROBLEMS[code].title],
    [`${code}, what to do`, PROBLEMS[code].next],
  ]),
  ...Object.entries({
    ...STAGE_WORDS,
    ...DOCUMENT_WORDS,
    ...FIELD_WORDS,
    ...WARNING_WORDS,
    ...DESK_WORDS,
    ...WHY_WORDS,
  }),
  ...Object.entries(EVENT_WORDS),
  ...Object.entries({ ...CITIZEN_STAGE_WORDS, ...CITIZEN_OUTCOME_WORDS }),
  ...Object.entries(QUEUE_WORDS).flatMap(([name, { title, empty }]): [string, Words][] => [
    [`the queue ${name}`, title],
    [`the queue ${name} with nothing in it`, empty],
  ]),
  ...Object.entries(REASON_WORDS).flatMap(([code, { officer, citizen }]): [string, Words][] => [
    [`${code} to an officer`, officer],
    [`${code} to a family`, citizen],
  ]),
  ...Object.entries(THEN_WORDS).filter(([code]) => code !== 'nothing'),
  ['the notice', FREE_OF_CHARGE],
];
/** English words that would give away a text that nobody translated. */
const ENGLISH = /\b(the|and|this|that|with|your|proposal|officer|again)\b/i;
/** The same in two languages: names. */
const NAMES = new Set(['surveyor', 'auditor', 'administrator']);

describe('words for people', () => {
  test.each(texts)('%s has an Indonesian text and an English one', (_, { id, en }) => {
    expect(id.length).toBeGreaterThan(2);
    expect(en.length).toBeGreaterThan(2);
    expect(id).not.toMatch(ENGLISH);
    if (!NAMES.has(id)) expect(id).not.toBe(en);
  });

  test('every stage and every event has a label', () => {
    expect(Object.keys(STAGE_WORDS)).toEqual(STAGE_NAMES);
    expect(Object.keys(EVENT_WORDS).toSorted()).toEqual(['opened', ...MOVE_NAMES, ...MARK_NAMES].toSorted());
  });

  test('an officer reads the time of the office, with the name of its zone', () => {
    const instant = '2026-11-30T16:59:59.999Z';
    expect(instantIn(instant, '32.01.05.2003', 'id')).toBe('30 Nov 2026 23.59 WIB');
    expect(instantIn(instant, '73.71.01.1001', 'en')).toBe('1 Dec 2026 00:59 WITA');
    expect(instantIn(instant, '91.03.01.3001', 'id')).toBe('1 Des 2026 01.59 WIT');
  });

  test('a file that waits says for whom, since when, until when and what happens then', () => {
    const { proposal, facts } = aFile({ stage: 'local_validation' });
    const waiting = why(proposal, OFFICERS, { outages: [] }, facts.now);
    expect(whySentence(waiting, proposal.region, 'id')).toBe(
      'Menunggu validator Dinas Sosial sejak 5 Jan 2026 09.03 WIB; jatuh tempo 26 Jan 2026 23.59 WIB, lalu naik ke atasan kantor.',
    );
  });

  test.each(STAGE_NAMES)('a file at %s says why it stops in whole sentences, in both languages', (stage) => {
    const { proposal, facts } = aFile({ stage });
    for (const engine of [{ outages: [] }, { outages: [], heartbeatAt: facts.now.toISOString() }]) {
      for (const language of LANGUAGES) {
        const sentence = whySentence(why(proposal, OFFICERS, engine, facts.now), proposal.region, language);
        expect(sentence).toMatch(/^[A-Z].{10,}[^.;,]\.$/);
        expect(sentence).not.toMatch(/[{}…]|undefined|_/);
      }
    }
  });
});
