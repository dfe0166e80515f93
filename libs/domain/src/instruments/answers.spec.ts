import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, dictionary, integer, oneof, property, string } from 'fast-check';
import {
  type Answers,
  askedIn,
  askedOf,
  cautionsIn,
  type Condition,
  type Form,
  INSTRUMENTS,
  misfitsIn,
  SHORT_1,
  unanswered,
} from './index.ts';
import { decidingOf } from './conditions.ts';

const FORMS = INSTRUMENTS.flatMap(({ name, version, rosters = {}, ...form }): [string, Form][] => [
  [`${name} ${version}`, form],
  ...Object.entries(rosters).map(([roster, rows]): [string, Form] => [`${roster} of ${name} ${version}`, rows]),
]);

describe.each(FORMS)('the form %s', (_, form) => {
  const order = Object.values(form.topics).flat();

  test('asks every question on one screen', () => {
    expect(order.toSorted()).toEqual(Object.keys(form.questions).toSorted());
  });

  test('lists no code twice', () => {
    for (const question of Object.values(form.questions)) {
      if ('options' in question) expect(new Set(question.options).size).toBe(question.options.length);
    }
  });

  test('hangs a question only on what was asked before it', () => {
    for (const [key, { askedIf }] of Object.entries(form.questions)) {
      for (const deciding of askedIf ? decidingOf(askedIf) : []) {
        expect(order).toContain(deciding);
        expect(order.indexOf(deciding)).toBeLessThan(order.indexOf(key));
      }
    }
  });

  test('hangs a question only on codes that can be answered', () => {
    for (const { askedIf } of Object.values(form.questions)) {
      for (const { question, isOneOf } of askedIf ? codesIn(askedIf) : []) {
        expect(form.questions[question]).toMatchObject({ kind: 'single', options: expect.arrayContaining(isOneOf) });
      }
    }
  });

  test('warns about questions that it has', () => {
    for (const { questions } of Object.values(form.cautions)) {
      for (const key of questions) expect(order).toContain(key);
    }
  });
});

function codesIn(condition: Condition): { question: string; isOneOf: string[] }[] {
  if ('all' in condition) return condition.all.flatMap(codesIn);
  if ('any' in condition) return condition.any.flatMap(codesIn);
  return 'isOneOf' in condition ? [{ question: condition.question, isOneOf: [...condition.isOneOf] }] : [];
}

describe('answers at a door', () => {
  test.each<[string, Answers]>([
    ['nothing yet', {}],
    ['the floor alone', { floor: 'earth' }],
    ['a house without electricity', { floor: 'earth', light: 'none', members: 2 }],
    ['the power, before anybody asked about the light', { power: 'w900' }],
    ['nobody who works', { working: 0 }],
    ['two things at once', { assets: ['motorcycle', 'goats'] }],
    ['none of them', { health: ['none'] }],
  ])('%s are taken', (_, answers) => {
    expect(misfitsIn(SHORT_1, answers)).toEqual([]);
  });

  test.each<[string, Answers, string, string]>([
    ['a question that nobody knows', { flooor: 'earth' }, 'flooor', 'question_unknown'],
    ['a name that every object has', { constructor: 'earth' }, 'constructor', 'question_unknown'],
    ['a code that is not in the list', { floor: 'gold' }, 'floor', 'answer_unlisted'],
    ['a number instead of a code', { floor: 8 }, 'floor', 'answer_unlisted'],
    ['one code instead of several', { assets: 'car' }, 'assets', 'answer_unlisted'],
    ['a list of nothing', { assets: [] }, 'assets', 'answer_unlisted'],
    ['the same thing twice', { assets: ['car', 'car'] }, 'assets', 'answer_unlisted'],
    ['none, and something', { health: ['none', 'disability'] }, 'health', 'answer_unlisted'],
    ['nobody in the house', { members: 0 }, 'members', 'answer_out_of_range'],
    ['half a person', { members: 2.5 }, 'members', 'answer_out_of_range'],
    ['a number as text', { members: '2' }, 'members', 'answer_out_of_range'],
    ['a house of a square kilometre', { area: 1_000_000 }, 'area', 'answer_out_of_range'],
    ['the power of a house without electricity', { light: 'none', power: 'w900' }, 'power', 'answer_not_asked'],
    [
      'how far the waste is from a bottle',
      { water: 'bottled', waste_distance: 'from_10m' },
      'waste_distance',
      'answer_not_asked',
    ],
  ])('%s is refused by name', (_, answers, question, problem) => {
    expect(misfitsIn(SHORT_1, answers)).toEqual([{ question, problem }]);
  });

  test('a question that hangs on another waits for it', () => {
    expect(askedIn(SHORT_1, 'water', {})).toEqual(['water', 'light']);
    expect(askedIn(SHORT_1, 'water', { water: 'pump' })).toEqual(['water', 'waste_distance', 'light']);
    expect(askedIn(SHORT_1, 'water', { water: 'rain', light: 'pln_metered' })).toEqual(['water', 'light', 'power']);
  });

  test('an answer that a later one skips is not sent, and is not missed', () => {
    const answers = { light: 'none', power: 'w900' };
    expect(askedOf(SHORT_1, answers)).toEqual({ light: 'none' });
    expect(unanswered(SHORT_1, answers)).not.toContain('power');
    expect(unanswered(SHORT_1, {})).toHaveLength(14);
  });

  test('whatever is typed, what is sent of it has no answer that was not asked', () => {
    const codes = Object.values(SHORT_1.questions).flatMap((question) =>
      'options' in question ? [...question.options] : [],
    );
    const one = constantFrom(...codes);
    const answers = dictionary(
      oneof(constantFrom(...Object.keys(SHORT_1.questions)), string()),
      oneof(one, array(one), integer()),
    );
    assert(
      property(answers, (typed) => {
        const problems = misfitsIn(SHORT_1, askedOf(SHORT_1, typed)).map(({ problem }) => problem);
        expect(problems).not.toContain('answer_not_asked');
      }),
    );
  });
});

describe('what is read once more', () => {
  test.each<[string, Answers, string[]]>([
    [
      'spending of four million from an income of less than one',
      { income: 'to_1m', expense: 'over_4m' },
      ['spends_beyond_income'],
    ],
    ['spending of two million from an income of less than one', { income: 'to_1m', expense: 'to_4m' }, []],
    ['spending of a million from less than half of it', { income: 'under_500k', expense: 'to_2m' }, []],
    [
      'spending of two million from less than half a million',
      { income: 'under_500k', expense: 'to_4m' },
      ['spends_beyond_income'],
    ],
    ['spending, and an income that nobody told', { expense: 'over_4m' }, []],
    ['more who work than who live there', { members: 2, working: 3 }, ['more_work_than_live']],
    ['everybody at work', { members: 2, working: 2 }, []],
    ['nine square metres for four', { area: 9, members: 4 }, ['crowded']],
    ['twelve square metres for four', { area: 12, members: 4 }, []],
    ['a refrigerator without electricity', { light: 'none', assets: ['fridge'] }, ['no_power_for_appliances']],
    ['a goat without electricity', { light: 'none', assets: ['goats'] }, []],
  ])('%s', (_, answers, expected) => {
    expect(cautionsIn(SHORT_1, Object.keys(SHORT_1.questions), answers)).toEqual(expected);
  });

  test('is asked on the screen of its answers alone', () => {
    const answers = { members: 2, working: 3 };
    expect(cautionsIn(SHORT_1, SHORT_1.topics.people, answers)).toEqual(['more_work_than_live']);
    expect(cautionsIn(SHORT_1, SHORT_1.topics.money, answers)).toEqual([]);
  });
});
