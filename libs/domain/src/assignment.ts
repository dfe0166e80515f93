import type { Command } from './command.ts';
import type { EventName } from './event.ts';
import { decidedElsewhere } from './four-eyes.ts';
import type { Officer } from './officer.ts';
import type { Proposal } from './proposal.ts';
import { covers } from './region.ts';
import { can } from './rights.ts';
import { allowedMoves } from './stages.ts';

/** Why a proposal cannot be given to somebody: nobody's id, another area, a desk that decides nothing here, or another side of this round. */
export type Unfit = 'not_in_office' | 'elsewhere' | 'wrong_desk' | 'four_eyes';

const HANDS_OVER: ReadonlySet<EventName> = new Set<EventName>(['assigned', 'reassigned']);

/** The officer to whom a command gives the work, by id. */
export const handedTo = ({ asks, with: given }: Pick<Command, 'asks' | 'with'>): string | undefined =>
  HANDS_OVER.has(asks) ? given?.officer : undefined;

/**
 * Work is given only to whom it can move on: in office, in whose area it lies, and who holds some move of the present stage once it is
 * theirs. An end is no such move, because it is nobody's work.
 * @param officer as the officers' table has them; nothing where they are unknown or no longer in office
 * @returns nothing where the officer may take it
 */
export function unfit(proposal: Proposal, officer: Officer | undefined): Unfit | undefined {
  if (!officer) return 'not_in_office';
  if (!covers(officer.region, proposal.region)) return 'elsewhere';
  const theirs = { ...proposal, owner: officer.id, surveyor: officer.id };
  const moves = allowedMoves(proposal.stage).filter((move) => move !== 'ended' && can(officer, move, theirs).ok);
  if (moves.length === 0) return 'wrong_desk';
  return moves.every((move) => decidedElsewhere(proposal, officer, move)) ? 'four_eyes' : undefined;
}
