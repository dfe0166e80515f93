import { REASON_WORDS, type Words, words } from '#contracts';

/** Codes of no list of reasons: how a request came in, and why the machine waits or tells a supervisor. */
// oxfmt-ignore
const OTHER_CODES: Readonly<Record<string, Words>> = {
  village_office: words('Datang ke kantor desa', 'Came to the village office'),
  doorstep:       words('Didatangi di rumah', 'Visited at home'),
  agent:          words('Melalui pendamping', 'Through an agent'),
  returned_again: words('Berulang kali dikembalikan', 'Sent back again and again'),
  dukcapil:       words('Dukcapil tidak menjawab', 'Dukcapil does not answer'),
};

/** A reason or a finding in the officer's words. A code that is older than the list is shown as it is: it can still be read out. */
export const codeWords = (code: string): Words =>
  Object.hasOwn(REASON_WORDS, code)
    ? REASON_WORDS[code as keyof typeof REASON_WORDS].officer
    : Object.hasOwn(OTHER_CODES, code)
      ? OTHER_CODES[code]!
      : words(code, code);
