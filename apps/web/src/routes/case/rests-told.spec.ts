import { expect, test } from '@jest/globals';
import { restsTold } from './rests-told.ts';
import { said } from './said.fixture.ts';

const SURVEYS = [{ id: 's2', seq: 2, instrument: 'short', version: '1' }];

// oxfmt-ignore
test.each<[string, Record<string, string> | undefined, string[]]>([
  ['nothing',                               undefined,           []],
  ['a survey, by its form',                 { survey: 's2' },    ['Survey short 1, line 2']],
  ['a survey that the reader may not see',  { survey: 's9' },    ['Survey: s9']],
  ['a check of Dukcapil, by its line',      { identity: '7' },   ['Dukcapil check, line 7']],
  ['what is older than these words',        { oracle: 'yes' },   ['oracle: yes']],
])('a decision rested on %s', (_, rests, told) => {
  expect(restsTold(rests, SURVEYS, said)).toEqual(told);
});
