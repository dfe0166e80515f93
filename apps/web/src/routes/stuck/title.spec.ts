import { LANGUAGES } from '#contracts';
import { STUCK_CAUSES } from '#domain';
import { describe, expect, test } from '@jest/globals';
import { titleOf } from './title.ts';
import { CAUSE_WORDS } from './words.ts';

describe('a cause', () => {
  test.each(STUCK_CAUSES)(
    '%s says what it is, what happens by itself, and what can be done, in both languages',
    (cause) => {
      for (const words of Object.values(CAUSE_WORDS[cause]))
        for (const language of LANGUAGES) expect(words[language].length).toBeGreaterThan(5);
    },
  );

  // oxfmt-ignore
  test.each([
    [{ cause: 'person_overdue', stage: 'local_validation', count: 1, sample: [] }, 'Terlambat menunggu petugas: Validasi daerah'],
    [{ cause: 'outage', system: 'dukcapil', count: 1, sample: [] },                'Sistem luar tidak menjawab: Dukcapil'],
    [{ cause: 'no_worker', count: 0, sample: [] },                                 'Pekerja sistem tidak terlihat'],
  ] as const)('is named with what it is about', (row, title) => {
    expect(titleOf({ ...row, sample: [] }, 'id')).toBe(title);
  });
});
