import { describe, expect, test } from '@jest/globals';
import { pathOf, type QueueFilter, readFilter } from './filter.ts';

describe('the address of a list', () => {
  // oxfmt-ignore
  test.each<[string, Record<string, unknown>, QueueFilter]>([
    ['nothing is the whole desk',       {},                                              {}],
    ['a saved queue',                   { queue: 'returned' },                           { queue: 'returned' }],
    ['a stage, and what is late',       { stage: 'appeal', overdue: true },              { stage: 'appeal', overdue: true }],
    ['a flag as text',                  { mine: 'true', returned: 'false' },             { mine: true }],
    ['a stage that nobody knows',       { stage: 'heaven', queue: 'everything' },        {}],
    ['what does not belong there',      { nik: '3201060101909001', cursor: 'x' },        {}],
  ])('%s', (_, search, filter) => {
    expect(readFilter(search)).toEqual(filter);
  });

  test('asks for the counts with each page, and for nothing twice', () => {
    expect(pathOf({})).toBe('/proposals?counts=true');
    expect(pathOf({ queue: 'mine', overdue: true }, 'abc')).toBe(
      '/proposals?counts=true&queue=mine&overdue=true&cursor=abc',
    );
  });
});
