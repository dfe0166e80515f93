import type { Words } from '#contracts';
import type { FileLine } from '../../proposals/queries.ts';
import { codeWords } from './codes.ts';
import { CASE, OUTCOME_WORDS, REPAIR_WORDS } from './words.ts';

export type Say = (pair: Words, values?: Record<string, string | number>) => string;
export type Telling = { say: Say; day: (date: string) => string; nameOf: (officerId: string) => string };

type Facts = FileLine['facts'];
type Teller = (facts: Facts, telling: Telling) => string | undefined;

/** Each particular of an event in words. What stands here twice would be said twice. */
// oxfmt-ignore
const TELLERS: readonly Teller[] = [
  ({ reason }, { say }) => reason && say(CASE.reason, { reason: say(codeWords(reason)) }),
  ({ code }, { say }) => code && say(codeWords(code)),
  ({ finding }, { say }) => finding && say(CASE.finding, { what: say(codeWords(finding.code)) }),
  ({ findings }, { say }) => findings && say(CASE.finding, { what: findings.map(({ code }) => say(codeWords(code))).join(', ') }),
  ({ repair }, { say }) => repair && say(CASE.repairOf, { what: repair.map((what) => say(REPAIR_WORDS[what])).join(', ') }),
  ({ outcome }, { say }) => outcome && say(OUTCOME_WORDS[outcome]),
  ({ officer }, { say, nameOf }) => officer && say(CASE.toOfficer, { who: nameOf(officer) }),
  ({ until }, { say, day }) => until && say(CASE.toUntil, { date: day(until) }),
  ({ letter }, { say }) => letter && say(CASE.letter, { number: letter }),
  ({ meeting }, { say, day }) => meeting && [say(CASE.metOn, { date: day(meeting.heldOn) }), ...(meeting.present ? [say(CASE.presentAt, { n: meeting.present })] : [])].join(', '),
];

/** What an event says besides its name, in words and in order. */
export const factsTold = (facts: Facts, telling: Telling): readonly string[] =>
  TELLERS.flatMap((tell) => tell(facts, telling) ?? []);
