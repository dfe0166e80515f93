import { setTimeout as pause } from 'node:timers/promises';
import { DUKCAPIL } from '#activities';
import { SYSTEM } from '#domain';
import type { Dukcapil } from '#dukcapil';
import type { Delivery, Ledger } from '#ledger';
import { log } from './log.ts';

export type Releasing = {
  ledger: Pick<Ledger, 'apply' | 'closeOutage' | 'outages' | 'parked'>;
  dukcapil: Pick<Dukcapil, 'probe'>;
  /** Calls a second that Dukcapil allows. */
  rate: number;
};

/** A family is about so many calls; the bucket of tokens corrects where it is more. */
const CALLS_PER_PROPOSAL = 4;
const BATCH = 25;

/**
 * One look at the outside system. When it answers again, its outage is closed and what is parked for it is released, most urgent first, no
 * faster than the system allows. If calls fail again meanwhile, the outage opens anew and the rest stay parked.
 */
export async function release({ ledger, dukcapil, rate }: Releasing, signal: AbortSignal): Promise<void> {
  if (await isDown(ledger)) {
    if (!(await dukcapil.probe({ signal }))) return;
    await ledger.closeOutage(DUKCAPIL);
    log('outage closed', { system: DUKCAPIL });
  }
  const refused = new Set<string>();
  for (;;) {
    const parked = await ledger.parked(DUKCAPIL, BATCH + refused.size);
    const next = parked.filter(({ proposalId }) => !refused.has(proposalId));
    if (next.length === 0) return;
    for (const { proposalId, position } of next) {
      if (signal.aborted) return;
      if (!(await unpark(ledger, { proposalId, position }))) refused.add(proposalId);
      await pause((1000 * CALLS_PER_PROPOSAL) / rate, undefined, { signal });
    }
    if (await isDown(ledger)) return;
  }
}

const isDown = async (ledger: Pick<Ledger, 'outages'>): Promise<boolean> =>
  (await ledger.outages()).some(({ system }) => system === DUKCAPIL);

/** Not made for an activity, so the ledger writes an outbox row and the relay tells the run. */
async function unpark(
  ledger: Pick<Ledger, 'apply'>,
  { proposalId, position }: Pick<Delivery, 'proposalId' | 'position'>,
) {
  const id = `${proposalId}:${position.seq}:unparked`;
  const { ok } = await ledger.apply({ id, proposalId, asks: 'unparked', by: SYSTEM });
  return ok;
}
