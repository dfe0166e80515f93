import { STAGE_WORDS } from '#contracts';
import type { EventName, Proposal, Repair } from '#domain';
import type { FileLine } from '../../../proposals/queries.ts';
import { seenAt, standingsAfterEach } from '../as-of.ts';
import { codeWords } from '../codes.ts';
import type { Telling } from '../facts-told.ts';
import { toldLines } from '../told.ts';
import { CASE, REPAIR_WORDS } from '../words.ts';
import { type ASPECT_WORDS, DECIDING } from './words.ts';

type Lines = readonly FileLine[];
type Aspect = keyof typeof ASPECT_WORDS;

type Teller = (proposal: Proposal, lines: Lines, telling: Telling) => string | undefined;

const howOften = (lines: Lines, ...wanted: readonly EventName[]): string | undefined => {
  const count = toldLines(lines).filter(({ name }) => wanted.includes(name)).length;
  return count > 0 ? String(count) : undefined;
};
const codes = (found: readonly { code: string }[], { say }: Telling): string | undefined =>
  found.map(({ code }) => say(codeWords(code))).join(', ') || undefined;

/** What a decision is made on, each in words; undefined where there is nothing of it. */
// oxfmt-ignore
const TELLERS: Record<Aspect, Teller> = {
  stage:      ({ stage }, _, { say }) => say(STAGE_WORDS[stage]),
  level:      ({ level }) => (level > 0 ? String(level) : undefined),
  due:        ({ dueAt }, _, { day }) => dueAt && day(dueAt),
  hold:       ({ hold }, _, { say, day }) => hold && say(CASE.held, { since: day(hold.since), until: day(hold.until), reason: say(codeWords(hold.reason)) }),
  owner:      ({ owner }, _, { nameOf }) => owner && nameOf(owner),
  findings:   ({ findings }, _, telling) => codes(findings.filter(({ state }) => state === 'open'), telling),
  lifeEvents: ({ lifeEvents }, _, telling) => codes(lifeEvents, telling),
  repair:     ({ repair = [] }, _, { say }) => repair.map((what: Repair) => say(REPAIR_WORDS[what])).join(', ') || undefined,
  survey:     ({ rests }, lines, { say }) => (rests?.['survey'] ? say(DECIDING.surveyAt, { n: howOften(lines, 'surveyed') ?? 0 }) : undefined),
  persons:    (_, lines) => howOften(lines, 'corrected'),
  documents:  (_, lines) => howOften(lines, 'document_added'),
  withdrawal: ({ withdrawal }, _, { say, day }) => withdrawal && say(CASE.withdrawalLine, { asked: day(withdrawal.askedAt), from: day(withdrawal.confirmableAt) }),
};

export type Change = { aspect: Aspect; before?: string; now?: string; by: FileLine };

/**
 * Row by row what was there when a screen of this version was drawn, what is there now, and the line that last made it so. Empty where
 * the lines hold nothing newer.
 */
export function changesSince(
  proposalId: string,
  lines: Lines,
  { version, telling }: { version: number; telling: Telling },
): readonly Change[] {
  const seen = seenAt(lines, version);
  const standings = standingsAfterEach(proposalId, lines);
  const toldAfter = (count: number, aspect: Aspect): string | undefined => {
    const standing = standings[count];
    return standing && TELLERS[aspect](standing, lines.slice(0, count), telling);
  };
  return (Object.keys(TELLERS) as Aspect[]).flatMap((aspect) => {
    const before = toldAfter(seen.length, aspect);
    const now = toldAfter(lines.length, aspect);
    if (before === now) return [];
    const by = lines.findLast((_, at) => at >= seen.length && toldAfter(at, aspect) !== toldAfter(at + 1, aspect))!;
    return [{ aspect, ...(before !== undefined && { before }), ...(now !== undefined && { now }), by }];
  });
}
