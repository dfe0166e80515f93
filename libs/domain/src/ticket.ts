/** Crockford's letters: no I, L, O or U, which are heard and written wrongly. The last five only check. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U';
/** How large the number is that a ticket writes down: eleven letters of five bits. */
const TICKET_BITS = 55n;

/** The check character: the number modulo 37. */
const checkOf = (number: bigint): string => LETTERS[Number(number % 37n)]!;

/** A number of 55 bits, as a family is given it: eleven letters and a check character. */
export function ticketOf(number: bigint): string {
  const letters = Array.from(
    { length: 11 },
    (_, place) => LETTERS[Number((number >> (TICKET_BITS - 5n * BigInt(place + 1))) & 31n)],
  );
  return letters.join('') + checkOf(number);
}

/** Whether it was written down without a slip; says nothing about whether it exists. */
export function isTicket(text: string): boolean {
  if (!/^[0-9A-HJKMNP-TV-Z]{11}[0-9A-HJKMNP-TV-Z*~$=U]$/.test(text)) return false;
  const number = Array.from(text.slice(0, 11)).reduce((sum, letter) => sum * 32n + BigInt(LETTERS.indexOf(letter)), 0n);
  return checkOf(number) === text[11];
}
