import { ROLES } from '#domain';
import { z } from 'zod';
import { instant, uuid } from './codes.ts';

/** `GET /proposals/{id}/answers`: what the family answered, survey by survey, the first one first. */
export const surveyAnswersList = z
  .strictObject({
    surveys: z.array(
      z.strictObject({
        id: uuid,
        seq: z.int().positive(),
        at: instant,
        by: z.strictObject({ id: z.string(), role: z.enum([...ROLES, 'system']), name: z.string().optional() }),
        instrument: z.string(),
        version: z.string(),
        /** Absent where they were erased. */
        answers: z.record(z.string(), z.json()).optional(),
      }),
    ),
  })
  .meta({ id: 'SurveyAnswers' });
export type SurveyAnswersView = z.infer<typeof surveyAnswersList>;
