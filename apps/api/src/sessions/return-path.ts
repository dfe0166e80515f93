const HOME = '/meja';

/** Where an officer goes after signing in: a page of the desk, whatever an address asks for. Anything else is the desk itself. */
export function returnPath(to: string | undefined, origin: string): string {
  if (to === undefined || !URL.canParse(to, origin)) return HOME;
  const wanted = new URL(to, origin);
  const isOurs = wanted.origin === origin && (wanted.pathname === HOME || wanted.pathname.startsWith(`${HOME}/`));
  return isOurs ? `${wanted.pathname}${wanted.search}${wanted.hash}` : HOME;
}
