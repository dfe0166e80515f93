import { decidedElsewhere, dismissedHere, isAboutIdentity, type Officer, openFindings } from '#domain';
import type { FileLine } from '../../../proposals/queries.ts';
import { standingAfter } from '../as-of.ts';

/** Who has said first that an identity is right after all; `mine` where it is the reader, who cannot be the second. */
export type SecondPerson = { is: 'asked' | 'mine' | 'theirs'; said: readonly FileLine[] };

/** What two persons have to say; undefined where one is enough. */
export function secondPersonIn(
  proposalId: string,
  lines: readonly FileLine[],
  reader: Officer,
): SecondPerson | undefined {
  const standing = standingAfter(proposalId, lines);
  if (standing?.stage !== 'clarification') return undefined;
  const seqs = new Set(
    dismissedHere(standing)
      .filter(isAboutIdentity)
      .map(({ seq }) => seq),
  );
  const said = lines.filter(({ seq }) => seqs.has(seq));
  if (said.length === 0) return openFindings(standing).some(isAboutIdentity) ? { is: 'asked', said } : undefined;
  return { is: decidedElsewhere(standing, reader, 'clarified') === 'same_finding' ? 'mine' : 'theirs', said };
}
