import { CAUTION_WORDS, OPTION_WORDS, QUESTION_WORDS, TOPIC_WORDS } from '../instrument-words.ts';
import type { FormWording } from './wording.ts';

export const SHORT_1_WORDING: FormWording = {
  topics: TOPIC_WORDS,
  questions: QUESTION_WORDS,
  options: OPTION_WORDS,
  cautions: CAUTION_WORDS,
};
