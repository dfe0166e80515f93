import type { LevyBand } from '#domain';
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
