import { describe, expect, test } from '@jest/globals';
import { aFile, anOpenedFile, anOfficer, ask, CAST, type File, goOn, REGENCY } from '../../../test/support/builders.ts';
import { type EventName, type Officer, type Role, SYSTEM } from './index.ts';

/** One person who has changed desks within a round: the id stays, so the law remembers. */
const as = (who: Officer, role: Role, region = who.region): Officer => ({ ...who, role, region });
const code = (file: File, asks: EventName, by: Officer) => {
  const verdict = ask(file, { asks, by });
  return verdict.ok ? 'ok' : verdict.code;
};

describe('four eyes', () => {
  // oxfmt-ignore
  test.each<[string, string, File, EventName, Officer, 'ok' | 'four_eyes']>([
    ['who opened it',           'validate it',   aFile({ stage: 'local_validation' }),      'locally_validated', as(CAST.operator, 'validator', REGENCY),   'four_eyes'],
    ['who surveyed it',         'validate it',   aFile({ stage: 'local_validation' }),      'locally_validated', as(CAST.surveyor, 'validator', REGENCY),   'four_eyes'],
    ['who surveyed it',         'reject it',     aFile({ stage: 'local_validation' }),      'rejected',          as(CAST.surveyor, 'validator', REGENCY),   'four_eyes'],
    ['who validated it',        'ratify it',     aFile({ stage: 'district_ratification' }), 'ratified',          as(CAST.validator, 'supervisor'),          'four_eyes'],
    ['who validated it',        'verify it',     aFile({ stage: 'ministry_verification' }), 'ministry_verified', as(CAST.validator, 'verifier', ''),        'four_eyes'],
    ['who ratified it',         'verify it',     aFile({ stage: 'ministry_verification' }), 'ministry_verified', as(CAST.supervisor, 'verifier', ''),       'four_eyes'],
    ['who verified it',         'keep it',       aFile({ stage: 'review' }),                'kept',              as(CAST.verifier, 'validator', REGENCY),   'four_eyes'],
    ['who rejected it',         'hear its appeal', aFile({ stage: 'appeal' }),              'appeal_granted',    as(CAST.validator, 'supervisor'),          'four_eyes'],
    ['who surveyed it',         'hear its appeal', aFile({ stage: 'appeal' }),              'appeal_denied',     as(CAST.surveyor, 'supervisor', REGENCY),  'four_eyes'],
    ['who validated it',        'keep it later', aFile({ stage: 'review' }),                'kept',              CAST.validator,                            'ok'],
    ['who validated it',        'repair it',     aFile({ stage: 'clarification' }),         'clarified',         CAST.validator,                            'ok'],
    ['who verified it',         'settle it',     aFile({ stage: 'clarification' }),         'clarified',         CAST.verifier,                             'ok'],
    ['who surveyed it',         'repair it as a validator', aFile({ stage: 'clarification' }), 'clarified',      as(CAST.surveyor, 'validator', REGENCY),   'four_eyes'],
    ['who ratified it',         'settle it as a verifier', aFile({ stage: 'clarification' }), 'clarified',       as(CAST.supervisor, 'verifier', ''),       'four_eyes'],
    ['who validated it',        'say that the family has moved', aFile({ stage: 'clarification' }), 'ended',     CAST.validator,                            'ok'],
    ['a colleague',             'validate it',   aFile({ stage: 'local_validation' }),      'locally_validated', CAST.otherValidator,                       'ok'],
  ])('%s may or may not %s', (_who, _what, file, asks, by, expected) => {
    expect(code(file, asks, by)).toBe(expected);
  });

  test('a validator who opens a proposal on behalf of a village stands on the side of the village', () => {
    const file = goOn(anOpenedFile({ by: CAST.validator }), 'assigned', 'surveyed', 'village_accepted');
    expect(code(file, 'locally_validated', CAST.validator)).toBe('four_eyes');
    expect(code(file, 'locally_validated', CAST.otherValidator)).toBe('ok');
  });

  test('a return does not make anybody new: the same sides decide again, and nobody changes over', () => {
    const file = goOn(aFile({ stage: 'district_ratification' }), 'returned');
    expect(code(file, 'locally_validated', CAST.validator)).toBe('ok');
    const late = goOn(file, 'escalated');
    expect(code(late, 'locally_validated', CAST.supervisor)).toBe('four_eyes');
    expect(code(late, 'locally_validated', CAST.otherSupervisor)).toBe('ok');
  });

  test('whoever took over a validation does not ratify it', () => {
    const file = goOn(aFile({ stage: 'local_validation' }), 'escalated', {
      asks: 'locally_validated',
      by: CAST.supervisor,
    });
    expect(code(file, 'ratified', CAST.supervisor)).toBe('four_eyes');
  });

  test('a repair is not a verdict: it leaves no trace on the side of the ministry', () => {
    const { proposal } = goOn(aFile({ stage: 'clarification' }), { asks: 'clarified', by: CAST.validator });
    const sides = proposal.deciders.filter(({ id }) => id === CAST.validator.id).map(({ side }) => side);
    expect(sides).toEqual(['district']);
  });

  test('the second appeal of a round goes to somebody who did not hear the first', () => {
    const file = goOn(aFile({ stage: 'appeal' }), 'appeal_granted', 'rejected', 'appealed');
    expect(code(file, 'appeal_granted', CAST.otherSupervisor)).toBe('four_eyes');
    expect(code(file, 'appeal_granted', CAST.supervisor)).toBe('ok');
    expect(code(file, 'appeal_granted', CAST.ministrySupervisor)).toBe('ok');
  });

  test('a new round begins with clean hands', () => {
    const { proposal } = goOn(aFile({ stage: 'review' }), 'kept');
    expect(proposal.round).toBe(2);
    expect(proposal.deciders).toEqual([]);
  });
});

describe('identity against Dukcapil', () => {
  const NAME = { code: 'ID-MISMATCH-NAME', subject: 'person-1' };
  const dismissed = (by: Officer) =>
    goOn(aFile({ stage: 'clarification' }), {
      asks: 'finding_dismissed',
      by,
      with: { finding: NAME, reason: 'spelling' },
    });

  test('takes two persons of the ministry: one dismisses the finding, another settles the question', () => {
    const file = dismissed(CAST.verifier);
    expect(code(file, 'clarified', CAST.verifier)).toBe('four_eyes');
    expect(code(file, 'clarified', CAST.otherVerifier)).toBe('ok');
  });

  test('is not settled by a validator, who can only repair', () => {
    const file = dismissed(CAST.verifier);
    expect(code(file, 'clarified', CAST.otherValidator)).toBe('right_missing');
    expect(code(aFile({ stage: 'clarification' }), 'finding_dismissed', CAST.validator)).toBe('right_missing');
  });

  test('is not dismissed by somebody who ratified the family and is a verifier now', () => {
    const file = aFile({ stage: 'clarification' });
    const verdict = ask(file, {
      asks: 'finding_dismissed',
      by: as(CAST.supervisor, 'verifier', ''),
      with: { finding: NAME, reason: 'spelling' },
    });
    expect(verdict).toMatchObject({ ok: false, code: 'four_eyes' });
  });

  test('a double, in contrast, is settled by one verifier', () => {
    const raised = goOn(aFile({ stage: 'clarification' }), 'finding_raised');
    const file = goOn(raised, { asks: 'finding_dismissed', by: CAST.verifier });
    expect(code(file, 'clarified', CAST.verifier)).toBe('ok');
  });

  const byMachine = { asks: 'clarified', by: SYSTEM, with: { reason: 'REPAIRED-AT-DUKCAPIL' } } as const;

  test('is sent to the check again by the machine after a repair there, which decides nothing and settles nothing', () => {
    const before = aFile({ stage: 'clarification' });
    const { proposal } = goOn(before, byMachine);
    expect(proposal).toMatchObject({ stage: 'dukcapil_check', findings: [], deciders: before.proposal.deciders });
    expect(proposal.settling).toBeUndefined();
    expect(ask(goOn(before, byMachine), 'identity_questioned').ok).toBe(true);
  });

  const family = goOn(aFile({ stage: 'clarification' }), {
    asks: 'finding_raised',
    with: { finding: { code: 'ID-DECEASED', subject: 'person-2' } },
  });
  test.each([
    ['about something else is open as well', goOn(aFile({ stage: 'clarification' }), 'finding_raised')],
    ['is open no more, because it was dismissed', dismissed(CAST.verifier)],
    [
      'was dismissed beside one that is open',
      goOn(family, { asks: 'finding_dismissed', by: CAST.verifier, with: { finding: NAME, reason: 'spelling' } }),
    ],
  ])('is left to persons where a finding %s', (_name, file) => {
    expect(ask(file, byMachine)).toMatchObject({ ok: false, code: 'right_missing' });
  });

  test('a settled finding does not block again, one that was only repaired does', () => {
    const file = goOn(dismissed(CAST.verifier), { asks: 'clarified', by: CAST.otherVerifier });
    const again = (finding: { code: string; subject: string }) =>
      ask(file, { asks: 'identity_questioned', with: { findings: [finding] } });
    expect(again(NAME)).toMatchObject({ ok: false, code: 'move_not_allowed' });
    expect(again({ code: 'ID-DECEASED', subject: 'person-1' }).ok).toBe(true);
    const repaired = goOn(aFile({ stage: 'clarification' }), 'clarified');
    expect(ask(repaired, 'identity_questioned').ok).toBe(true);
  });
});

test('an officer of no part in the round is barred from nothing', () => {
  const stranger = anOfficer({ role: 'verifier', id: 'new', region: '' });
  expect(code(aFile({ stage: 'ministry_verification' }), 'ministry_verified', stranger)).toBe('ok');
});
