import { describe, expect, test } from '@jest/globals';
import type { AllowanceView } from '#contracts';
import type { EventName } from '#domain';
import { answersTo } from './filled.ts';

const may = (...all: EventName[]): AllowanceView[] => all.map((asks) => ({ asks, may: true, needs: [] }));
const closed: AllowanceView = { asks: 'clarified', may: false, code: 'four_eyes', because: '', facts: {} };

describe('an answer to a finding is begun from the finding', () => {
  test.each([
    [{ code: 'ID-MISMATCH-NAME', subject: 'p1' }, 'finding_dismissed', { finding: 'ID-MISMATCH-NAME p1' }],
    [{ code: 'ECO-VEHICLE' }, 'finding_dismissed', { finding: 'ECO-VEHICLE' }],
    [{ code: 'ID-MISMATCH-NAME', subject: 'p1' }, 'returned', { repair: ['persons'] }],
    [{ code: 'ECO-VEHICLE' }, 'returned', { repair: ['answers'] }],
    [{ code: 'ECO-VEHICLE' }, 'rejected', { reason: 'ECO-VEHICLE' }],
    [{ code: 'ECO-VEHICLE' }, 'removed', { reason: 'ECO-VEHICLE' }],
    [{ code: 'MOVED-OUT' }, 'removed', {}], // no reason of that name: the officer chooses one
    [{ code: 'ECO-VEHICLE' }, 'kept', {}],
  ] as const)('%o, %s', (finding, asks, values) => {
    expect(answersTo(finding, may(asks))).toEqual([{ asks, values }]);
  });

  test('only what the law lets this officer do is offered, and nothing that answers no finding', () => {
    expect(answersTo({ code: 'ECO-VEHICLE' }, [closed, ...may('returned', 'claimed')])).toMatchObject([
      { asks: 'returned' },
    ]);
  });
});
