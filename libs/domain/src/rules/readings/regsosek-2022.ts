import { rowsOf } from '../../instruments/answers.ts';
import { asksFor } from '../../instruments/conditions.ts';
import type { Answers } from '../../instruments/instrument.ts';
import type { Observation } from '../../programmes/exclusions.ts';
import type { Household, Person, Schooling } from '../../programmes/household.ts';
import type { Benefit } from '../../programmes/overlaps.ts';
import type { SurveyReading } from '../../programmes/reading.ts';
import { REGSOSEK_2022 } from '../instruments/regsosek-2022/index.ts';

const MEMBERS = REGSOSEK_2022.rosters.members;
const SOURCE = 'survey';
const BODY = ['428a', '428b', '428c', '428d', '428e', '428f', '428g', '428h', '428i'] as const;

const is = (answer: unknown, ...codes: string[]): boolean => codes.includes(answer as string);
const hasBit = (sum: unknown, bit: number): boolean => typeof sum === 'number' && (sum & bit) !== 0;

type Member = { key: string; row: Answers };
/** Who lives here, without those who serve in the house. */
const membersIn = (answers: Answers): Member[] =>
  rowsOf(answers, 'members')
    .map((row, at) => ({ key: `members/${at}`, row }))
    .filter(({ row }) => is(row['404'], '1', '5') && !is(row['409'], '7'));

// oxfmt-ignore
const LEVELS: readonly [level: Schooling, codes: readonly string[]][] = [
  ['primary', ['1', '2', '3', '4', '5']],
  ['junior',  ['6', '7', '8', '9', '10']],
  ['senior',  ['11', '12', '13', '14', '15', '16', '17']],
  ['higher',  ['18', '19', '20', '21', '22']],
];

/** A fact, unless the answer is missing: what the form does not ask of somebody is not so. */
function fact(row: Answers, question: string, isSo: (answer: unknown) => boolean): boolean | undefined {
  if (row[question] !== undefined) return isSo(row[question]);
  return asksFor(MEMBERS, question, row) === false ? false : undefined;
}

function schoolingOf(row: Answers): Schooling | undefined {
  const attends = fact(row, '412', (answer) => is(answer, '2'));
  if (attends !== true) return attends === false ? 'none' : undefined;
  return LEVELS.find(([, codes]) => is(row['413'], ...codes))?.[0];
}

/** Severe is what somebody cannot do at all: our choice, where the rule names no measure. */
function severe(row: Answers): boolean | undefined {
  const facts = BODY.map((question) => fact(row, question, (answer) => is(answer, '1')));
  if (facts.includes(true)) return true;
  return facts.includes(undefined) ? undefined : false;
}

/** Only what is known. */
const told = <Key extends keyof Person>(key: Key, value: Person[Key] | undefined): Partial<Person> =>
  value === undefined ? {} : { [key]: value };

const personOf = ({ key, row }: Member): Person => ({
  key,
  ...told('ageYears', typeof row['407'] === 'number' ? row['407'] : undefined),
  ...told(
    'isPregnant',
    fact(row, '410', (answer) => is(answer, '1')),
  ),
  ...told('schooling', schoolingOf(row)),
  ...told('hasSevereDisability', severe(row)),
  ...told(
    'isChronicallyIll',
    fact(row, '430', (answer) => !is(answer, '1')),
  ),
});

const household = (answers: Answers): Household => ({ people: membersIn(answers).map(personOf) });

// oxfmt-ignore
const RECEIVED = { '501a': 'SEMBAKO', '501b': 'PKH', '501c': 'BLT-DESA', '501e': 'DISTRICT-AID' } as const;
const COVER: readonly [bit: number, programme: string][] = [
  [1, 'PBI-JK'],
  [4, 'JKN-EMPLOYER'],
];

/** A month is the last time, so what is told here has been there since that month at the latest. */
const benefits = (answers: Answers, on: string): Benefit[] => [
  ...Object.entries(RECEIVED)
    .filter(([question]) => is(answers[question], '1'))
    .map(([question, programme]) => {
      const month = answers[`${question}_month`];
      return { programme, since: typeof month === 'string' ? `${month}-01` : on, source: SOURCE };
    }),
  ...membersIn(answers).flatMap(({ key: person, row }) => [
    ...COVER.filter(([bit]) => hasBit(row['431a'], bit)).map(([, programme]) => ({
      programme,
      person,
      since: on,
      source: SOURCE,
    })),
    ...(is(row['431e'], '1') ? [{ programme: 'PIP', person, since: on, source: SOURCE }] : []),
  ]),
];

/** Power is judged meter by meter. */
const isStrong = (answers: Answers): boolean =>
  ['307b1', '307b2', '307b3'].some((question) => is(answers[question], '4', '5'));

// oxfmt-ignore
const SIGNS: readonly [cause: string, isThere: (answers: Answers) => boolean][] = [
  ['ECO-POWER-2200', isStrong],
  ['ECO-VEHICLE',    (answers) => is(answers['502k'], '1')],
  ['ECO-ASSET',      (answers) => ['502g', '503a', '503b'].some((question) => is(answers[question], '1'))],
];

/** Code 5 is work for the state of any kind; which kind is for a person to find out. */
const observations = (answers: Answers, on: string): Observation[] => [
  ...SIGNS.filter(([, isThere]) => isThere(answers)).map(([cause]) => ({ cause, source: SOURCE, on })),
  ...membersIn(answers)
    .filter(({ row }) => is(row['416a'], '1') && is(row['418'], '5'))
    .map(({ key: person }) => ({ cause: 'EMP-ASN-TNI-POLRI', person, source: SOURCE, on })),
];

/** How the programmes read the family form of 2022. */
export const READING_2022: SurveyReading = {
  instrument: { name: REGSOSEK_2022.name, version: REGSOSEK_2022.version },
  household,
  benefits,
  observations,
};
