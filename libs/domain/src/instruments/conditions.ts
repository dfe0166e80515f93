import type { Answers, Condition, Form, Question } from './instrument.ts';

export const questionOf = ({ questions }: Form, key: string): Question | undefined =>
  Object.hasOwn(questions, key) ? questions[key] : undefined;
export const answerOf = (answers: Answers, key: string): unknown =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;

/** Whether the skip rules ask it; nothing where an answer that it hangs on is missing. */
export function asksFor(form: Form, key: string, answers: Answers): boolean | undefined {
  const { askedIf } = questionOf(form, key) ?? {};
  return askedIf ? holds(form, askedIf, answers) : true;
}

/** Three answers: of several, one no or one yes may be enough without the others. */
function holds(form: Form, condition: Condition, answers: Answers): boolean | undefined {
  if ('all' in condition) return decided(condition.all, false, form, answers);
  if ('any' in condition) return decided(condition.any, true, form, answers);
  // an answer that is skipped by now decides nothing, even where it is still there
  if (asksFor(form, condition.question, answers) === false) return false;
  const deciding = answerOf(answers, condition.question);
  if (deciding === undefined) return undefined;
  if ('isOneOf' in condition) return condition.isOneOf.includes(deciding as string);
  const { from, to = Infinity } = condition;
  return typeof deciding === 'number' && deciding >= from && deciding <= to;
}

function decided(conditions: readonly Condition[], by: boolean, form: Form, answers: Answers): boolean | undefined {
  const verdicts = conditions.map((condition) => holds(form, condition, answers));
  if (verdicts.includes(by)) return by;
  return verdicts.includes(undefined) ? undefined : !by;
}

/** The questions that a condition looks at. */
export const decidingOf = (condition: Condition): string[] => {
  if ('all' in condition) return condition.all.flatMap(decidingOf);
  return 'any' in condition ? condition.any.flatMap(decidingOf) : [condition.question];
};
