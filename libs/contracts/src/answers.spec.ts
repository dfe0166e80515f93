import { SHORT_1 } from '#domain';
import { describe, expect, test } from '@jest/globals';
import { commandBody } from './commands.ts';
import { CAUTION_WORDS, OPTION_WORDS, QUESTION_WORDS, TOPIC_WORDS } from './instrument-words.ts';
import { FIELD_WORDS } from './words.ts';

const issuesOf = (survey: object) =>
  commandBody
    .safeParse({ asks: 'surveyed', expectedVersion: 1, survey })
    .error?.issues.map(({ path, message }) => [path.join('/'), message]);

describe('the answers of a survey', () => {
  test.each<[string, object]>([
    ['one answer', { floor: 'earth' }],
    ['no answer at all', {}],
    ['what the demo tells', { floor: 'earth', light: 'none', members: 2 }],
  ])('of the short form may be %s', (_, answers) => {
    expect(issuesOf({ instrument: 'short', version: '1', answers })).toBeUndefined();
  });

  test.each<[string, object, [string, string][]]>([
    ['a question that it does not have', { flooor: 'earth' }, [['survey/answers/flooor', 'question_unknown']]],
    ['a code that is in no list', { floor: 'gold', members: 2 }, [['survey/answers/floor', 'answer_unlisted']]],
    [
      'two things at once',
      { members: 0, light: 'none', power: 'w450' },
      [
        ['survey/answers/members', 'answer_out_of_range'],
        ['survey/answers/power', 'answer_not_asked'],
      ],
    ],
  ])('of the short form may not be %s, and each is named', (_, answers, expected) => {
    expect(issuesOf({ instrument: 'short', version: '1', answers })).toEqual(expected);
    for (const [, reason] of expected) expect(FIELD_WORDS).toHaveProperty(reason);
  });

  test('of a version that nobody knows are refused, because nobody could read them', () => {
    expect(issuesOf({ instrument: 'short', version: '99', answers: {} })).toEqual([
      ['survey/version', 'form_version_unknown'],
    ]);
  });

  test('of a form that is not defined here are kept as they are', () => {
    expect(issuesOf({ instrument: 'regsosek', version: '2022-1', answers: { '301': 2 } })).toBeUndefined();
  });
});

describe('the words of the short form', () => {
  const texts = [TOPIC_WORDS, QUESTION_WORDS, CAUTION_WORDS, ...Object.values(OPTION_WORDS)].flatMap((table) =>
    Object.entries(table),
  );
  test.each(texts)('%s has an Indonesian text and an English one', (_, { id, en }) => {
    expect(id.length).toBeGreaterThan(2);
    expect(en.length).toBeGreaterThan(2);
    expect(id).not.toMatch(/\b(the|and|with|house|water|does)\b/i);
  });

  test('name every option, topic, question and caution', () => {
    expect(Object.keys(TOPIC_WORDS)).toEqual(Object.keys(SHORT_1.topics));
    expect(Object.keys(QUESTION_WORDS)).toEqual(Object.keys(SHORT_1.questions));
    expect(Object.keys(CAUTION_WORDS)).toEqual(Object.keys(SHORT_1.cautions));
    for (const [key, table] of Object.entries(OPTION_WORDS)) {
      expect(SHORT_1.questions[key as keyof typeof OPTION_WORDS].options).toEqual(Object.keys(table));
    }
  });
});
