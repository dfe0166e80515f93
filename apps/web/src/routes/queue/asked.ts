import { isTicket } from '#domain';

/** What somebody types into the one box: a number, a ticket, or else a name. */
export type Asked = { nik: string } | { ticket: string } | { name: string };

/** What looks like a ticket with a slip in it, and like no name: the API says what is wrong with it. */
const NEARLY_TICKET = /^(?=.*\d)[0-9A-HJKMNP-TV-Z]{11}[0-9A-HJKMNP-TV-Z*~$=U]$/;

/** Nothing where it is too short to look for. */
export function askedBy(typed: string): Asked | undefined {
  const text = typed.trim().replace(/\s+/g, ' ');
  const joined = text.replace(/[\s.-]/g, '').toUpperCase();
  if (/^\d{16}$/.test(joined)) return { nik: joined };
  if (isTicket(joined) || NEARLY_TICKET.test(joined)) return { ticket: joined };
  return text.length >= 3 ? { name: text } : undefined;
}
