import { WARNING_WORDS, type Words } from '#contracts';
import { type NikWarning, type NumberProblem, parseKk, parseNik, type Result } from '#domain';
import { NUMBER_WORDS, OPENING, SEX_WORDS } from './words.ts';

/** What is said below a number while it is typed: `wrong` hinders sending, `odd` may be right all the same. */
export type Reading = {
  tone: 'typing' | 'good' | 'odd' | 'wrong';
  words: Words;
  values?: Record<string, string | number>;
  also?: readonly NikWarning[];
};

const DIGITS = 16;

const typing = (text: string): Reading | undefined =>
  /^\d*$/.test(text) && text.length < DIGITS
    ? { tone: 'typing', words: OPENING.typing, values: { n: text.length } }
    : undefined;

type Read = { district: string; warnings: readonly NikWarning[] };
function readingOf<T extends Read>(
  text: string,
  read: Result<T, NumberProblem>,
  good: (value: T) => Reading,
): Reading | undefined {
  if (text === '') return undefined;
  if (!read.ok) return typing(text) ?? { tone: 'wrong', words: NUMBER_WORDS[read.code] };
  const { warnings } = read.value;
  return { ...good(read.value), ...(warnings.length > 0 && { tone: 'odd', also: warnings }) };
}

/** Reads a NIK with the law's own eyes, beside the birth date and the sex on the card. */
export function readNik(
  text: string,
  beside: { bornOn?: string; sex?: 'female' | 'male' | '' },
  language: 'id' | 'en',
) {
  const { bornOn, sex } = beside;
  const read = parseNik(text, { ...(bornOn && { bornOn }), ...(sex && { sex }) });
  return readingOf(text, read, ({ district, sex: inNik }) => ({
    tone: 'good',
    words: OPENING.nikGood,
    values: { district, sex: SEX_WORDS[inNik][language].toLowerCase(), day: dayIn(text) },
  }));
}

export const readKk = (text: string) =>
  readingOf(text, parseKk(text), ({ district }) => ({ tone: 'good', words: OPENING.kkGood, values: { district } }));

/** Day and month of birth as they are meant: the 40 of a woman taken off. */
function dayIn(nik: string): string {
  const day = Number(nik.slice(6, 8));
  return `${String(day > 40 ? day - 40 : day).padStart(2, '0')}-${nik.slice(8, 10)}-${nik.slice(10, 12)}`;
}

export const alsoWords = (also: readonly NikWarning[] = []): Words[] => also.map((code) => WARNING_WORDS[code]);
