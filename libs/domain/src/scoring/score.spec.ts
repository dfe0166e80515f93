import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { type Answers, pointerTo, withAnswer } from '../instruments/index.ts';
import { POINTS_2012, pointsIn, score, SCORING_MODELS, scoreOf } from './index.ts';

const INDICATORS = Object.entries(POINTS_2012.indicators);

const head = { '404': '1', '405': '2', '407': 38, '409': '1', '412': '3', '415': '3', '416a': '1', '418': '1' };
const spouse = { ...head, '405': '1', '407': 40, '409': '2', '418': '4' };
const pupil = { ...head, '405': '1', '407': 10, '409': '3', '412': '2', '415': '23', '416a': '2', '418': undefined };
/** A mother, a father in wages and a boy at school, on a floor of earth with firewood and nothing else. */
const FAMILY: Answers = {
  '303': '8',
  '308': '10',
  '309a': '6',
  '502b': '2',
  '502i': '2',
  '502m': '2',
  members: [head, spouse, pupil],
};
const partsOf = (answers: Answers): Record<string, [string, number]> => {
  const scored = score(POINTS_2012, answers);
  return scored.ok
    ? Object.fromEntries(scored.parts.map(({ variable, value, points }) => [variable, [value, points]]))
    : {};
};
const withMember = (at: number, part: Answers): Answers => ({
  ...FAMILY,
  members: (FAMILY.members as Answers[]).map((row, place) => (place === at ? { ...row, ...part } : row)),
});

describe('the published table', () => {
  test('ends at a hundred', () => {
    const highest = INDICATORS.map(([, { points }]) => Math.max(...Object.values(points)));
    expect(highest.reduce((sum, one) => sum + one, 0)).toBe(POINTS_2012.highest);
  });

  test('says a chance for every score', () => {
    for (let points = 0; points <= 100; points += 1) {
      expect(POINTS_2012.chances.filter(({ from, to }) => points >= from && points <= to)).toHaveLength(1);
    }
    const chances = POINTS_2012.chances.map(({ percent }) => percent.usd250!);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
  });

  test.each(SCORING_MODELS.map((model) => [model.name, model] as const))(
    '%s is not taken for a rank of BPS',
    (_, model) => {
      expect(model.isIllustrative).toBe(true);
    },
  );
});

describe('the score of a family', () => {
  test('adds up variable by variable', () => {
    expect(partsOf(FAMILY)).toEqual({
      members: ['3', 18],
      schooling: ['yes', 2],
      female_education: ['primary', 3],
      male_work: ['wage', 4],
      floor: ['earth_or_bamboo', 0],
      toilet: ['none', 0],
      fuel: ['wood_or_coal', 0],
      gas: ['no', 0],
      fridge: ['no', 0],
      vehicle: ['no', 0],
    });
    expect(score(POINTS_2012, FAMILY)).toMatchObject({ ok: true, points: 27, chance: { usd250: 92 } });
  });

  test.each<[string, Answers, string, [string, number]]>([
    ['a domestic worker does not count', withMember(2, { '409': '7' }), 'members', ['2', 24]],
    ['who moved away does not count', withMember(2, { '404': '3' }), 'members', ['2', 24]],
    ['nine are as many as six', { ...FAMILY, members: Array.from({ length: 9 }, () => spouse) }, 'members', ['6', 0]],
    ['one child out of school is enough', withMember(2, { '412': '3' }), 'schooling', ['no', 0]],
    ['a child of five is not asked for', withMember(2, { '407': 5 }), 'schooling', ['nobody', 0]],
    [
      'a woman who never went to school',
      withMember(0, { '412': '1', '415': undefined }),
      'female_education',
      ['none', 0],
    ],
    ['a woman without a diploma', withMember(0, { '415': '23' }), 'female_education', ['none', 0]],
    ['SMK is less than SMA', withMember(0, { '415': '15' }), 'female_education', ['vocational', 5]],
    ['a family of men alone', withMember(0, { '405': '1' }), 'female_education', ['no_such_person', 4]],
    ['a man without work', withMember(1, { '416a': '2' }), 'male_work', ['not_working', 0]],
    ['a man who works unpaid for the family', withMember(1, { '418': '8' }), 'male_work', ['not_working', 0]],
    ['a man with paid workers', withMember(1, { '418': '3' }), 'male_work', ['owner_paid', 6]],
    ['briquettes are coal', { ...FAMILY, '308': '8' }, 'fuel', ['wood_or_coal', 0]],
    ['a gooseneck closet', { ...FAMILY, '309a': '1', '309b': '1' }, 'toilet', ['flush', 4]],
    ['a pit with a septic tank', { ...FAMILY, '309a': '1', '309b': '4', '310': '1' }, 'toilet', ['septic', 2]],
    ['a pit without one', { ...FAMILY, '309a': '1', '309b': '4', '310': '3' }, 'toilet', ['none', 0]],
    ['cooking with 12 kg of gas', { ...FAMILY, '308': '3' }, 'gas', ['yes', 7]],
    ['a cylinder of 5.5 kg is none of 12', { ...FAMILY, '308': '2', '502a': '1' }, 'gas', ['no', 0]],
    ['a motor boat', { ...FAMILY, '502m': '1' }, 'vehicle', ['yes', 9]],
  ])('%s', (_, answers, variable, expected) => {
    expect(partsOf(answers)[variable]).toEqual(expected);
  });

  test('names the answers it was read from', () => {
    const scored = score(POINTS_2012, FAMILY);
    const work = scored.ok ? scored.parts.find(({ variable }) => variable === 'male_work')! : undefined;
    expect(work?.from).toContainEqual({ question: '418', row: { roster: 'members', at: 1 }, answer: '4' });
  });

  test('says what would move it, and one answer may move two variables', () => {
    const scored = score(POINTS_2012, FAMILY);
    const fuel = scored.ok ? scored.parts.find(({ variable }) => variable === 'fuel')! : undefined;
    expect(fuel?.others).toEqual([{ value: 'other', points: 5 }]);
    expect(fuel?.movers).toContainEqual({ question: '308', answer: '4', moves: 5 });
    expect(fuel?.movers).toContainEqual({ question: '308', answer: '3', moves: 12 });
  });

  test.each<[string, Answers, string[]]>([
    ['nothing was asked', {}, ['members', '303', '309a', '308', '502b', '502i', '502m']],
    ['the floor is unknown', { ...FAMILY, '303': undefined }, ['303']],
    ['one of the vehicles is unknown', { ...FAMILY, '502m': undefined }, ['502m']],
    ['the closet is unknown', { ...FAMILY, '309a': '1' }, ['309b']],
    ['it is unknown whether somebody lives here', withMember(2, { '404': undefined }), ['members/2/404']],
    ['the work of the father is unknown', withMember(1, { '418': undefined }), ['members/1/418']],
    ['the school of a child is unknown', withMember(2, { '412': undefined }), ['members/2/412']],
    ['an age is unknown', withMember(2, { '407': undefined }), ['members/2/407']],
  ])('cannot be told where %s, which is no zero', (_, answers, missing) => {
    const scored = score(POINTS_2012, answers);
    expect(scored).toMatchObject({ ok: false, code: 'cannot_be_scored' });
    expect(scored.ok ? [] : scored.missing.map(pointerTo).toSorted()).toEqual(missing.toSorted());
    expect(pointsIn(POINTS_2012, answers)).toBeUndefined();
  });

  test('is not told where one motorcycle is enough', () => {
    expect(partsOf({ ...FAMILY, '502i': '1', '502m': undefined }).vehicle).toEqual(['yes', 9]);
  });

  test('is told by the model that reads its form, and by none where none does', () => {
    expect(scoreOf(SCORING_MODELS, { instrument: 'regsosek', version: '2022', answers: FAMILY })).toMatchObject({
      points: 27,
    });
    expect(scoreOf(SCORING_MODELS, { instrument: 'short', version: '1', answers: { floor: 'earth' } })).toBeUndefined();
  });
});

const codesOf = (key: string) => {
  const { questions, rosters } = POINTS_2012.instrument;
  const question = questions[key] ?? rosters!.members!.questions[key]!;
  return constantFrom(...('options' in question ? question.options : []));
};
const codes = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, codesOf(key)]));
const someFamily = record({
  ...codes('303', '308', '309a', '309b', '310', '502b', '502i', '502m'),
  members: array(
    record({ ...codes('404', '405', '409', '412', '415', '416a', '418'), '407': integer({ min: 5, max: 90 }) }),
    { minLength: 1, maxLength: 7 },
  ),
});

describe('of ten thousand families', () => {
  test('the points of each add up, and every named answer moves the score by what was said', () => {
    let moved = 0;
    assert(
      property(someFamily, integer({ min: 0 }), (answers: Answers, pick) => {
        const scored = score(POINTS_2012, answers);
        if (!scored.ok) return; // nobody of the household is left
        expect(scored.parts.reduce((sum, { points }) => sum + points, 0)).toBe(scored.points);
        expect(pointsIn(POINTS_2012, answers)).toBe(scored.points);
        const movers = scored.parts.flatMap((part) => part.movers.map((mover) => ({ part, mover })));
        if (movers.length === 0) return;
        const { part, mover } = movers[pick % movers.length]!;
        const after = withAnswer(answers, mover, mover.answer);
        expect(pointsIn(POINTS_2012, after)).toBe(scored.points + mover.moves);
        expect(POINTS_2012.indicators[part.variable]!.read(after)).not.toEqual({ value: part.value });
        moved += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(moved).toBeGreaterThan(5_000);
  });
});
