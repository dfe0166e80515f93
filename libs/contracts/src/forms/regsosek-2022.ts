import { REGSOSEK_2022_OPTIONS } from './regsosek-2022-options.ts';
import { REGSOSEK_2022_CAUTIONS, REGSOSEK_2022_QUESTIONS, REGSOSEK_2022_TOPICS } from './regsosek-2022-questions.ts';
import type { FormWording } from './wording.ts';

export const REGSOSEK_2022_WORDING: FormWording = {
  topics: REGSOSEK_2022_TOPICS,
  questions: REGSOSEK_2022_QUESTIONS,
  options: REGSOSEK_2022_OPTIONS,
  cautions: REGSOSEK_2022_CAUTIONS,
};
