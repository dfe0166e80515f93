import { expect, test } from '@jest/globals';
import type { AllowanceView, ProposalView } from '#contracts';
import { VILLAGE } from '../village.ts';
import { factsOf } from './refusal-facts.ts';

type Refused = Extract<AllowanceView, { may: false }>;
const officer = (key: string) => VILLAGE.officers.find((one) => one.key === key)!;
const VIEW = { stage: 'local_validation', region: '32.01.05.2003', round: 1, level: 0 } as ProposalView;

// oxfmt-ignore
test.each<[string, string, Partial<Refused>, string | undefined]>([
  ['a desk that does not hold the right', 'operator-sentul',
    { code: 'right_missing', asks: 'locally_validated', facts: { desks: ['validator', 'supervisor'] } },
    'Who may: a validator of Dinas Sosial or a supervisor of Dinas Sosial.'],
  ['a surveyor of another case', 'surveyor-1',
    { code: 'right_missing', asks: 'surveyed', facts: { desks: ['operator', 'surveyor'] } },
    'Who may: the village operator or the surveyor. This case is not assigned to this surveyor.'],
  ['a supervisor before any silence', 'supervisor-1',
    { code: 'right_missing', asks: 'rejected', facts: { desks: ['validator', 'supervisor'] } },
    'Who may: a validator of Dinas Sosial or a supervisor of Dinas Sosial. A supervisor may once the case has climbed; it stands at level 0.'],
  ['who did not make the decision', 'validator-1',
    { code: 'right_missing', asks: 'undone', facts: { desks: [] } }, 'Only the officer who made that decision.'],
  ['who has decided on another side', 'supervisor-1',
    { code: 'four_eyes', asks: 'ratified', facts: { stage: 'district_ratification', side: 'appeal' } },
    "In round 1 this officer has decided on the appeal's side."],
  ['a colleague of the one who has it', 'validator-2',
    { code: 'claimed_by_other', asks: 'locally_validated', facts: { owner: officer('validator-1').id } },
    'Validator Demo Satu is working on it.'],
  ['who would resume what is not on hold', 'supervisor-1',
    { code: 'move_not_allowed', asks: 'resumed', facts: {} }, 'It is not on hold.'],
  ['who is too early', 'validator-1',
    { code: 'settling', asks: 'locally_validated', facts: { until: '2026-11-24T10:00:00.000Z' } }, 'Until 24 Nov 2026 17:00 WIB.'],
  ['a no whose title says it all', 'validator-1', { code: 'stale', asks: 'locally_validated', facts: {} }, undefined],
])('%s is told the facts', (_, key, refused, said) => {
  const whole: Refused = { asks: 'noted', may: false, code: '', because: '', facts: {}, ...refused };
  expect(factsOf(whole, VIEW, officer(key))?.en).toBe(said);
});
