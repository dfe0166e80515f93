import type { SearchReason } from '#domain';
import { words, type Words } from './words.ts';

/** Why an officer looks for a family. An auditor reads it beside each search. */
// oxfmt-ignore
export const SEARCH_REASON_WORDS: Record<SearchReason, Words> = {
  citizen_asks: words('Warga bertanya', 'A citizen asks'),
  case_work:    words('Mengerjakan kasus', 'Work on a case'),
  duplicate:    words('Memeriksa usulan ganda', 'Looking for a second proposal'),
  complaint:    words('Menangani pengaduan', 'A complaint'),
};
