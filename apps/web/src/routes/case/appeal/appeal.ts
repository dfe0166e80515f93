import type { ProposalView, SurveyAnswersView } from '#contracts';
import { type EventName, isMove, type Proposal } from '#domain';
import type { FileLine } from '../../../proposals/queries.ts';
import { standingAfter, upTo } from '../as-of.ts';
import { toldLines } from '../told.ts';

type Lines = readonly FileLine[];

export type Appeal = {
  /** The decision that turned the family down. */
  first: FileLine;
  /** The proposal as that decision left it: nothing that came later is in it. */
  sealed: Proposal;
  /** Absent as long as the family may still ask. */
  filed?: FileLine;
  verdict?: FileLine;
  /** What came into the file after the decision, besides the appeal itself. */
  news: Lines;
};

const VERDICTS: ReadonlySet<EventName> = new Set<EventName>(['appeal_granted', 'appeal_denied']);
/** What may be evidence; who claimed the file or put it on hold is none. */
const NEWS: ReadonlySet<EventName> = new Set<EventName>([
  'document_added',
  'noted',
  'surveyed',
  'corrected',
  'life_event_recorded',
  'finding_raised',
  'finding_dismissed',
  'identity_matched',
  'identity_questioned',
]);

/** The last decision that turned the family down, and what was brought against it; undefined where nobody has. */
export function appealIn(proposalId: string, lines: Lines): Appeal | undefined {
  const told = toldLines(lines);
  const first = told.findLast(({ name, stage }) => stage === 'rejected' && isMove(name));
  const sealed = first && standingAfter(proposalId, upTo(lines, first.seq));
  if (!first || !sealed) return undefined;
  const after = told.filter(({ seq }) => seq > first.seq);
  const filed = after.find(({ name }) => name === 'appealed');
  const verdict = after.find(({ name }) => VERDICTS.has(name));
  return {
    first,
    sealed,
    ...(filed && { filed }),
    ...(verdict && { verdict }),
    news: after.filter(({ name }) => NEWS.has(name)),
  };
}

type Documents = NonNullable<ProposalView['documents']>;
/** What lay there when it was decided, and what came later. A number is the document's own, on either side. */
export function documentsAround(documents: Documents, first: FileLine) {
  const numbered = documents.map((document, at) => ({ document, number: at + 1 }));
  return {
    before: numbered.filter(({ document }) => document.seq <= first.seq),
    since: numbered.filter(({ document }) => document.seq > first.seq),
  };
}

type Survey = SurveyAnswersView['surveys'][number];
/** The survey that the decision rested on, and the newest that came after it. */
export function surveysAround(surveys: readonly Survey[], { first, sealed }: Pick<Appeal, 'first' | 'sealed'>) {
  const inOrder = surveys.toSorted((a, b) => a.seq - b.seq);
  const rested = sealed.rests?.['survey'];
  return {
    before: inOrder.find(({ id }) => id === rested) ?? inOrder.findLast(({ seq }) => seq <= first.seq),
    since: inOrder.findLast(({ seq }) => seq > first.seq),
  };
}

/** Who has given a verdict in this round, in order: none of them decides an appeal. */
export function decidersIn(proposalId: string, lines: Lines): Lines {
  const seqs = new Set(standingAfter(proposalId, lines)?.deciders.map(({ seq }) => seq));
  return lines.filter(({ seq }) => seqs.has(seq));
}
