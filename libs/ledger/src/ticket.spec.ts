import { describe, expect, test } from '@jest/globals';
import { isTicket } from '#domain';
import { newTicket } from './ticket.ts';

describe('the ticket that a family is given', () => {
  const tickets = Array.from({ length: 500 }, newTicket);

  test('has eleven letters that cannot be misheard, and one that checks them', () => {
    for (const ticket of tickets) {
      expect(ticket).toMatch(/^[0-9A-HJKMNP-TV-Z]{11}[0-9A-HJKMNP-TV-Z*~$=U]$/);
      expect(isTicket(ticket)).toBe(true);
    }
    expect(new Set(tickets).size).toBe(tickets.length);
  });

  test('uses all of its bits', () => {
    for (let place = 0; place < 11; place += 1) expect(new Set(tickets.map((ticket) => ticket[place])).size).toBe(32);
  });

  test('with one letter wrong, or two neighbours swapped, is seen to be wrong', () => {
    for (const ticket of tickets.slice(0, 50)) {
      for (let place = 0; place < 10; place += 1) {
        const letter = ticket[place]!;
        const wrong = letter === 'A' ? 'B' : 'A';
        expect(isTicket(ticket.slice(0, place) + wrong + ticket.slice(place + 1))).toBe(false);
        const next = ticket[place + 1]!;
        const swapped = ticket.slice(0, place) + next + letter + ticket.slice(place + 2);
        expect(isTicket(swapped)).toBe(letter === next);
      }
    }
  });
});
