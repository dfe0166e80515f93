import { ageOn, type Answers, isAsked, type Question, REGSOSEK_2022 } from '#domain';
import type { DemoFamily } from '../family.ts';
import { VILLAGE } from '../village.ts';
import { patternOf } from './answer-patterns.ts';

const VISITED_ON = '2026-11-20';
const MEMBERS = REGSOSEK_2022.rosters.members;

/** Takes the codes of each question in turn, over all families together. */
class Turns {
  readonly #taken = new Map<string, number>();
  next<Value>(of: string, values: readonly Value[]): Value {
    const at = this.#taken.get(of) ?? 0;
    this.#taken.set(of, at + 1);
    return values[at % values.length]!;
  }
}

type Person = { name: string; nik?: string; sex: '1' | '2'; bornOn: string; relation: string; presence: string };

const RELATIONS = { head: '1', spouse: '2', child: '3', parent: '6', other: '8' } as const;
/** Who stands on the roll and not on the card: in-laws, grandchildren, who serves in the house. By the number of the family. */
// oxfmt-ignore
const GUESTS: Readonly<Record<number, readonly Person[]>> = {
  3:  [{ name: 'Ucu Contoh',   sex: '2', bornOn: '1990-05-11', relation: '7', presence: '1' }],
  4:  [{ name: 'Dini Contoh',  sex: '2', bornOn: '1998-02-03', relation: '4', presence: '1' }, { name: 'Raka Contoh', sex: '1', bornOn: '2024-08-17', relation: '5', presence: '5' }],
  9:  [{ name: 'Salsa Contoh', sex: '2', bornOn: '2023-01-09', relation: '5', presence: '5' }],
  14: [{ name: 'Gani Contoh',  sex: '1', bornOn: '2025-03-28', relation: '5', presence: '5' }],
  16: [{ name: 'Oyo Contoh',   sex: '1', bornOn: '1971-10-30', relation: '8', presence: '1' }],
};
/** Children who are not here any more, by the number of the family. */
const GONE: Readonly<Record<number, string>> = { 5: '3', 9: '4', 13: '2', 17: '6' };
/** Visits that came to nothing: how they ended. */
const FRUITLESS: Readonly<Record<number, string>> = { 28: '3', 29: '4', 30: '5' };

function peopleOf(family: DemoFamily, number: number): Person[] {
  const last = family.members.length - 1;
  return [
    ...family.members.map(({ name, nik, sex, bornOn, relation }, at): Person => ({
      name,
      nik,
      sex: sex === 'male' ? '1' : '2',
      bornOn,
      relation: RELATIONS[relation],
      presence: (at === last && GONE[number]) || '1',
    })),
    ...(GUESTS[number] ?? []),
  ];
}

const codes = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String(from + at));

/** What an age leaves of the codes of a question; nothing where all are possible. */
// oxfmt-ignore
function fitting(question: string, { '407': age, '409': relation, '412': attends, '413': school }: Answers): readonly (string | number)[] | undefined {
  if (typeof age !== 'number') return undefined;
  const isPupil = attends === '2';
  switch (question) {
    case '408':  return relation === '2' ? ['2'] : age < 20 || relation === '3' ? ['1'] : undefined;
    case '411':  return age < 17 ? [0, 1, 3] : [4, 5];
    case '412':  return age < 19 ? ['2'] : ['3', '3', '3', '3', '3', '1'];
    case '413':  return !isPupil ? undefined : age < 13 ? codes(1, 5) : age < 16 ? codes(6, 10) : codes(11, 17);
    case '414':  return isPupil ? codes(1, 6) : ['8', '8', '7'];
    case '415':  return isPupil ? ['23'] : [school as string];
    case '416a': return age < 15 ? ['2'] : ['1', '1', '1', '2'];
    case '420a': return age < 18 ? ['2'] : ['1', '2'];
    case '429':  return ['1', '2', '3'];
    default:     return undefined;
  }
}

const inTurn = (question: Question): readonly (string | number)[] =>
  question.kind === 'single' ? question.options : question.kind === 'bits' ? [0, ...question.bits] : [];

/** Goes through a form as a visit does, and answers what is asked. */
function answersTo(form: typeof REGSOSEK_2022 | typeof MEMBERS, given: Answers, turns: Turns): Answers {
  let answers: Record<string, unknown> = {};
  const questions: Readonly<Record<string, Question>> = form.questions;
  for (const key of Object.values<readonly string[]>(form.topics).flat()) {
    if (!isAsked(form, key, answers)) continue;
    const fit = fitting(key, answers);
    const values = fit ?? patternOf(key) ?? inTurn(questions[key]!);
    // each set of codes has its turns: what fits one age does not use up those of another
    const turn = () => (values.length > 0 ? turns.next(`${key} ${fit?.join() ?? ''}`, values) : undefined);
    const answer = key in given ? given[key] : turn();
    if (answer !== undefined) answers = { ...answers, [key]: answer };
  }
  return answers;
}

const memberOf = ({ name, nik, sex, bornOn, relation, presence }: Person, at: number): Answers => ({
  '401': at + 1,
  '402': name,
  '403': nik,
  '404': presence,
  '405': sex,
  '406': bornOn,
  '407': ageOn(bornOn, VISITED_ON),
  '409': relation,
});

/** What nobody has to answer: where it is, who asks, and the months of what was received. */
const told = (family: DemoFamily, number: number, people: readonly Person[]): Answers => ({
  '101': '32',
  '102': '01',
  '103': '180',
  '104': String(1 + (number % 3)).padStart(3, '0'),
  '105': String(1 + (number % 9)).padStart(4, '0'),
  '105a': '00',
  '106': `RT ${String((number % 9) + 1).padStart(3, '0')}`,
  '107': family.address,
  '108': people[0]!.name,
  '109': number,
  '110': 1,
  '111': '1',
  '112': people.filter(({ presence }) => presence === '1' || presence === '5').length,
  '114': family.kk,
  '201': VISITED_ON,
  '202': 'Surveyor Contoh',
  '202_code': '0001',
  '203': '2026-11-21',
  '204': 'Pemeriksa Contoh',
  '204_code': '0002',
  '204a': people[0]!.name,
  '205': number % 9 === 0 ? '2' : '1',
  // one meter in most houses, two in some, three in a few
  '307b2': number % 4 === 0 ? '2' : undefined,
  '307b3': number % 8 === 0 ? '1' : undefined,
  ...Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((aid, at) => [
      `501${aid}_month`,
      `2026-${String(at + 4).padStart(2, '0')}`,
    ]),
  ),
});

/** What is only told where somebody was met. */
const FRUITLESS_TOPICS = new Set<string>([...REGSOSEK_2022.topics.place, ...REGSOSEK_2022.topics.officer]);

function surveyed(family: DemoFamily, number: number, turns: Turns): Answers {
  const people = peopleOf(family, number);
  const given = told(family, number, people);
  const ended = FRUITLESS[number];
  if (ended !== undefined) {
    const { '112': _, '204a': __, ...place } = given;
    const seen = Object.entries(place).filter(([key]) => FRUITLESS_TOPICS.has(key));
    return { ...Object.fromEntries(seen), '205': ended };
  }
  const answers = answersTo(REGSOSEK_2022, given, turns);
  const members = people.map((person, at) => answersTo(MEMBERS, memberOf(person, at), turns));
  return { ...answers, members };
}

/** The survey of every family that everybody knows by name, in the order of their numbers: always the same. */
const SURVEYS: readonly Answers[] = (() => {
  const turns = new Turns();
  return VILLAGE.families.map((family, at) => surveyed(family, at + 1, turns));
})();

/**
 * What a family answers when somebody visits, as answers to the family form.
 * @param number of the family, from 1
 */
export function surveyOf(number: number): Answers {
  const answers = SURVEYS[number - 1];
  if (!answers) throw new Error(`there is no family ${number}`);
  return answers;
}
