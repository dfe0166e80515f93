import { describe, expect, test } from '@jest/globals';
import { aFile, anOfficer, CAST, type File, goOn, REGENCY } from '../../../test/support/builders.ts';
import { handedTo, HUMAN_STAGES, type Officer, type Role, type Stage, unfit } from './index.ts';

const at = (stage: Stage): File => aFile({ stage });
const late = (stage: Stage): File => goOn(at(stage), 'escalated');
const given = (file: File, officer: Officer | undefined) => unfit(file.proposal, officer) ?? 'fit';
const as = (who: Officer, role: Role, region: string): Officer => ({ ...who, role, region });
const elsewhere = (role: Role, region: string): Officer => anOfficer({ role, region, id: `${role}-elsewhere` });

const { operator, surveyor, validator, otherValidator, supervisor, otherSupervisor } = CAST;
const { verifier, ministrySupervisor, administrator, auditor, planner, partner } = CAST;

describe('work may be given', () => {
  // oxfmt-ignore
  test.each<[work: string, whom: string, file: File, officer: Officer | undefined, expected: ReturnType<typeof given>]>([
    ['a survey',            'a surveyor of the village',           at('survey'),                surveyor,                                    'fit'],
    ['a survey',            'a surveyor of the regency',           at('survey'),                { ...surveyor, region: REGENCY },            'fit'],
    ['a survey',            'the operator of the village',         at('survey'),                operator,                                    'fit'],
    ['a survey',            'an operator of the regency',          at('survey'),                { ...operator, region: REGENCY },            'wrong_desk'],
    ['a survey',            'a validator',                         at('survey'),                validator,                                   'wrong_desk'],
    ['a survey',            'a surveyor of the next village',      at('survey'),                elsewhere('surveyor', '32.01.05.2004'),      'elsewhere'],
    ['a survey',            'a surveyor of another island',        at('survey'),                elsewhere('surveyor', '73.71'),              'elsewhere'],
    ['a meeting',           'the operator of the village',         at('village_deliberation'),  operator,                                    'fit'],
    ['a meeting',           'the surveyor of the house',           at('village_deliberation'),  surveyor,                                    'wrong_desk'],
    ['a validation',        'a validator',                         at('local_validation'),      validator,                                   'fit'],
    ['a validation',        'a validator of another regency',      at('local_validation'),      elsewhere('validator', '32.02'),             'elsewhere'],
    ['a validation',        'a supervisor before any silence',     at('local_validation'),      supervisor,                                  'wrong_desk'],
    ['a late validation',   'a supervisor',                        late('local_validation'),    supervisor,                                  'fit'],
    ['a validation',        'a validator who surveyed it',         at('local_validation'),      as(surveyor, 'validator', REGENCY),          'four_eyes'],
    ['a ratification',      'a supervisor',                        at('district_ratification'), supervisor,                                  'fit'],
    ['a ratification',      'a supervisor who validated it',       at('district_ratification'), as(validator, 'supervisor', REGENCY),        'four_eyes'],
    ['a verification',      'a verifier',                          at('ministry_verification'), verifier,                                    'fit'],
    ['a verification',      'a supervisor of the regency',         at('ministry_verification'), supervisor,                                  'wrong_desk'],
    ['a clarification',     'the validator who repairs it',        at('clarification'),         validator,                                   'fit'],
    ['a review',            'a validator',                         at('review'),                otherValidator,                              'fit'],
    ['an appeal',           'a supervisor who decided nothing',    at('appeal'),                otherSupervisor,                             'fit'],
    ['an appeal',           'a supervisor who rejected it',        at('appeal'),                as(validator, 'supervisor', REGENCY),        'four_eyes'],
    ['an appeal',           'the supervisor of the ministry',      at('appeal'),                ministrySupervisor,                          'fit'],
    ['anything',            'nobody in office',                    at('local_validation'),      undefined,                                   'not_in_office'],
  ])('%s to %s', (_work, _whom, file, officer, expected) => {
    expect(given(file, officer)).toBe(expected);
  });

  test.each(HUMAN_STAGES)('at %s never to a desk that decides nothing', (stage) => {
    for (const officer of [administrator, auditor, planner, partner])
      expect(given(at(stage), officer)).toBe('wrong_desk');
  });

  test('not to somebody who could only end it', () => {
    expect(given(at('dukcapil_check'), validator)).toBe('wrong_desk');
  });

  test('to a colleague of whoever has claimed it', () => {
    const claimed = goOn(at('ministry_verification'), { asks: 'claimed', by: verifier });
    expect(given(claimed, CAST.otherVerifier)).toBe('fit');
  });
});

test('an officer is named to take the work by two commands, and by no other', () => {
  const officer = surveyor.id;
  expect(handedTo({ asks: 'assigned', with: { officer } })).toBe(officer);
  expect(handedTo({ asks: 'reassigned', with: { officer } })).toBe(officer);
  expect(handedTo({ asks: 'noted', with: { officer } })).toBeUndefined();
});
