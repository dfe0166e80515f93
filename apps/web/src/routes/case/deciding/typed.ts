import type { Words } from '#contracts';
import type { Outcome } from '#domain';
import { codeWords } from '../codes.ts';
import type { Telling } from '../facts-told.ts';
import { OUTCOME_WORDS, REPAIR_WORDS } from '../words.ts';
import type { Values } from './draft.ts';
import { DECIDING, PART_WORDS } from './words.ts';

/** Who the members of the family are, by the ids that a form holds. */
type Naming = Telling & { memberOf: (personId: string) => string };
type Teller = (values: Values, naming: Naming) => string | undefined;

const findingTold = (finding: string, { say, memberOf }: Naming): string => {
  const [code = '', subject] = finding.split(' ');
  return [say(codeWords(code)), ...(subject === undefined ? [] : [memberOf(subject)])].join(', ');
};

const CORRECTED = [
  ['name', DECIDING.newName],
  ['birthPlace', DECIDING.newPlace],
  ['bornOn', DECIDING.newBorn],
  ['nik', DECIDING.newNik],
] as const;

/** What a form holds, field by field, as the officer reads it. A new number of a person is named, and not repeated. */
// oxfmt-ignore
const TELLERS: readonly [Words, Teller][] = [
  [PART_WORDS.subject, ({ subject }, { memberOf }) => subject && memberOf(subject)],
  [PART_WORDS.finding, ({ finding }, naming) => finding && findingTold(finding, naming)],
  [PART_WORDS.outcome, ({ outcome }, { say }) => outcome && say(OUTCOME_WORDS[outcome as Outcome])],
  [PART_WORDS.repair,  ({ repair = [] }, { say }) => repair.map((what) => say(REPAIR_WORDS[what])).join(', ')],
  [PART_WORDS.person,  ({ person = {} }, { say }) => CORRECTED.flatMap(([key, label]) => (person[key]?.trim() ? [say(label)] : [])).join(', ')],
  [PART_WORDS.reason,  ({ reason }, { say }) => reason && say(codeWords(reason))],
  [PART_WORDS.officer, ({ officer }, { nameOf }) => officer && nameOf(officer)],
  [PART_WORDS.until,   ({ until }, { day }) => until && day(until)],
  [PART_WORDS.meeting, ({ heldOn, by, present }, { say, day }) => [heldOn && day(heldOn), by && say(by === 'minutes' ? DECIDING.byMinutes : DECIDING.bySptjm), present].filter(Boolean).join(', ')],
  [PART_WORDS.letter,  ({ letter }) => letter],
  [PART_WORDS.note,    ({ note }) => note],
];

/** What was chosen and typed so far, in the order of the form. */
export const typedTold = (values: Values, naming: Naming): readonly { what: Words; told: string }[] =>
  TELLERS.flatMap(([what, tell]) => {
    const told = tell(values, naming);
    return told ? [{ what, told }] : [];
  });
