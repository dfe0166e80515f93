import { randomBytes } from 'node:crypto';
import { ticketOf } from '#domain';

/** What a family is given to ask after its proposal: 55 random bits in eleven letters, and a check character. */
export const newTicket = (): string => ticketOf(BigInt(`0x${randomBytes(7).toString('hex')}`) >> 1n);
