import { describe, expect, test } from '@jest/globals';
import { STAGE_NAMES } from '#domain';
import { railOf } from './rail.ts';

describe('the stages behind and ahead', () => {
  test.each(STAGE_NAMES)('at %s the proposal is in exactly one place', (stage) => {
    const here = railOf(stage).filter(({ is }) => is === 'here');
    expect(here).toEqual([{ stage, is: 'here' }]);
  });

  test('what is behind comes before, and what is ahead after', () => {
    expect(railOf('local_validation').map(({ is }) => is)).toEqual([
      'behind',
      'behind',
      'here',
      ...Array.from({ length: 5 }, () => 'ahead'),
    ]);
  });

  test('a question stands between the check and what it holds up', () => {
    const stages = railOf('clarification').map(({ stage }) => stage);
    expect(stages.slice(stages.indexOf('clarification') - 1)).toEqual([
      'dukcapil_check',
      'clarification',
      'enrollment',
      'enrolled',
    ]);
  });

  test('who was turned down sees the way of an appeal, and no enrollment ahead', () => {
    expect(railOf('rejected')).toEqual([
      { stage: 'rejected', is: 'here' },
      { stage: 'appeal', is: 'ahead' },
      { stage: 'closed', is: 'ahead' },
    ]);
  });
});
