import type { EventName } from './event.ts';
import { dismissedHere, isAboutIdentity } from './findings.ts';
import { type Actor, isSystem } from './officer.ts';
import type { Proposal } from './proposal.ts';
import { isRepair, isVerdict, type Side, sideOf } from './sides.ts';

/** Identity against Dukcapil takes two persons: one dismisses the finding, another one settles the question. */
const acceptedIdentity = (proposal: Proposal, id: string): boolean =>
  dismissedHere(proposal).some((found) => found.by === id && isAboutIdentity(found));

/**
 * Whether this actor has decided on another side in this round, and may not decide here.
 * Counted on the immutable id of the officer. Who opened or surveyed may not validate; who validated may neither ratify nor verify;
 * an appeal is decided by somebody who decided nothing before; a repair is barred only to the village's side.
 * @see Permensos 3/2025 art. 1: verification and validation are two acts; we ask for two people
 */
export function decidedElsewhere(proposal: Proposal, actor: Actor, asks: EventName): Side | 'same_finding' | undefined {
  const { stage, deciders } = proposal;
  if (isSystem(actor)) return undefined;
  if (asks === 'clarified' && acceptedIdentity(proposal, actor.id)) return 'same_finding';
  const mine = deciders.filter(({ id }) => id === actor.id).map(({ side }) => side);
  const repairs = isRepair(stage, actor.role) && (asks === 'clarified' || asks === 'returned');
  if (repairs) return mine.find((side) => side === 'village');
  const judges = isVerdict(stage, asks, actor.role) || (asks === 'finding_dismissed' && stage === 'clarification');
  if (!judges) return undefined;
  return mine.find((side) => side !== sideOf(stage) || stage === 'appeal');
}
