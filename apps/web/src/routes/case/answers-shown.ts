import { type SurveyAnswersView, type Words, words } from '#contracts';
import { optionWords } from '../../instrument/wording.ts';

/** An answer as it is read: the words of a code, of several, or a number as it stands. */
export function answerWords(question: string, answer: unknown): Words {
  if (Array.isArray(answer)) {
    const all = answer.map((one) => answerWords(question, one));
    return words(all.map(({ id }) => id).join(', '), all.map(({ en }) => en).join(', '));
  }
  return typeof answer === 'string' ? optionWords(question, answer) : words(shown(answer), shown(answer));
}
const shown = (answer: unknown): string => (typeof answer === 'string' ? answer : JSON.stringify(answer));

type Survey = SurveyAnswersView['surveys'][number];
export type Answered = { question: string; answer: unknown; before: unknown; isChanged: boolean };

/** Every question of the newest survey or of the one before it; what changed comes first. Without one before, or where its answers were erased, nothing has changed. */
export function answeredIn(surveys: readonly Survey[]): readonly Answered[] {
  const [newest, former] = surveys.toSorted((a, b) => b.seq - a.seq);
  if (!newest) return [];
  const last = newest.answers ?? {};
  const earlier = former?.answers;
  const questions = [...new Set([...Object.keys(last), ...Object.keys(earlier ?? {})])];
  return questions
    .map((question) => {
      const answer = last[question];
      const before = earlier?.[question];
      const isChanged = earlier !== undefined && JSON.stringify(answer) !== JSON.stringify(before);
      return { question, answer, before, isChanged };
    })
    .toSorted((a, b) => Number(b.isChanged) - Number(a.isChanged));
}
