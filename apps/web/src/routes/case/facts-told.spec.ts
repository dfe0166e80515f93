import { expect, test } from '@jest/globals';
import { factsTold, type Telling } from './facts-told.ts';
import { said } from './said.fixture.ts';

const TELLING: Telling = {
  say: said,
  day: (date) => date.slice(0, 10),
  nameOf: (id) => (id === 'rina' ? 'Rina S.' : id),
};

// oxfmt-ignore
test.each<[string, Parameters<typeof factsTold>[0], string[]]>([
  ['a decision with nothing beside it',       {},                                                                        []],
  ['a reason in the officer’s words',         { reason: 'RES-MOVED' },                                                   ['Reason: Has moved away']],
  ['a code that is older than the list',      { reason: 'LOC-GHOST' },                                                   ['Reason: LOC-GHOST']],
  ['a return says what is to be mended',      { reason: 'PHOTO-BLURRED', repair: ['answers'] },                          ['Reason: Photo of the house not clear', 'To repair: Answers of the survey']],
  ['a hold says until when',                  { reason: 'DISASTER', until: '2026-12-01T16:59:00.000Z' },                 ['Reason: Disaster', 'until 2026-12-01']],
  ['how the request came in',                 { code: 'doorstep' },                                                      ['Visited at home']],
  ['a colleague is told by name',             { officer: 'rina', reason: 'LEAVE' },                                      ['Reason: The officer is on leave', 'to Rina S.']],
  ['a meeting',                               { meeting: { heldOn: '2026-11-20', by: 'minutes', present: 12 } },         ['Meeting of 2026-11-20, 12 present']],
])('%s', (_, facts, told) => {
  expect(factsTold(facts, TELLING)).toEqual(told);
});
