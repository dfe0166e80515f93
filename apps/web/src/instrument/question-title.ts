import { useWords } from '../words/language.ts';
import type { Answered } from './answered.ts';
import { questionWords } from './wording.ts';
import { INSTRUMENT } from './words.ts';

/** What an answer is about: its question, and whose it is. */
export function useQuestionTitle(): (answered: Pick<Answered, 'question'> & { row: Answered['row'] }) => string {
  const { say } = useWords();
  return ({ question, row }) => {
    const topic = say(questionWords(question));
    return row ? say(INSTRUMENT.rowOf, { topic, name: row.name ?? say(INSTRUMENT.rowNo, { n: row.at + 1 }) }) : topic;
  };
}
