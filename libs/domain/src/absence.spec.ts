import { describe, expect, test } from '@jest/globals';
import { anOfficer, CAST, DAY, plus, REGENCY, VILLAGE } from '../../../test/support/builders.ts';
import { absenceEnds, type Colleague, deputyUnfit, mayManage, standInFor } from './absence.ts';
import type { Officer } from './officer.ts';

const NOW = new Date('2026-01-05T02:00:00Z');
const away = (officer: Officer, deputyId?: string): Colleague => ({
  ...officer,
  absentUntil: plus(NOW, DAY).toISOString(),
  ...(deputyId && { deputyId }),
});

describe('whose leave somebody writes down', () => {
  // oxfmt-ignore
  test.each<[string, Officer, Officer, string | undefined]>([
    ['a supervisor for a validator of the regency',    CAST.supervisor,         CAST.validator,       undefined],
    ['a supervisor for the operator of a village',     CAST.supervisor,         CAST.operator,        undefined],
    ['a supervisor for another supervisor',            CAST.supervisor,         CAST.otherSupervisor, 'own_desk'],
    ['a supervisor for themselves',                    CAST.supervisor,         CAST.supervisor,      'own_desk'],
    ['a supervisor for a verifier of the ministry',    CAST.supervisor,         CAST.verifier,        'right_missing'],
    ['a supervisor for another regency',               CAST.supervisor,         anOfficer({ role: 'validator', region: '32.02' }), 'right_missing'],
    ['the ministry’s supervisor for one of a regency', CAST.ministrySupervisor, CAST.supervisor,      undefined],
    ['the ministry’s supervisor for a verifier',       CAST.ministrySupervisor, CAST.verifier,        undefined],
    ['a validator for a colleague',                    CAST.validator,          CAST.otherValidator,  'right_missing'],
    ['an administrator',                               CAST.administrator,      CAST.validator,       'right_missing'],
  ])('%s', (_who, by, officer, no) => {
    const answer = mayManage(by, officer);
    expect(answer.ok ? undefined : answer.code).toBe(no);
  });
});

describe('who may sign an officer out everywhere', () => {
  // oxfmt-ignore
  test.each<[string, Officer, Officer, string | undefined]>([
    ['a supervisor for a validator of the regency',    CAST.supervisor,         CAST.validator,           undefined],
    ['a supervisor for another one',                   CAST.supervisor,         CAST.otherSupervisor,     'own_desk'],
    ['a supervisor for a verifier of the ministry',    CAST.supervisor,         CAST.verifier,            'right_missing'],
    ['an administrator for a supervisor',              CAST.administrator,      CAST.supervisor,          undefined],
    ['an administrator for themselves',                CAST.administrator,      CAST.administrator,       'own_desk'],
    ['the ministry’s supervisor for an administrator', CAST.ministrySupervisor, CAST.administrator,       undefined],
    ['an auditor for a validator',                     CAST.auditor,            CAST.validator,           'right_missing'],
  ])('%s', (_who, by, officer, no) => {
    const answer = mayManage(by, officer, 'end_sessions');
    expect(answer.ok ? undefined : answer.code).toBe(no);
  });
});

describe('who can stand in', () => {
  // oxfmt-ignore
  test.each<[string, Colleague | undefined, string | undefined]>([
    ['a colleague of the same desk',              CAST.otherValidator,                                                undefined],
    ['a colleague of the same desk for more',     anOfficer({ role: 'validator', id: 'v-3', region: '32' }),          undefined],
    ['nobody in office',                          undefined,                                                          'not_in_office'],
    ['the officer',                               CAST.validator,                                                     'same_officer'],
    ['somebody of another desk',                  CAST.supervisor,                                                    'wrong_desk'],
    ['somebody whose area does not hold it',      anOfficer({ role: 'validator', id: 'v-3', region: VILLAGE }),       'elsewhere'],
    ['somebody who is away',                      away(CAST.otherValidator),                                          'absent'],
  ])('%s', (_who, deputy, unfit) => {
    expect(deputyUnfit(CAST.validator, deputy, NOW)).toBe(unfit);
  });

  test('the ministry’s supervisor does not stand in for one of a regency', () => {
    expect(deputyUnfit(CAST.supervisor, CAST.ministrySupervisor, NOW)).toBe('wrong_desk');
  });
});

describe('leave ends', () => {
  test.each([
    ['tomorrow', DAY, true],
    ['at once', 0, false],
    ['yesterday', -DAY, false],
    ['in a year', 366 * DAY, true],
    ['later than that', 366 * DAY + 1, false],
  ])('%s', (_when, ms, may) => {
    expect(absenceEnds(plus(NOW, ms).toISOString(), NOW).ok).toBe(may);
  });
});

describe('who stands in for somebody who is away', () => {
  const third = anOfficer({ role: 'validator', id: 'validator-3', region: REGENCY });
  test('is their deputy, and the deputy’s where the deputy has gone as well', () => {
    const first = away(CAST.validator, CAST.otherValidator.id);
    expect(standInFor(first, [first, CAST.otherValidator, third], NOW)?.id).toBe(CAST.otherValidator.id);
    const second = away(CAST.otherValidator, third.id);
    expect(standInFor(first, [first, second, third], NOW)?.id).toBe(third.id);
  });

  test('is nobody where nobody was named, all are away, or they are back', () => {
    const alone = away(CAST.validator);
    const one = away(CAST.validator, CAST.otherValidator.id);
    const other = away(CAST.otherValidator, CAST.validator.id);
    expect(standInFor(alone, [alone], NOW)).toBeUndefined();
    expect(standInFor(one, [one, other], NOW)).toBeUndefined();
    const back = { ...one, absentUntil: NOW.toISOString() };
    expect(standInFor(back, [back, CAST.otherValidator], NOW)).toBeUndefined();
  });
});
