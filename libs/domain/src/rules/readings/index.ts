import type { SurveyReading } from '../../programmes/reading.ts';
export { QUESTIONS_ABOUT } from './questions-about.ts';
import { READING_2022 } from './regsosek-2022.ts';

/** How each form is read; a form without a reading says nothing to the programmes. */
export const SURVEY_READINGS: readonly SurveyReading[] = [READING_2022];
