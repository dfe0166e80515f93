import { EXCLUSION_CAUSES, PAYMENT_WORDS, POINTS_2012, REASON_CODES } from '#domain';
import { describe, expect, test } from '@jest/globals';
import { POINTS_2012_WORDS } from './forms/index.ts';
import { PAYMENT_STATE_WORDS } from './programme-words.ts';

describe('what is said of programmes', () => {
  test('every word of a bank list is told in whole sentences, never as it stands there', () => {
    for (const { word, state } of PAYMENT_WORDS) {
      const { id, en } = PAYMENT_STATE_WORDS[state];
      expect(id).toMatch(/^[A-Z].+\.$/);
      expect(en).toMatch(/^[A-Z].+\.$/);
      expect(id.split(/\W+/)).not.toContain(word);
    }
  });

  test('every cause for exclusion is one of the reasons that have words', () => {
    for (const { code } of EXCLUSION_CAUSES) expect(REASON_CODES).toContain(code);
    for (const { cause } of PAYMENT_WORDS) if (cause) expect(REASON_CODES).toContain(cause);
  });

  test('every variable of the point table and each of its values has a name', () => {
    expect(Object.keys(POINTS_2012_WORDS)).toEqual(Object.keys(POINTS_2012.indicators));
    for (const [variable, { points }] of Object.entries(POINTS_2012.indicators)) {
      expect(Object.keys(POINTS_2012_WORDS[variable]!.values).toSorted()).toEqual(Object.keys(points).toSorted());
    }
  });
});
