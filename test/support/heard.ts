import { positionOf, type Proposal } from '#domain';
import type { Engine } from '#engine';

/** The highest `(epoch, seq)` that stands in a proposal's histories: what its run has heard. */
export async function heard(engine: Engine, proposalId: string): Promise<{ epoch: number; seq: number }> {
  const transcript = await engine.transcript(proposalId);
  const positions = [...transcript.matchAll(/\\"epoch\\":(\d+),\\"seq\\":(\d+)/g)];
  const [epoch, seq] = positions
    .map(([, e, s]) => [Number(e), Number(s)] as const)
    .reduce((best, next) => (next[0] > best[0] || (next[0] === best[0] && next[1] > best[1]) ? next : best), [
      0, 0,
    ] as const);
  return { epoch, seq };
}

export const standsAt = (proposal: Proposal): { epoch: number; seq: number } => {
  const { epoch, seq } = positionOf(proposal);
  return { epoch, seq };
};
