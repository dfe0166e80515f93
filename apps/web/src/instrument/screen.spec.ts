import { describe, expect, test } from '@jest/globals';
import { REGSOSEK_2022, SHORT_1 } from '#domain';
import { confirmedWith, confirmedWithout, openCautions, shownOn } from './screen.ts';

const child = { '402': 'Ani', '404': '1', '407': 8, '416a': '1' };
const answers = { members: [child, { ...child, '402': 'Budi' }] };
const workOf = (at: number) => shownOn(REGSOSEK_2022, { topic: 'work', row: { roster: 'members', at } }, answers)!;

describe('a screen of a survey', () => {
  test('asks of a member what their own answers leave to ask', () => {
    expect(workOf(0).asked).toEqual(['416a', '416b', '417', '418', '419']);
    expect(workOf(0).answers).toBe(child);
  });

  test('asks nothing where the list of members is', () => {
    expect(shownOn(REGSOSEK_2022, { roster: 'members' }, answers)).toBeUndefined();
    expect(shownOn(REGSOSEK_2022, undefined, answers)).toBeUndefined();
  });

  test('warns of each member by themselves, and a yes is for that one alone', () => {
    const yes = confirmedWith(workOf(0), [], openCautions(workOf(0), answers, []));
    expect(openCautions(workOf(0), answers, yes)).toEqual([]);
    expect(openCautions(workOf(1), answers, yes)).toEqual(['works_as_child']);
  });

  test('warns again when the answer changes', () => {
    const yes = confirmedWith(workOf(0), [], ['works_as_child']);
    expect(confirmedWithout(workOf(0), yes, '416a')).toEqual([]);
    expect(confirmedWithout(workOf(0), yes, '419')).toEqual(yes);
    expect(confirmedWithout(workOf(1), yes, '416a')).toEqual(yes);
  });

  test('of the short form is the same without members', () => {
    const shown = shownOn(SHORT_1, { topic: 'people' }, { members: 2, working: 3 })!;
    expect(openCautions(shown, shown.answers, [])).toEqual(['more_work_than_live']);
    expect(openCautions(shown, shown.answers, ['more_work_than_live'])).toEqual([]);
  });
});
