import type { Finding, FindingRef } from '#domain';
import type { FileLine } from '../../../proposals/queries.ts';
import { standingAfter } from '../as-of.ts';
import { toldLines } from '../told.ts';

type Lines = readonly FileLine[];

/** A finding with who raised it and who has answered it. */
export type Weighed = {
  ref: FindingRef;
  state: Finding['state'];
  raised?: FileLine;
  /** Somebody said that it is nothing. */
  dismissed?: FileLine;
  /** Somebody closed the question. */
  settled?: FileLine;
  /** What officers had recorded of the same, before it was asked. */
  recorded: Lines;
};

const ORDER: readonly Finding['state'][] = ['open', 'dismissed', 'settled'];

const names =
  ({ code, subject }: FindingRef) =>
  ({ facts: { finding, findings = [] } }: FileLine): boolean =>
    [finding, ...findings].some((one) => one?.code === code && one.subject === subject);

/** Every finding of a proposal with its answers, the open ones first. */
export function weighedIn(proposalId: string, lines: Lines): readonly Weighed[] {
  const told = toldLines(lines);
  const { findings = [] } = standingAfter(proposalId, lines) ?? {};
  return findings
    .map((finding): Weighed => {
      const ref = { code: finding.code, ...(finding.subject !== undefined && { subject: finding.subject }) };
      const about = told.filter((line) => line.seq <= finding.seq && names(ref)(line));
      const raised = about.findLast(({ name }) => name !== 'finding_dismissed');
      const dismissed = about.findLast(({ name }) => name === 'finding_dismissed');
      const settled = told.find(({ seq }) => seq === finding.seq);
      return {
        ref,
        state: finding.state,
        ...(raised && { raised }),
        ...(finding.state !== 'open' && dismissed && { dismissed }),
        ...(finding.state === 'settled' && settled && { settled }),
        recorded: told.filter(({ facts }) => facts.code === ref.code && facts.subject === ref.subject),
      };
    })
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}
