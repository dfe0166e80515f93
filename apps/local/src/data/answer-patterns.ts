import { REGSOSEK_2022 } from '#domain';

type Answer = string | number;
/**
 * How often each answer comes, for questions whose answers are not equally common. One after another, over all families, so that
 * thirty families show every code of the form at least once. Questions that are not here take their codes in turn.
 */
// oxfmt-ignore
const PATTERNS: Readonly<Record<string, readonly Answer[]>> = {
  '115':  ['0', '0', '1', '2'],
  '301a': ['1', '1', '2', '1', '3', '1', '4', '1', '5', '1'],
  '302':  [36, 24, 54, 12, 72, 30, 45],
  '307a': ['1', '1', '1', '2', '1', '3', '1', '1', '4', '1'],
  '307b1': ['2', '1', '2', '3', '1', '4', '2', '5'],
  '309a': ['1', '1', '2', '1', '3', '1', '4', '6', '1', '5'],
  '408':  ['3', '4', '2'],
  '410':  ['2', '2', '1'],
  '416b': [40, 48, 35, 56, 21],
  '420b': [1, 1, 2],
  '422':  [0, 1, 0, 3],
  '423':  [0, 1, 2],
  '426':  [0, 1, 2, 3, 4, 8, 9, 16, 32],
  '428j': ['4', '4', '3', '4', '2', '4', '4', '1'],
  '431a': [1, 1, 2, 0, 1, 4, 8],
  '431b': ['2', '2', '1', '2', '8'],
  '431c': ['2', '2', '2', '1', '8'],
  '431d': ['2', '8', '2', '2', '1'],
  '431e': ['2', '1', '2', '2', '8'],
  '431f': [0, 0, 1, 2, 3, 4, 8, 16],
  '504a': [0, 0, 1, 0, 2], '504b': [0, 0, 0, 1], '504c': [0, 0, 0, 0, 1], '504d': [0, 0, 0, 0, 0], '504e': [0, 3, 0, 5],
};
/** Most people have no difficulty. */
const DIFFICULTY = ['4', '4', '4', '3', '4', '4', '4', '2', '4', '4', '4', '1'] as const;
const ILLNESSES = REGSOSEK_2022.rosters.members.questions['430'].options.slice(1);

export const patternOf = (question: string): readonly Answer[] | undefined => {
  if (/^428[a-i]$/.test(question)) return DIFFICULTY;
  if (question === '430') return ILLNESSES.flatMap((code) => ['1', code]);
  return PATTERNS[question];
};
