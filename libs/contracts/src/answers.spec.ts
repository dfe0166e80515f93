import { type Form, REGSOSEK_2022, SHORT_1 } from '#domain';
import { describe, expect, test } from '@jest/globals';
import { commandBody } from './commands.ts';
import { type FormWording, REGSOSEK_2022_WORDING, SHORT_1_WORDING } from './forms/index.ts';
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
    expect(issuesOf({ instrument: 'census', version: '2030', answers: { '301': 2 } })).toBeUndefined();
  });
});

const inForm = (answers: object) => issuesOf({ instrument: 'regsosek', version: '2022', answers });

describe('the answers of the family form', () => {
  test('name the member whose answer does not fit', () => {
    const members = [{ '402': 'Siti' }, { '402': 'Budi', '404': '1', '407': 131, '431a': 99 }];
    expect(inForm({ '302': 0, members })).toEqual([
      ['survey/answers/302', 'answer_out_of_range'],
      ['survey/answers/members/1/407', 'answer_out_of_range'],
      ['survey/answers/members/1/431a', 'answer_no_sum'],
    ]);
  });

  test.each<[object, string]>([
    [{ '402': 'a'.repeat(5_000) }, 'answer_no_text'],
    [{ '403': '320105500390900' }, 'nik'],
    [{ '404': '1', '406': '1990-02-30' }, 'answer_no_day'],
  ])('are refused in words: %p', (member, reason) => {
    expect(inForm({ members: [member] })).toMatchObject([
      [expect.stringMatching(/^survey\/answers\/members\/0\//), reason],
    ]);
    expect(FIELD_WORDS).toHaveProperty(reason);
  });

  test.each<[object, string]>([
    [{ members: 'two' }, 'rows_unfit'],
    [{ '101': '3a' }, 'answer_no_digits'],
    [{ '501a': '1', '501a_month': '2026-13' }, 'answer_no_month'],
    [{ members: [{ '403': '3201055003909001' }, { '403': '3201055003909001' }] }, 'answer_twice'],
  ])('are refused where the whole does not fit: %p', (answers, reason) => {
    expect(inForm(answers)).toMatchObject([[expect.any(String), reason]]);
    expect(FIELD_WORDS).toHaveProperty(reason);
  });
});

const FORMS: [string, FormWording, Form[]][] = [
  ['the short form', SHORT_1_WORDING, [SHORT_1]],
  ['the family form', REGSOSEK_2022_WORDING, [REGSOSEK_2022, REGSOSEK_2022.rosters.members]],
];

describe.each(FORMS)('the words of %s', (_, wording, forms) => {
  const texts = [wording.topics, wording.questions, wording.cautions, ...Object.values(wording.options)].flatMap(
    (table) => Object.entries(table),
  );
  test('stand there in Indonesian and in English', () => {
    for (const [, { id, en }] of texts) {
      expect(id).not.toBe('');
      expect(en).not.toBe('');
      expect(id).not.toMatch(/\b(the|and|with|house|water|does)\b/i);
    }
  });

  test('name every option and bit, every topic, question and caution', () => {
    const questions = forms.flatMap((form) => Object.entries(form.questions));
    expect(Object.keys(wording.questions).toSorted()).toEqual(questions.map(([key]) => key).toSorted());
    for (const form of forms) {
      for (const topic of Object.keys(form.topics)) expect(wording.topics).toHaveProperty(topic);
      for (const caution of Object.keys(form.cautions)) expect(wording.cautions).toHaveProperty(caution);
    }
    for (const [key, question] of questions) {
      if ('options' in question)
        expect(Object.keys(wording.options[key]!).toSorted()).toEqual(question.options.toSorted());
      if (question.kind === 'bits') {
        expect(Object.keys(wording.options[key]!)).toEqual(['0', ...question.bits.map(String)]);
      }
    }
  });
});
