import { describe, expect, test } from '@jest/globals';
import { REGSOSEK_2022 } from '#domain';
import { answerWords } from '../routes/case/answers-shown.ts';
import { answeredBetween } from './answered.ts';
import { loadForms, NEW_SURVEY } from './forms.ts';

const siti = { '402': 'Siti', '404': '1', '407': 40 };
const budi = { '402': 'Budi', '404': '1', '407': 9 };

describe('two surveys of one family side by side', () => {
  test('what changed comes first, with whose it is', () => {
    const rows = answeredBetween(
      REGSOSEK_2022,
      { '303': '8', members: [siti, budi] },
      { '303': '2', members: [budi, { ...siti, '407': 41 }] },
    );
    expect(rows.slice(0, 2)).toEqual([
      { question: '303', answer: '2', before: '8', isChanged: true },
      { question: '407', answer: 41, before: 40, isChanged: true, row: { at: 1, name: 'Siti' } },
    ]);
    expect(rows.slice(2).every(({ isChanged, answer, before }) => !isChanged && answer === before)).toBe(true);
    expect(rows).toHaveLength(7);
  });

  test('who is gone is named as they were', () => {
    const rows = answeredBetween(REGSOSEK_2022, { members: [siti, budi] }, { members: [siti] });
    expect(rows.filter(({ isChanged }) => isChanged)).toMatchObject([
      { question: '402', before: 'Budi', answer: undefined, row: { name: 'Budi' } },
      { question: '404', row: { name: 'Budi' } },
      { question: '407', row: { name: 'Budi' } },
    ]);
  });

  test('a first survey has changed nothing', () => {
    expect(answeredBetween(REGSOSEK_2022, undefined, { '303': '8' })).toEqual([
      { question: '303', answer: '8', before: undefined, isChanged: false },
    ]);
  });

  test('is read in words once its form is there: codes, and the bits of a sum', async () => {
    expect(answerWords('303', '8').en).toBe('8');
    const [form] = await loadForms([NEW_SURVEY, { instrument: 'census', version: '2030' }]);
    expect(form?.name).toBe('regsosek');
    expect(answerWords('303', '8').en).toBe('Earth');
    expect(answerWords('411', 5).en).toBe('Birth certificate, KTP (identity of an adult)');
    expect(answerWords('411', 0).en).toBe('None');
    expect(answerWords('407', 40).en).toBe('40');
  });
});
