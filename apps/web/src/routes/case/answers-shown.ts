import { type SurveyAnswersView, type Words, words } from '#contracts';
import { type Answered, answeredBetween } from '../../instrument/answered.ts';
import { bitsIn } from '../../instrument/bits.ts';
import { loadedForm } from '../../instrument/forms.ts';
import { optionWords, optionsOf } from '../../instrument/wording.ts';

/** An answer as it is read: the words of a code, of several, of the bits of a sum, or a number as it stands. */
export function answerWords(question: string, answer: unknown): Words {
  if (Array.isArray(answer)) {
    const all = answer.map((one) => answerWords(question, one));
    return words(all.map(({ id }) => id).join(', '), all.map(({ en }) => en).join(', '));
  }
  if (typeof answer === 'number' && optionsOf(question).length > 0) {
    return answerWords(question, bitsIn(answer, optionsOf(question).map(Number)).map(String));
  }
  return typeof answer === 'string' ? optionWords(question, answer) : words(shown(answer), shown(answer));
}
const shown = (answer: unknown): string => (typeof answer === 'string' ? answer : JSON.stringify(answer));

type Survey = SurveyAnswersView['surveys'][number];

/** Answers under two forms cannot be held against each other question by question; they are read by their keys. */
const isSameForm = (former: Survey | undefined, newer: Survey): boolean =>
  !former || (former.instrument === newer.instrument && former.version === newer.version);

/**
 * Every question of a survey or of the one before it; what changed comes first. Without one before, or where its answers were erased,
 * nothing has changed.
 */
export function answersBetween(former: Survey | undefined, newer: Survey): readonly Answered[] {
  const last = newer.answers ?? {};
  const earlier = former?.answers;
  const form = isSameForm(former, newer) ? loadedForm(newer) : undefined;
  if (form) return answeredBetween(form, earlier, last);
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

export const newestOf = (surveys: readonly Survey[]): Survey | undefined =>
  surveys.toSorted((a, b) => b.seq - a.seq)[0];

/** The newest survey beside the one before it. */
export function answeredIn(surveys: readonly Survey[]): readonly Answered[] {
  const [newest, former] = surveys.toSorted((a, b) => b.seq - a.seq);
  return newest ? answersBetween(former, newest) : [];
}
