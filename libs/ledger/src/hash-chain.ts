import { createHash } from 'node:crypto';
import type { ProposalEvent } from '#domain';
import { canonical } from './canonical.ts';

/** What the first event of a proposal is chained to; hashes are told in hexadecimal. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256 over RFC 8785 JSON of an event with the hash of the one before it. */
export const hashOf = (event: ProposalEvent, prevHash: string): string =>
  createHash('sha256').update(canonical({ event, prevHash })).digest('hex');

export type Link = { event: ProposalEvent; prevHash: string; hash: string };

/** Chains events behind a head, in order. */
export function chain(head: string, events: readonly ProposalEvent[]): Link[] {
  let prevHash = head;
  return events.map((event) => {
    const link = { event, prevHash, hash: hashOf(event, prevHash) };
    prevHash = link.hash;
    return link;
  });
}
