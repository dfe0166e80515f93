import { DESK_WORDS, type Words, words } from '#contracts';
import type { Desk } from '#domain';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A desk as a heading or a button has it: what stands in a sentence elsewhere, with a capital and without an article. */
export function deskName(desk: Desk): Words {
  const { id, en } = DESK_WORDS[desk];
  return words(capital(id), capital(en.replace(/^(?:an?|the) /, '')));
}
