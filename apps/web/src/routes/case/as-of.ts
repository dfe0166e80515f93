import { evolve, type Proposal } from '#domain';
import type { FileLine } from '../../proposals/queries.ts';

type Lines = readonly FileLine[];

/**
 * A proposal as its lines leave it, by the law's own fold: what an officer saw then is read from the record and kept nowhere else.
 * @param lines in their order from the first one on; what was taken back is among them
 */
export const standingAfter = (proposalId: string, lines: Lines): Proposal | undefined =>
  standingsAfterEach(proposalId, lines).at(-1);

/** The same after each of its lines, beginning with none. */
export const standingsAfterEach = (proposalId: string, lines: Lines): readonly (Proposal | undefined)[] => {
  const standings: (Proposal | undefined)[] = [undefined];
  for (const line of lines) standings.push(evolve(standings.at(-1), proposalId, line));
  return standings;
};

export const upTo = (lines: Lines, seq: number): Lines => lines.filter((line) => line.seq <= seq);

/** The lines from which a screen of this version was drawn. */
export const seenAt = (lines: Lines, version: number): Lines => lines.filter((line) => line.version <= version);
