import { describe, expect, test } from '@jest/globals';
import {
  type Answers,
  askedOf,
  cautionsIn,
  changesBetween,
  columnsOf,
  type Known,
  missedIn,
  misfitsIn,
  pointerTo,
  type Provenance,
  REGSOSEK_2022,
  screensOf,
  SHORT_1,
  toAsk,
} from './index.ts';

const { members } = REGSOSEK_2022.rosters;
const NIK = '3201055003909001'; // a woman born on 10 March 1990
/** The numbers of the printed form, 101 to 506. */
const NUMBERS = `
  101 102 103 104 105 105a 106 107 108 109 110 111 112 113 114 115
  201 202 203 204 204a 205
  301a 301b 302 303 304 305 306a 306b 307a 307b1 307b2 307b3 308 309a 309b 310
  401 402 403 404 405 406 407 408 409 410 411 412 413 414 415 416a 416b 417 418 419
  420a 420b 421 422 423 424 425 426 427 428a 428b 428c 428d 428e 428f 428g 428h 428i 428j 429 430
  431a 431b 431c 431d 431e 431f
  501a 501b 501c 501d 501e 501f 501g
  502a 502b 502c 502d 502e 502f 502g 502h 502i 502j 502k 502l 502m 502n
  503a 503b 504a 504b 504c 504d 504e 505 506`
  .trim()
  .split(/\s+/);
/** How many codes the printed form gives to a question. */
// oxfmt-ignore
const COUNTS: Readonly<Record<string, number>> = {
  115: 3, 205: 5, '301a': 5, '301b': 6, 303: 9, 304: 7, 305: 8, '306a': 11, '306b': 3, '307a': 4, '307b1': 5,
  308: 12, '309a': 6, '309b': 4, 310: 6, 404: 6, 405: 2, 408: 4, 409: 8, 410: 2, 412: 3, 413: 22, 414: 8,
  415: 23, '416a': 2, 417: 26, 418: 8, 419: 3, '420a': 2, 421: 26, 424: 12, 425: 7, 427: 4, '428a': 4,
  '428j': 4, 429: 3, 430: 18, '431b': 3, '501a': 2, '502n': 2, '503b': 2, 505: 4, 506: 4,
};

const QUESTIONS = { ...REGSOSEK_2022.questions, ...members.questions };
const row = (answers: Answers): Answers => ({ members: [answers] });
const adult = { '404': '1', '407': 40 };

describe('the printed form', () => {
  test('is here whole: every number from 101 to 506', () => {
    expect(NUMBERS.filter((number) => !Object.hasOwn(QUESTIONS, number))).toEqual([]);
    const extra = Object.keys(QUESTIONS).filter((key) => !NUMBERS.includes(key));
    expect(extra.filter((key) => !/^(\d{3}[a-g]?)_(code|phone|month)$/.test(key))).toEqual([]);
  });

  test.each(Object.entries(COUNTS))('has all codes of %s', (key, count) => {
    expect(QUESTIONS[key as keyof typeof QUESTIONS]).toMatchObject({ kind: 'single' });
    expect((QUESTIONS[key as keyof typeof QUESTIONS] as { options: readonly string[] }).options).toHaveLength(count);
  });

  test('stands beside the short one, which keeps its own questions', () => {
    expect(Object.keys(SHORT_1.questions)).toHaveLength(16);
    expect(SHORT_1.version).toBe('1');
  });

  test('names the columns of a file, each question once', () => {
    const { family, rosters } = columnsOf(REGSOSEK_2022);
    const names = [...family, ...rosters.members!].map(({ name }) => name);
    expect(names.toSorted()).toEqual(Object.keys(QUESTIONS).toSorted());
    expect(names[0]).toBe('101');
  });
});

describe('answers of a family', () => {
  test.each<[string, Answers]>([
    ['two meters, each with its own power', { '307a': '1', '307b1': '2', '307b2': '2' }],
    ['no card at all', row({ '404': '1', '411': 0 })],
    ['a birth certificate and a KTP', row({ '404': '1', '411': 5 })],
    ['a baby, of whom nobody asks the school', row({ '404': '1', '407': 0 })],
    ['a member of whom only the presence is known', row({ '404': '4' })],
    ['a carer of somebody old', row({ ...adult, '407': 60, '429': '3' })],
    ['a carer of somebody young who cannot see', row({ ...adult, '407': 30, '428a': '1', '429': '1' })],
    ['a pregnancy', row({ ...adult, '405': '2', '408': '2', '410': '1' })],
    ['the month of the last aid', { '501a': '1', '501a_month': '2026-03' }],
    ['codes with zeros in front', { '101': '32', '103': '010', '105a': '00' }],
  ])('may be %s', (_, answers) => {
    expect(misfitsIn(REGSOSEK_2022, answers)).toEqual([]);
  });

  test.each<[string, Answers, string, string]>([
    ['99 for "other" in a sum of bits', row({ ...adult, '431a': 99 }), 'members/0/431a', 'answer_no_sum'],
    ['a card that no bit stands for', row({ ...adult, '411': 8 }), 'members/0/411', 'answer_no_sum'],
    ['a list instead of a sum', row({ ...adult, '411': [1, 4] }), 'members/0/411', 'answer_no_sum'],
    ['a house of no area', { '302': 0 }, '302', 'answer_out_of_range'],
    ['a member aged 131', row({ '404': '1', '407': 131 }), 'members/0/407', 'answer_out_of_range'],
    ['a NIK of fifteen digits', row({ '403': NIK.slice(1) }), 'members/0/403', 'nik'],
    ['a KK number with a letter', { '114': '32010550039090O1' }, '114', 'kk'],
    ['the same NIK twice', { members: [{ '403': NIK }, { '403': NIK }] }, 'members/1/403', 'answer_twice'],
    ['a name of five thousand letters', row({ '402': 'a'.repeat(5_000) }), 'members/0/402', 'answer_no_text'],
    ['a name with a control character', row({ '402': 'Siti\u0007' }), 'members/0/402', 'answer_no_text'],
    ['a day that does not exist', { '201': '2026-02-30' }, '201', 'answer_no_day'],
    ['a thirteenth month', { '501a': '1', '501a_month': '2026-13' }, '501a_month', 'answer_no_month'],
    ['a code that village systems have added', { '306a': '12' }, '306a', 'answer_unlisted'],
    ['a code as a number', { '303': 8 }, '303', 'answer_unlisted'],
    ['the power of a house without a meter', { '307a': '2', '307b1': '1' }, '307b1', 'answer_not_asked'],
    ['the proof of land that is rented', { '301a': '2', '301b': '1' }, '301b', 'answer_not_asked'],
    ['the school of somebody who moved away', row({ '404': '3', '412': '2' }), 'members/0/412', 'answer_not_asked'],
    ['a pregnant man', row({ ...adult, '405': '1', '408': '2', '410': '1' }), 'members/0/410', 'answer_not_asked'],
    [
      'a pregnancy at 55',
      row({ '404': '1', '405': '2', '407': 55, '408': '2', '410': '1' }),
      'members/0/410',
      'answer_not_asked',
    ],
    ['turnover without a business', row({ ...adult, '420a': '2', '425': '1' }), 'members/0/425', 'answer_not_asked'],
    ['a member who is no row', { members: ['Siti'] }, 'members', 'rows_unfit'],
    ['forty-one members', { members: Array.from({ length: 41 }, () => ({})) }, 'members', 'rows_unfit'],
    ['a question of another version', row({ '499': '1' }), 'members/0/499', 'question_unknown'],
    ['a question of a member, asked of the house', { '405': '1' }, '405', 'question_unknown'],
  ])('may not be %s, and are refused where they stand', (_, answers, pointer, problem) => {
    const found = misfitsIn(REGSOSEK_2022, answers).map((misfit) => [pointerTo(misfit), misfit.problem]);
    expect(found).toContainEqual([pointer, problem]);
    expect(found).toHaveLength(1);
  });

  test('of a member who is gone are not sent', () => {
    const answers = row({ '402': 'Siti', '404': '2', '405': '2', '407': 30, '412': '2' });
    expect(askedOf(REGSOSEK_2022, answers)).toEqual(row({ '402': 'Siti', '404': '2' }));
    expect(missedIn(REGSOSEK_2022, answers).filter(({ row: at }) => at)).toEqual([
      { question: '401', row: { roster: 'members', at: 0 } },
    ]);
  });

  test('a second meter is not missed where there is one', () => {
    const missed = missedIn(REGSOSEK_2022, { '307a': '1', '307b1': '1' }).map(({ question }) => question);
    expect(missed).toContain('308');
    expect(missed).not.toContain('307b2');
  });
});

describe('the screens', () => {
  test('ask of each member what their age and presence leave to ask', () => {
    const answers = { members: [{ '404': '1', '407': 40 }, { '404': '1', '407': 3 }, { '404': '4' }] };
    const screens = screensOf(REGSOSEK_2022, answers);
    const of = (at: number) =>
      screens.flatMap((screen) => ('topic' in screen && screen.row?.at === at ? [screen.topic] : []));
    expect(of(0)).toEqual(['who', 'person', 'schooling', 'work', 'business', 'health', 'protection']);
    expect(of(1)).toEqual(['who', 'person', 'health', 'protection']);
    expect(of(2)).toEqual(['who']);
    expect(screens.findIndex((screen) => 'roster' in screen)).toBe(
      screens.findIndex((screen) => 'topic' in screen && screen.topic === 'sanitation') + 1,
    );
  });
});

const ofFamily = (answers: Answers) => cautionsIn(REGSOSEK_2022, Object.keys(REGSOSEK_2022.questions), answers);
const ofMember = (answers: Answers, whole: Answers = { members: [answers] }) =>
  cautionsIn(members, Object.keys(members.questions), answers, whole);

describe('what is read once more', () => {
  const head = { '404': '1', '407': 40, '409': '1', '402': 'Siti' };

  test.each<[string, Answers, string[]]>([
    ['nothing yet', {}, []],
    ['ten square metres for four', { '302': 10, '112': 4 }, ['crowded']],
    [
      'three members told, two asked',
      { '112': 3, members: [head, { '404': '1', '409': '2' }] },
      ['members_miscounted'],
    ],
    ['two of whom one has died', { '112': 1, members: [head, { '404': '2' }] }, []],
    ['a family without a head', { members: [{ '404': '1', '409': '3' }] }, ['no_single_head']],
    ['a head of another name', { '108': 'Budi', members: [head] }, ['head_named_otherwise']],
    ['the same name in capitals', { '108': 'SITI ', members: [head] }, []],
    ['a refrigerator without electricity', { '307a': '4', '502b': '1' }, ['no_power_for_appliances']],
    ['an electric stove without electricity', { '307a': '4', '308': '1' }, ['cooks_without_power']],
    ['cooking with 12 kg of gas and no cylinder', { '308': '3', '502a': '2' }, ['big_cylinder_missing']],
    ['a check before the visit', { '201': '2026-03-02', '203': '2026-03-01' }, ['checked_before_visit']],
  ])('%s', (_, answers, expected) => {
    expect(ofFamily(answers)).toEqual(expected);
  });

  test.each<[string, Answers, string[]]>([
    ['a NIK of a woman on a man', { '403': NIK, '405': '1', '406': '1990-03-10' }, ['nik_says_otherwise']],
    ['a NIK of another birthday', { '403': NIK, '405': '2', '406': '1990-10-03' }, ['nik_says_otherwise']],
    ['a NIK that agrees', { '403': NIK, '405': '2', '406': '1990-03-10' }, []],
    ['a wife of twelve', { '407': 12, '408': '2' }, ['marries_young']],
    ['a spouse who is single', { '408': '1', '409': '2' }, ['spouse_unmarried']],
    ['a KTP at sixteen', { '407': 16, '408': '1', '411': 4 }, ['card_of_another_age']],
    ['a KIA at eighteen', { '407': 18, '408': '1', '411': 2 }, ['card_of_another_age']],
    ['a diploma above the school', { '413': '3', '415': '13' }, ['diploma_above_school']],
    ['no diploma yet', { '413': '3', '415': '23' }, []],
    ['a child of eight at work', { '407': 8, '416a': '1' }, ['works_as_child']],
    ['ninety hours a week', { '416b': 90 }, ['works_day_and_night']],
    ['an employer of nobody', { '418': '3', '422': 0 }, ['employer_alone']],
  ])('%s', (_, answers, expected) => {
    expect(ofMember(answers)).toEqual(expected);
  });

  test('an age that the birth date does not give on the day of the visit', () => {
    const born = { '406': '1990-03-10', '407': 36 };
    expect(ofMember(born, { '201': '2026-03-09', members: [born] })).toEqual(['age_off']);
    expect(ofMember(born, { '201': '2026-03-10', members: [born] })).toEqual([]);
  });

  test('a child older than the head, and a parent younger', () => {
    const child = { '407': 41, '409': '3' };
    const parent = { '407': 39, '409': '6' };
    expect(ofMember(child, { members: [head, child] })).toEqual(['generation_off']);
    expect(ofMember(parent, { members: [head, parent] })).toEqual(['generation_off']);
  });
});

describe('what changed since the last survey', () => {
  const before = {
    '303': '8',
    '307a': '4',
    members: [
      { '402': 'Siti', '407': 40 },
      { '402': 'Budi', '403': NIK },
    ],
  };

  test('nothing, where nothing did', () => {
    expect(changesBetween(REGSOSEK_2022, before, before)).toEqual([]);
  });

  test('an answer given, taken back, or changed', () => {
    expect(changesBetween(REGSOSEK_2022, before, { ...before, '303': '2', '307a': undefined, '302': 40 })).toEqual([
      { question: '302', how: 'given', before: undefined, after: 40 },
      { question: '303', how: 'changed', before: '8', after: '2' },
      { question: '307a', how: 'taken', before: '4', after: undefined },
    ]);
  });

  test('members are followed through another order and another spelling', () => {
    const after = {
      ...before,
      members: [
        { '402': 'Boedi', '403': NIK },
        { '402': 'Siti', '407': 41 },
      ],
    };
    expect(changesBetween(REGSOSEK_2022, before, after)).toEqual([
      { question: '402', row: { roster: 'members', at: 0 }, how: 'changed', before: 'Budi', after: 'Boedi' },
      { question: '407', row: { roster: 'members', at: 1 }, how: 'changed', before: 40, after: 41 },
    ]);
  });

  test('a member who came, and one who is gone, with all their answers', () => {
    const after = { ...before, members: [before.members[0]!, { '402': 'Ani' }] };
    expect(changesBetween(REGSOSEK_2022, before, after).map(({ question, how }) => [question, how])).toEqual([
      ['402', 'given'],
      ['402', 'taken'],
      ['403', 'taken'],
    ]);
  });

  test('a selection in another order is the same', () => {
    expect(changesBetween(SHORT_1, { assets: ['car', 'goats'] }, { assets: ['goats', 'car'] })).toEqual([]);
  });
});

const asked = (given: Known, on = '2026-07-01', oldAfter = { days: 365 }) =>
  new Map(toAsk(REGSOSEK_2022, given, on, oldAfter).map((one) => [`${one.row?.at ?? ''}${one.question}`, one]));

describe('a survey of a known family', () => {
  const fresh: Provenance = { source: 'survey', on: '2026-06-01' };
  const answers = { '307a': '2', '303': '8', '304': '1', '305': '3', members: [{ '404': '1', '407': 3 }] };
  const told = Object.fromEntries(
    ['307a', '303', '304', '305', 'members/0/404', 'members/0/407'].map((pointer) => [pointer, fresh]),
  );
  const known: Known = { answers, told };

  test('does not ask again what is known, young and undisputed', () => {
    const open = asked(known);
    for (const key of ['303', '307a', '0404', '0407']) expect(open.has(key)).toBe(false);
    expect(open.get('302')).toEqual({ question: '302', because: 'missing' });
    expect(open.get('0427')).toMatchObject({ because: 'missing' });
  });

  test('does not ask what the known answers skip', () => {
    const open = asked(known);
    expect(open.has('307b1')).toBe(false);
    expect(open.has('0412')).toBe(false);
  });

  test('asks what has grown old, with its age and source', () => {
    expect(asked(known, '2027-06-02').get('303')).toEqual({
      question: '303',
      because: 'old',
      answer: '8',
      source: 'survey',
      on: '2026-06-01',
      ageDays: 366,
    });
    expect(asked(known, '2027-06-01').has('303')).toBe(false);
  });

  test('asks a topic that ages faster sooner', () => {
    const oldAfter = { days: 365, byTopic: { house: 10 } };
    const open = asked(known, '2026-07-01', oldAfter);
    expect(open.get('303')).toMatchObject({ because: 'old', ageDays: 30 });
    expect(open.has('307a')).toBe(false);
  });

  test('asks what somebody disputes, however young', () => {
    const disputed = { ...known, told: { ...told, '303': { ...fresh, isDisputed: true } } };
    expect(asked(disputed).get('303')).toMatchObject({ because: 'disputed', answer: '8', ageDays: 30 });
  });

  test('asks what nobody can say the source of', () => {
    expect(asked({ answers, told: {} }).get('303')).toEqual({ question: '303', because: 'old', answer: '8' });
  });
});
