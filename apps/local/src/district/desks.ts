import { queuePage } from '#contracts';
import type { QueueName } from '#domain';
import type { Door } from './door.ts';
import type { Yes } from './journal.ts';

/** A case that waits for a person of the district. */
export type Waiting = Pick<Yes, 'proposalId' | 'stage' | 'version'>;

/** Where the machine, or somebody's no, lays a case without the district having moved it there, and who sees all of them. */
const DESKS: readonly (readonly [officer: string, queue: QueueName])[] = [
  ['verifier-1', 'clarification'],
  ['validator-1', 'review'],
  ['ministry-supervisor', 'appeal'],
];

/** What lies on those desks now, and nobody has taken. @throws nobody answers */
export async function lookAtDesks(door: Door): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const [officer, queue] of DESKS) {
    const { status, body } = await door.read(officer, `/proposals?queue=${queue}&limit=100`);
    if (status !== 200) throw new Error(`the door answered ${status}`);
    for (const { id, stage, version, owner } of queuePage.parse(body).items)
      if (owner === undefined) found.push({ proposalId: id, stage, version });
  }
  return found;
}
