const LONGEST = 20;

/** A ticket as somebody typed it: in small letters, in groups, and with the letters that Crockford left out because they are heard or read wrongly. */
export const toTicket = (typed: string): string =>
  typed
    .slice(0, 2 * LONGEST)
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .slice(0, LONGEST);
