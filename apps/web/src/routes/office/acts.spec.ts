import { type AllowanceView, commandBody } from '#contracts';
import { describe, expect, test } from '@jest/globals';
import { type Act, type ActForm, ACTS, actsOf, bodyOf, isComplete } from './acts.ts';

const OFFICER = '00000000-0000-4000-8000-200000000020';
// oxfmt-ignore
const FORMS: Record<Act, ActForm> = {
  reminded:   {},
  claimed:    {},
  reassigned: { officer: OFFICER, reason: 'OVERDUE' },
  extended:   { until: '2026-12-08', reason: 'EVIDENCE-AWAITED' },
  held:       { until: '2026-12-08', reason: 'FAMILY-ABSENT' },
  resumed:    {},
};

const closed = (asks: AllowanceView['asks'], code: string): AllowanceView => ({
  asks,
  may: false,
  code,
  because: code,
  facts: {},
});

describe('what a supervisor does about a case', () => {
  test.each(ACTS)('%s is a command as the API takes it', (act) => {
    expect(isComplete(act, FORMS[act])).toBe(true);
    const body = bodyOf(act, FORMS[act], 8);
    expect(commandBody.safeParse(body).error?.issues).toBeUndefined();
    expect(body.until).toBe(FORMS[act].until && '2026-12-08T15:59:00.000Z');
  });

  // oxfmt-ignore
  test.each<[string, Act, ActForm]>([
    ['a handing over to nobody',              'reassigned', { reason: 'OVERDUE' }],
    ['a handing over without a reason',       'reassigned', { officer: OFFICER }],
    ['an extension without an end',           'extended',   { reason: 'WORKLOAD' }],
    ['another reason in no words',            'held',       { until: '2026-12-08', reason: 'OTHER', note: ' ' }],
  ])('%s is not complete', (_what, act, form) => {
    expect(isComplete(act, form)).toBe(false);
  });

  test('is offered as the API allows it, and what it does not is told with its reason', () => {
    const allowed: AllowanceView[] = [
      { asks: 'locally_validated', may: true, needs: [] },
      { asks: 'claimed', may: true, needs: [] },
      closed('reassigned', 'right_missing'),
      closed('resumed', 'move_not_allowed'),
    ];
    const { open, closed: told } = actsOf(allowed);
    expect(open).toEqual(['claimed']);
    expect(told.map(({ asks }) => asks)).toEqual(['reassigned']);
  });
});
