import { describe, expect, test } from '@jest/globals';
import type { Answers } from '../instruments/index.ts';
import { findReading, type Person, SURVEY_READINGS } from './index.ts';

const reading = findReading(SURVEY_READINGS, { instrument: 'regsosek', version: '2022' })!;
const here = { '404': '1', '409': '3' };
const personIn = (row: Answers): Person | undefined => reading.household({ members: [{ ...here, ...row }] }).people[0];

describe('a survey, as the programmes read it', () => {
  test.each<[string, Answers, Partial<Person>]>([
    ['a pupil of madrasah ibtidaiyah', { '407': 9, '412': '2', '413': '4' }, { ageYears: 9, schooling: 'primary' }],
    ['a pupil of SMK', { '407': 17, '412': '2', '413': '15' }, { schooling: 'senior' }],
    ['somebody who left school', { '407': 17, '412': '3', '413': '8' }, { schooling: 'none' }],
    [
      'a baby',
      { '405': '1', '407': 1, '408': '1' },
      { schooling: 'none', isPregnant: false, hasSevereDisability: false },
    ],
    ['a woman with child', { '405': '2', '407': 30, '408': '2', '410': '1' }, { isPregnant: true }],
    ['somebody who cannot see at all', { '407': 30, '428a': '1' }, { hasSevereDisability: true }],
    ['somebody ill for long', { '430': '7' }, { isChronicallyIll: true }],
  ])('%s', (_, row, expected) => {
    expect(personIn(row)).toMatchObject(expected);
  });

  test('what nobody asked is not known', () => {
    expect(personIn({})).toEqual({ key: 'members/0' });
    expect(personIn({ '405': '2', '407': 30, '408': '2' })).not.toHaveProperty('isPregnant');
    expect(personIn({ '407': 30, '428a': '4' })).not.toHaveProperty('hasSevereDisability');
  });

  test('who serves in the house or has gone is not of the household', () => {
    const members = [here, { ...here, '409': '7' }, { ...here, '404': '2' }];
    expect(reading.household({ members }).people.map(({ key }) => key)).toEqual(['members/0']);
  });

  test('what the family receives, with its month', () => {
    const answers = {
      '501a': '1',
      '501a_month': '2026-03',
      '501b': '2',
      members: [{ ...here, '431a': 5, '431e': '8' }],
    };
    expect(reading.benefits(answers, '2026-06-01')).toEqual([
      { programme: 'SEMBAKO', since: '2026-03-01', source: 'survey' },
      { programme: 'PBI-JK', person: 'members/0', since: '2026-06-01', source: 'survey' },
      { programme: 'JKN-EMPLOYER', person: 'members/0', since: '2026-06-01', source: 'survey' },
    ]);
  });

  test.each<[string, Answers, string[]]>([
    ['two meters of 900 are no strong one', { '307b1': '2', '307b2': '2' }, []],
    ['a second meter of 2,200', { '307b1': '2', '307b2': '4' }, ['ECO-POWER-2200']],
    ['a car', { '502k': '1' }, ['ECO-VEHICLE']],
    ['land elsewhere', { '503a': '1' }, ['ECO-ASSET']],
    ['a member who works for the state', { members: [{ ...here, '416a': '1', '418': '5' }] }, ['EMP-ASN-TNI-POLRI']],
    ['somebody who does and moved away', { members: [{ '404': '3', '416a': '1', '418': '5' }] }, []],
  ])('%s', (_, answers, causes) => {
    expect(reading.observations(answers, '2026-06-01').map(({ cause }) => cause)).toEqual(causes);
  });
});
