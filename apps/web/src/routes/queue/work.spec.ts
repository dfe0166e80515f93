import { describe, expect, test } from '@jest/globals';
import { STAGE_NAMES } from '#domain';
import { marksOf, verbOf } from './work.ts';

const ROW = { stage: 'local_validation', returns: 0, level: 0, openFindings: 0 } as const;

describe('what a row says is to be done', () => {
  test.each(STAGE_NAMES)('at %s there are words for it', (stage) => {
    const { id, en } = verbOf({ stage, returns: 0 });
    expect(id).not.toBe('');
    expect(en).not.toBe(id);
  });

  test('a survey that came back is repaired', () => {
    expect(verbOf({ stage: 'survey', returns: 0 }).en).toBe('Survey the family');
    expect(verbOf({ stage: 'survey', returns: 1 }).en).toBe('Repair the survey');
  });

  test('a return is validated like any other once it is back at the district', () => {
    expect(verbOf({ stage: 'local_validation', returns: 2 }).en).toBe('Validate');
  });
});

describe('the marks of a row', () => {
  // oxfmt-ignore
  test.each<[string, Partial<Parameters<typeof marksOf>[0]>, string[]]>([
    ['a quiet file has none',                {},                                             []],
    ['a hold',                               { heldUntil: '2026-12-01T00:00:00Z' },           ['held']],
    ['silence that has climbed',             { level: 2 },                                   ['escalated']],
    ['a reminder of a supervisor',           { level: 1, remindedAt: '2026-12-01T00:00:00Z' }, ['escalated', 'reminded']],
    ['an appeal that came back once',        { stage: 'appeal', returns: 1 },                ['appeal', 'returned']],
    ['two open questions',                   { stage: 'clarification', openFindings: 2 },    ['findings']],
    ['a claim of mine',                      { owner: 'me' },                                ['mine']],
    ['a claim of a colleague',               { owner: 'rina' },                              ['taken']],
  ])('%s', (_, row, keys) => {
    expect(marksOf({ ...ROW, ...row }, 'me').map(({ key }) => key)).toEqual(keys);
  });

  test('an escalation tells how far it has climbed', () => {
    expect(marksOf({ ...ROW, level: 2 }, 'me')[0]).toMatchObject({ n: 2 });
  });
});
