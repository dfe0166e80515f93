import { elementsOf } from '../elements.ts';
import { keysInCase, say, type Dialect } from './dialect.ts';
import type { Citizen } from './people.ts';
import { similarity } from './similarity.ts';

/** A check as it arrived, its keys in upper case. */
export type Asked = Record<string, string>;

type Status = NonNullable<Citizen['status']>;
const FOUND: Record<Status, { code: string; text: string } | undefined> = {
  active: undefined,
  deceased: { code: '11', text: 'Data Ditemukan, Status Meninggal Dunia' },
  double: { code: '12', text: 'Data Ditemukan, Status Data Ganda' },
  inactive: { code: '14', text: 'Data Ditemukan, Status Non Aktif, silakan hubungi Dinas Dukcapil' },
};
const UNKNOWN = { code: '13', text: 'Data Tidak Ditemukan, NIK tidak terdapat di database Kependudukan' };
const MALFORMED = { code: '15', text: 'Data Tidak Ditemukan, NIK tidak sesuai format Dukcapil' };

const SCORED = new Set(['NAMA_LGKP', 'TMPT_LHR', 'ALAMAT']);

export type Content = { elements: Record<string, string>; spoken?: { code: string; text: string } };

/** What the register says about one citizen. `scores` replaces the true score of an element. */
export function contentFor(
  asked: Asked,
  citizen: Citizen | undefined,
  dialect: Dialect,
  scores: Record<string, number> = {},
): Content {
  if (!isNik(asked['NIK'] ?? '')) return { elements: {}, spoken: MALFORMED };
  if (!citizen) return { elements: {}, spoken: UNKNOWN };
  const elements: Record<string, string> = { NIK: say(true, undefined, dialect) };
  const known = new Map(elementsOf(citizen).map(({ key, value }) => [key, value]));
  for (const key of WIRE_KEYS.filter((one) => one in asked)) {
    const [given, held] = [asked[key] ?? '', known.get(key) ?? ''];
    const score = SCORED.has(key) ? (scores[key] ?? similarity(given, held)) : undefined;
    const agrees =
      score === undefined ? given.toUpperCase() === held.toUpperCase() : score >= Number(asked['TRESHOLD']);
    elements[key] = say(agrees, score, dialect);
  }
  const spoken = FOUND[citizen.status ?? 'active'];
  return spoken ? { elements, spoken } : { elements };
}

const WIRE_KEYS = ['NO_KK', 'NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'JENIS_KLMIN', 'ALAMAT'];

/** The envelope around it. */
export function envelope({ elements, spoken }: Content, quotaLeft: number, dialect: Dialect): Record<string, unknown> {
  const words = spoken ? { RESPONSE_CODE: spoken.code, [dialect.textKey]: spoken.text } : {};
  const inside = dialect.codeIn === 'content' ? { ...elements, ...words } : elements;
  const content = Object.keys(inside).length > 0 ? [keysInCase(inside, dialect)] : [];
  return {
    content,
    ...(dialect.codeIn === 'top' ? keysInCase(words, dialect) : {}),
    lastPage: true,
    numberOfElements: content.length,
    sort: null,
    totalElements: content.length,
    firstPage: true,
    number: 0,
    size: 1,
    quotaLimiter: quotaLeft,
  };
}

/** Region, date (a woman's day + 40), serial. */
function isNik(nik: string): boolean {
  const [, province, day, month] = /^(\d\d)\d{4}(\d\d)(\d\d)\d{2}\d{4}$/.exec(nik)?.map(Number) ?? [];
  if (!province || !day || !month) return false;
  return day % 40 >= 1 && day % 40 <= 31 && day <= 71 && month <= 12;
}
