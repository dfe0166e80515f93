import { type EventName, type Particulars, SYSTEM } from '#domain';
import type { Ledger, Standing } from '#ledger';
import type { Answer, Job } from './job.ts';

/**
 * Asks the ledger before anything is touched: whether what this work was made for still holds.
 * That makes a second run, a late one and one after a rebuild harmless.
 * @returns how long to wait while a person's move settles; the position if it moved on; else the answer of the work
 */
export async function ifCurrent(
  ledger: Pick<Ledger, 'standing'>,
  { proposalId, epoch, seq }: Job,
  work: (standing: Standing) => Promise<Answer>,
): Promise<Answer> {
  const standing = await ledger.standing(proposalId);
  const { position, waitMs } = standing;
  if (waitMs !== undefined) return { waitMs };
  return position.epoch === epoch && position.seq === seq ? work(standing) : { position };
}

/**
 * Records what the machine did, under an id made of the work: a second run is the same command.
 * @throws on a refusal that neither time nor a newer position explains, which is a bug: it is tried again, and seen
 */
export async function record(
  ledger: Pick<Ledger, 'apply'>,
  { proposalId, epoch, seq }: Job,
  asks: EventName,
  particulars: Particulars = {},
): Promise<Answer> {
  const id = `${proposalId}:${seq}:${asks}`;
  const command = { id, proposalId, asks, by: SYSTEM, with: particulars };
  const answer = await ledger.apply(command, undefined, { madeFor: { epoch, seq } });
  if (answer.ok) return { position: answer.position };

  const waitMs = answer.waitMs ?? answer.facts.waitMs;
  if (typeof waitMs === 'number') return { waitMs };
  if (answer.code === 'moved_on' && answer.position) return { position: answer.position };
  throw new Error(`${asks} refused: ${answer.code}`);
}
