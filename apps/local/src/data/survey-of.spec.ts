import { describe, expect, test } from '@jest/globals';
import {
  type Answers,
  cautionsIn,
  missedIn,
  misfitsIn,
  POINTS_2012,
  type Question,
  REGSOSEK_2022,
  score,
} from '#domain';
import { VILLAGE } from '../village.ts';
import { surveyOf } from './survey-of.ts';

const SURVEYS = VILLAGE.families.map((_, at) => surveyOf(at + 1));
const { members } = REGSOSEK_2022.rosters;
const rows = SURVEYS.flatMap((answers) => (answers.members ?? []) as Answers[]);

/** Codes and bits by printed number: the meters of a house share one. */
function shownIn(all: readonly Answers[], questions: Readonly<Record<string, Question>>): Map<string, Set<string>> {
  const shown = new Map<string, Set<string>>();
  for (const [key, { form, kind }] of Object.entries(questions)) {
    const seen = shown.get(form) ?? new Set();
    for (const answer of all.map((answers) => answers[key])) {
      if (typeof answer === 'string') seen.add(answer);
      else if (kind === 'bits' && typeof answer === 'number') for (const bit of bitsOf(answer)) seen.add(bit);
    }
    shown.set(form, seen);
  }
  return shown;
}
const bitsOf = (sum: number): string[] =>
  sum === 0 ? ['0'] : [1, 2, 4, 8, 16, 32].filter((bit) => (sum & bit) !== 0).map(String);

const expectedOf = (question: Question): readonly string[] =>
  'options' in question ? question.options : 'bits' in question ? ['0', ...question.bits.map(String)] : [];

describe('the thirty families that everybody knows', () => {
  test.each(SURVEYS.map((answers, at) => [at + 1, answers] as const))(
    'family %d answers what it is asked, and nothing else',
    (_, answers) => {
      expect(misfitsIn(REGSOSEK_2022, answers)).toEqual([]);
    },
  );

  test('show every code and every bit of the form between them', () => {
    for (const [questions, shown] of [
      [REGSOSEK_2022.questions, shownIn(SURVEYS, REGSOSEK_2022.questions)],
      [members.questions, shownIn(rows, members.questions)],
    ] as const) {
      const lacking = Object.values<Question>(questions).flatMap((question) =>
        expectedOf(question).flatMap((code) =>
          shown.get(question.form)?.has(code) ? [] : [`${question.form}: ${code}`],
        ),
      );
      expect(lacking).toEqual([]);
    }
  });

  test('were all met but three, and of those nothing is missed', () => {
    const met = SURVEYS.filter((answers) => answers['205'] === '1' || answers['205'] === '2');
    expect(met).toHaveLength(27);
    for (const answers of met) {
      expect(missedIn(REGSOSEK_2022, answers)).toEqual([]);
      expect(score(POINTS_2012, answers).ok).toBe(true);
    }
  });

  test('are the persons on their cards: no NIK says another birth date or sex', () => {
    for (const answers of SURVEYS) {
      for (const row of (answers.members ?? []) as Answers[]) {
        expect(cautionsIn(members, Object.keys(members.questions), row, answers)).not.toContain('nik_says_otherwise');
        expect(cautionsIn(members, Object.keys(members.questions), row, answers)).not.toContain('age_off');
      }
    }
  });

  test('there is no thirty-first', () => {
    expect(() => surveyOf(31)).toThrow('there is no family 31');
  });
});
