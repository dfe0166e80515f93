import { describe, expect, test } from '@jest/globals';
import { LEVY_BAND_WORDS } from './levy-words.ts';
import { REVEAL_REASON_WORDS } from './reveal-words.ts';
import { END_WORDS, STATE_WORDS, STEP_WORDS, UNTIL_WORDS } from './status-words.ts';
import type { Words } from './words.ts';

const texts: [string, Words][] = [
  ...Object.entries(STATE_WORDS).flatMap(([state, said]) =>
    Object.entries(said).map(([part, words]): [string, Words] => [`${state}, ${part}`, words]),
  ),
  ...Object.entries(END_WORDS),
  ...Object.entries(STEP_WORDS),
  ...Object.entries(UNTIL_WORDS),
  ...Object.entries(LEVY_BAND_WORDS),
  ...Object.entries(REVEAL_REASON_WORDS),
];
const ENGLISH = /\b(the|and|this|that|with|your|request|officer|again|office)\b/i;
/** What a page without a name may not say: why, by which score, about whom. */
const PRIVATE = /desil|decile|skor|score|meninggal dunia|ganda|duplicate|judi|gambl/i;

describe('words for a family', () => {
  test.each(texts)('%s is said in Indonesian and in English, with the same days in it', (_, { id, en }) => {
    expect(id).not.toMatch(ENGLISH);
    expect(id).not.toBe(en);
    const daysIn = (text: string) => text.match(/\{\w+\}/g);
    expect(daysIn(id)).toEqual(daysIn(en));
    for (const text of [id, en]) expect(text).not.toMatch(PRIVATE);
  });
});
