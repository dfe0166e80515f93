import { LEVY_BANDS, type LevyBand } from '#domain';
import { z } from 'zod';
import { area, date, instant, uuid } from './codes.ts';
import { words, type Words } from './words.ts';

/** How much somebody was asked for. */
// oxfmt-ignore
export const LEVY_BAND_WORDS: Record<LevyBand, Words> = {
  under_50k:   words('Kurang dari Rp50.000', 'Less than Rp50,000'),
  '50k_to_200k': words('Rp50.000 sampai Rp200.000', 'Rp50,000 to Rp200,000'),
  '200k_to_1m': words('Rp200.000 sampai Rp1.000.000', 'Rp200,000 to Rp1,000,000'),
  over_1m:     words('Lebih dari Rp1.000.000', 'More than Rp1,000,000'),
  not_money:   words('Bukan uang: barang, suara, atau lainnya', 'Not money: goods, a vote, or something else'),
};

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
