import { SYSTEM } from '#domain';
import type { Engine } from '#engine';
import type { Ledger } from '#ledger';
import type { Told } from './story.ts';

export type Proven = {
  name: string;
  id: string;
  workflowId: string;
  /** Computed from the ledger and from Temporal, never from what the story said of itself. */
  ok: boolean;
  events: { event: string; stage: string; actor: string; at: string; seq: number }[];
  history: { runs: number; events: number; bytes: number; stateTransitions: number };
  ledger: { events: number; chainValid: boolean };
};

/** Whether the wanted events stand in the file, in this order, others between them. */
const inOrder = (wanted: readonly string[], names: readonly string[]): boolean => {
  let next = 0;
  for (const name of names) if (name === wanted[next]) next += 1;
  return next === wanted.length;
};

/** The highest `seq` that Temporal has heard of: the engine stands where the ledger stands. */
const heard = (transcript: string): number =>
  Math.max(0, ...[...transcript.matchAll(/\\"seq\\":(\d+)/g)].map(([, seq]) => Number(seq)));

/** Reads a proposal from the ledger and from Temporal and compares the two. */
export async function prove(ledger: Ledger, engine: Engine, { name, id, expected }: Told): Promise<Proven> {
  const events = (await ledger.events(id, SYSTEM)) ?? [];
  const chain = await ledger.verifyChain(id);
  const history = await engine.history(id);
  const proposal = await ledger.find(id, SYSTEM);
  const seen = heard(await engine.transcript(id));
  const agrees = proposal !== undefined && seen >= proposal.positionSeq;
  return {
    name,
    id,
    workflowId: `proposal-${id}`,
    ok:
      chain.valid &&
      chain.events >= events.length &&
      agrees &&
      inOrder(
        expected,
        events.map((event) => event.name),
      ),
    events: events.map((event) => ({
      event: event.name,
      stage: event.stage,
      actor: event.by.role,
      at: event.at,
      seq: event.seq,
    })),
    history: history ?? { runs: 0, events: 0, bytes: 0, stateTransitions: 0 },
    ledger: { events: chain.events, chainValid: chain.valid },
  };
}
