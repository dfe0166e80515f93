type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Elements that want the key for themselves: what is typed is text, and a button is pressed by Enter already. */
const TYPES_TEXT = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';
const PRESSED_BY_ENTER = 'a, button, summary, [role=tab]';

type Where = { closest(selector: string): unknown };

/** The name of a key in the tables of pages: `j`, `Enter`, `Ctrl+Enter`. Nothing where it belongs to the browser or to a field. */
export function keyOf({ key, ctrlKey, metaKey, altKey }: Pressed, where: Where | null): string | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key === 'Enter' ? 'Ctrl+Enter' : undefined;
  if (where?.closest(TYPES_TEXT)) return undefined;
  if (key === 'Enter' && where?.closest(PRESSED_BY_ENTER)) return undefined;
  return key;
}
