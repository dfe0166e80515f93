import { queryOptions } from '@tanstack/react-query';
import { ServerAway } from '../api/problem.ts';

/** Any page under /meja answers with the same frame, to nobody too: asked without a sign-in, the look keeps none alive. */
const FRAME = '/meja/kotak';
const EVERY_MS = 10 * 60_000;

/** The script that this tab was started with; its name holds a hash of all that it leads to. */
const ourScript = (): string =>
  new URL(document.querySelector<HTMLScriptElement>('script[type="module"][src]')!.src).pathname;

/**
 * Whether the server hands out other pages by now than those that this tab runs.
 * @throws {ServerAway}
 */
async function isUpgraded(): Promise<boolean> {
  const answer = await fetch(FRAME, { cache: 'no-store', credentials: 'omit' }).catch(() => {
    throw new ServerAway();
  });
  if (!answer.ok) throw new ServerAway();
  return !(await answer.text()).includes(ourScript());
}

/** Looked at when an officer comes back to the tab, and each ten minutes; a tab that was just opened is of today. */
export const upgradedQuery = queryOptions({
  queryKey: ['upgraded'],
  queryFn: isUpgraded,
  initialData: false,
  initialDataUpdatedAt: () => Date.now(),
  staleTime: EVERY_MS,
  refetchInterval: EVERY_MS,
  retry: false,
});

/** A part of the pages that the server no longer has, since it has newer ones. */
export class PageReplaced extends Error {
  override readonly name = 'PageReplaced';
}

/**
 * Brings a page. Where it is gone the officer is told before anything is reloaded.
 * @throws {PageReplaced}
 * @throws {ServerAway}
 */
export const bring = <Module>(load: () => Promise<Module>): Promise<Module> =>
  load().catch(async (failure: unknown) => {
    if (await isUpgraded()) throw new PageReplaced();
    throw failure;
  });
