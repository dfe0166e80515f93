/** What somebody types into the one box: a number, a ticket, or else a name. */
export type Asked = { nik: string } | { ticket: string } | { name: string };

/** Twelve letters of a ticket: none that is misheard, the last one only checks. They may be written in groups. */
const TICKET = /^(?=.*\d)[0-9A-HJKMNP-TV-Z]{11}[0-9A-HJKMNP-TV-Z*~$=U]$/;

/** Nothing where it is too short to look for. */
export function askedBy(typed: string): Asked | undefined {
  const text = typed.trim().replace(/\s+/g, ' ');
  const joined = text.replace(/[\s.-]/g, '').toUpperCase();
  if (/^\d{16}$/.test(joined)) return { nik: joined };
  if (TICKET.test(joined)) return { ticket: joined };
  return text.length >= 3 ? { name: text } : undefined;
}
