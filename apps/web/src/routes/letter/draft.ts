/** What was ticked, and the number: ids and a number of a letter, no person. It outlives a fresh sign-in, and ends with the tab. */
export type LetterDraft = { chosen: ReadonlySet<string>; number: string };

const KEY = 'terdata-letter';

export function findLetter(): LetterDraft {
  try {
    const { chosen, number } = JSON.parse(sessionStorage.getItem(KEY) ?? '') as { chosen: string[]; number: string };
    return { chosen: new Set(chosen), number };
  } catch {
    return { chosen: new Set(), number: '' };
  }
}

/** Nothing takes the draft away. */
export function keepLetter(draft?: LetterDraft): void {
  if (!draft) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify({ chosen: [...draft.chosen], number: draft.number }));
}
