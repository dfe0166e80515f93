import { LEVY_BANDS } from '#domain';
import { z } from 'zod';
import { area, date, instant, uuid } from './codes.ts';

const band = z.enum(LEVY_BANDS);

/** `POST /pungli`: somebody was asked to pay. Nobody says who they are. */
export const levyForm = z.strictObject({
  place: z.string().trim().min(3).max(120),
  happenedOn: date,
  band,
  words: z.string().trim().min(10).max(1000),
});
export type LevyForm = z.infer<typeof levyForm>;

/** `GET /levy-reports`: pages of reports, the newest first. */
export const levyQuery = z.strictObject({
  after: uuid.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type LevyQuery = z.infer<typeof levyQuery>;

export const levyReportPage = z
  .strictObject({
    reports: z.array(
      z.strictObject({
        id: uuid,
        number: z.string(),
        at: instant,
        /** Where the place that was typed is one that we know. */
        region: z.strictObject({ code: area, name: z.string() }).optional(),
        place: z.string(),
        happenedOn: date,
        band,
        words: z.string(),
      }),
    ),
    next: uuid.optional(),
  })
  .meta({ id: 'LevyReportPage' });
export type LevyReportPageView = z.infer<typeof levyReportPage>;
