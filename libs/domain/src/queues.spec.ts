import { describe, expect, test } from '@jest/globals';
import { aFile, CAST, goOn, plus } from '../../../test/support/builders.ts';
import { mayTake, type Officer, QUEUE_NAMES, type QueueName, queuesOf } from './index.ts';

describe('the saved queues of a desk', () => {
  // oxfmt-ignore
  test.each<[keyof typeof CAST, QueueName[]]>([
    ['operator',           ['mine', 'team', 'survey', 'village_deliberation', 'returned', 'held', 'overdue', 'waiting_dukcapil', 'done_today']],
    ['surveyor',           ['mine', 'team', 'survey', 'returned', 'held', 'overdue', 'done_today']],
    ['validator',          ['mine', 'team', 'local_validation', 'clarification', 'review', 'returned', 'held', 'overdue', 'waiting_dukcapil', 'done_today']],
    ['supervisor',         ['mine', 'team', 'local_validation', 'district_ratification', 'clarification', 'review', 'appeal', 'returned', 'escalated', 'held', 'overdue', 'waiting_dukcapil', 'done_today']],
    ['ministrySupervisor', ['mine', 'team', 'local_validation', 'district_ratification', 'ministry_verification', 'clarification', 'review', 'appeal', 'escalated', 'held', 'overdue', 'waiting_dukcapil', 'done_today']],
    ['verifier',           ['mine', 'team', 'ministry_verification', 'clarification', 'held', 'overdue', 'waiting_dukcapil', 'done_today']],
    ['auditor',            ['waiting_dukcapil']],
    ['administrator',      []],
    ['planner',            []],
    ['partner',            []],
  ])('%s', (who, queues) => {
    expect(queuesOf(CAST[who])).toEqual(queues);
  });

  test('each belongs to somebody', () => {
    const all = Object.values(CAST).flatMap((officer) => queuesOf(officer));
    expect(QUEUE_NAMES.filter((name) => !all.includes(name))).toEqual([]);
  });
});

describe('a file that is nobody’s may be taken', () => {
  const waiting = aFile({ stage: 'local_validation' });
  const take = (officer: Officer, file = waiting) => mayTake(file.proposal, officer, file.facts.now);

  test('by whoever may move it on, and by nobody else', () => {
    expect(Object.entries(CAST).flatMap(([who, officer]) => (take(officer) ? [who] : []))).toEqual([
      'validator',
      'otherValidator',
    ]);
  });

  test('not by whoever decided on another side in this round', () => {
    const { id } = CAST.operator;
    expect(take({ ...CAST.validator, id })).toBe(false);
  });

  test('not while its last move settles, and not once a colleague has it', () => {
    expect(mayTake(waiting.proposal, CAST.validator, plus(waiting.proposal.stageSince, 1000))).toBe(false);
    const claimed = goOn(waiting, { asks: 'claimed', by: CAST.otherValidator });
    expect(take(CAST.validator, claimed)).toBe(false);
    expect(take(CAST.otherValidator, claimed)).toBe(true);
  });
});
