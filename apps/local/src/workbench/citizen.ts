import type { Language, ProposalView } from '#contracts';

const MAIN = /<main>(.*)<\/main>/s;
const ENDS_A_LINE = /<\/(?:h1|h2|p|dd|li)>/g;
const decoded = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** The words of a page, a line each, without its marks. */
function linesOf(page: string): string[] {
  const [, main = ''] = MAIN.exec(page) ?? [];
  const text = main
    .replace(ENDS_A_LINE, '\n')
    .replaceAll('</dt>', ': ')
    .replace(/<[^>]*>/g, ' ');
  return text
    .split('\n')
    .map((line) => decoded(line).replace(/\s+/g, ' ').replace(' : ', ': ').trim())
    .filter((line) => line !== '');
}

/**
 * What the public page answers to a citizen who has the ticket of this proposal and the last digits of somebody's NIK.
 * @returns nothing where the page is not there, or the digits are not to be seen
 */
export async function citizenSees(
  api: string,
  view: ProposalView | undefined,
  language: Language,
): Promise<string[] | undefined> {
  const digits = view?.family?.members[0]?.nik.slice(-4);
  if (!view || !digits) return undefined;
  try {
    const response = await fetch(`${api}/status?lang=${language}`, {
      method: 'POST',
      body: new URLSearchParams({ ticket: view.ticket, digits }),
      signal: AbortSignal.timeout(3_000),
    });
    return response.ok ? linesOf(await response.text()) : undefined;
  } catch {
    return undefined;
  }
}
