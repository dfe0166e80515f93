import { describe, expect, test } from '@jest/globals';
import type { SurveyAnswersView } from '#contracts';
import { answeredIn, answerWords } from './answers-shown.ts';

const survey = (
  seq: number,
  answers: Record<string, string | number | string[]>,
): SurveyAnswersView['surveys'][number] => ({
  id: `s${seq}`,
  seq,
  at: '2026-11-24T02:00:00.000Z',
  by: { id: 'rina', role: 'surveyor' },
  instrument: 'short',
  version: '1',
  answers,
});

describe('what a family answered', () => {
  test('nothing, where nobody has asked', () => {
    expect(answeredIn([])).toEqual([]);
  });

  test('a first survey has changed nothing', () => {
    expect(answeredIn([survey(2, { floor: 'earth' })])).toEqual([
      { question: 'floor', answer: 'earth', before: undefined, isChanged: false },
    ]);
  });

  test('what the last survey changed comes first, beside what was said before', () => {
    const rows = answeredIn([survey(2, { floor: 'earth', members: 4 }), survey(7, { floor: 'earth', members: 5 })]);
    expect(rows).toEqual([
      { question: 'members', answer: 5, before: 4, isChanged: true },
      { question: 'floor', answer: 'earth', before: 'earth', isChanged: false },
    ]);
  });

  test('an answer that is gone has changed', () => {
    expect(answeredIn([survey(2, { power: 'w900' }), survey(7, {})])).toMatchObject([
      { question: 'power', isChanged: true },
    ]);
  });

  test('codes are read as words, and numbers as they are', () => {
    expect(answerWords('floor', 'earth').en).toBe('Earth');
    expect(answerWords('assets', ['car', 'goats']).en).toBe('Car, Goats or sheep');
    expect(answerWords('members', 4).id).toBe('4');
    expect(answerWords('floor', 'gold').id).toBe('gold');
  });
});
