import { describe, expect, test } from '@jest/globals';
import { aLine, DUKCAPIL } from '../file-line.fixture.ts';
import { weighedIn } from './weighed.ts';

const NAME = { code: 'ID-MISMATCH-NAME', subject: 'p1' };
const BORN = { code: 'ID-MISMATCH-DOB', subject: 'p2' };
const ASKED = [
  aLine(1, 'opened', { stage: 'dukcapil_check' }),
  aLine(2, 'identity_questioned', { stage: 'clarification', by: DUKCAPIL, facts: { findings: [NAME, BORN] } }),
];
const ANSWERED = [
  ...ASKED,
  aLine(3, 'finding_dismissed', { stage: 'clarification', facts: { finding: NAME, reason: 'SPELLING' } }),
];
const seen = (lines: Parameters<typeof weighedIn>[1]) =>
  weighedIn('c1', lines).map(({ ref, state, raised, dismissed, settled }) => [
    ref.code,
    state,
    raised?.seq,
    dismissed?.seq,
    settled?.seq,
  ]);

describe('each finding', () => {
  test('says who asked, and that nobody has answered', () => {
    expect(seen(ASKED)).toEqual([
      ['ID-MISMATCH-NAME', 'open', 2, undefined, undefined],
      ['ID-MISMATCH-DOB', 'open', 2, undefined, undefined],
    ]);
  });

  test('says who called it nothing; the open ones come first', () => {
    expect(seen(ANSWERED)).toEqual([
      ['ID-MISMATCH-DOB', 'open', 2, undefined, undefined],
      ['ID-MISMATCH-NAME', 'dismissed', 2, 3, undefined],
    ]);
  });

  test('says who closed the question, which is another person', () => {
    const settled = [
      ...ANSWERED,
      aLine(4, 'clarified', { stage: 'dukcapil_check', by: { id: 'dewi', role: 'verifier' } }),
    ];
    expect(seen(settled)).toEqual([['ID-MISMATCH-NAME', 'settled', 2, 3, 4]]);
  });

  test('an answer that was taken back is none', () => {
    const takenBack = [
      ...ANSWERED.slice(0, 2),
      aLine(3, 'clarified', { stage: 'dukcapil_check', deliverableAt: '2026-11-23T02:00:10.000Z' }),
      aLine(4, 'undone', { stage: 'clarification', facts: { undoes: 3 } }),
    ];
    expect(seen(takenBack)).toEqual(seen(ASKED));
  });

  test('says what the family had told of it before the machine asked', () => {
    const moved = [
      aLine(1, 'opened', { stage: 'enrolled' }),
      aLine(2, 'life_event_recorded', { stage: 'enrolled', facts: { code: 'MOVED-OUT' } }),
      aLine(3, 'review_questioned', { stage: 'review', by: DUKCAPIL, facts: { findings: [{ code: 'MOVED-OUT' }] } }),
    ];
    expect(weighedIn('c1', moved)).toMatchObject([{ raised: { seq: 3 }, recorded: [{ seq: 2 }] }]);
  });
});
