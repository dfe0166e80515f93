/** How long after a touch of a key, a finger or a pointer an officer still counts as at work. */
const AT_WORK_MS = 60_000;
/** Whoever only types asks the server nothing; it is told of them so often. */
const TELL_MS = 5 * 60_000;
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

let lastActAt = Date.now(); // a page is opened by somebody
let lastToldAt = Date.now();

/** Whether a call is the page's own doing: then it keeps nobody signed in. What the officer does is known to the server from here on. */
export function isByItself(): boolean {
  if (Date.now() - lastActAt > AT_WORK_MS) return true;
  lastToldAt = Date.now();
  return false;
}

/**
 * Notices what the officer does on the page.
 * @param tell calls the server, so that it hears of somebody who types for long
 */
export function noticeActs(page: EventTarget, tell: () => void): void {
  const notice = (): void => {
    lastActAt = Date.now();
    if (lastActAt - lastToldAt <= TELL_MS) return;
    lastToldAt = lastActAt;
    tell();
  };
  for (const act of ACTS) page.addEventListener(act, notice, { capture: true, passive: true });
}
