/** What was chosen for a handing over: ids and a reason, no citizen. It outlives a fresh sign-in, and ends with the tab. */
export type HandingDraft = { from?: string; to?: string; reason?: string; note?: string };

const KEY = 'terdata-handover';

export function findHanding(): HandingDraft {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as HandingDraft;
  } catch {
    return {};
  }
}

/** A note may say too much for a place that is not locked, so it is not kept. */
export function keepHanding(draft: HandingDraft): void {
  const { note: _, ...kept } = draft;
  sessionStorage.setItem(KEY, JSON.stringify(kept));
}
