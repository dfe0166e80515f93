// How long a slow telephone waits for the first rows of the queue, and for the same page on the next day.
import { performance } from 'node:perf_hooks';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, signIn } from '../browser/browser.ts';
import { LEFT, startWholeHouse, toLocalValidation } from '../browser/whole-house.ts';

const ROUNDS = 5;
/** 400 kb/s each way, 400 ms there and back, a processor four times slower, a small screen. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const CPU_SLOWDOWN = 4;

await using house = await startWholeHouse();
const browser = await openBrowser();
for (const family of LEFT.slice(0, 3)) await toLocalValidation(house, family);
const name = LEFT[0]!.members[0]!.name;
let storageState: Awaited<ReturnType<BrowserContext['storageState']>>;
{
  await using visit = await signIn(browser, house, 'validator-1');
  storageState = await visit.context.storageState();
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', SLOW);
  await line.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return page;
}

/** Milliseconds until a row can be read, and until the page can be used. */
async function open(page: Page): Promise<{ rows: number; usable: number }> {
  const startedMs = performance.now();
  const opened = page.goto(`${house.url}/meja`, { waitUntil: 'commit' });
  await page.getByText(name).first().waitFor();
  const rows = performance.now() - startedMs;
  await opened;
  await page.getByRole('button', { name: 'Ambil berikutnya' }).waitFor();
  return { rows, usable: performance.now() - startedMs };
}

const table: Record<string, number[]> = {
  'first visit, rows': [],
  'first visit, usable': [],
  'next visit, rows': [],
  'next visit, usable': [],
};
for (let round = 0; round < ROUNDS; round += 1) {
  const context = await browser.newContext({ storageState, viewport: { width: 360, height: 740 }, locale: 'id-ID' });
  const page = await slowPage(context);
  const first = await open(page);
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.close();
  const next = await open(await slowPage(context));
  table['first visit, rows']!.push(first.rows);
  table['first visit, usable']!.push(first.usable);
  table['next visit, rows']!.push(next.rows);
  table['next visit, usable']!.push(next.usable);
  await context.close();
}
await browser.close();
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
console.table(
  Object.fromEntries(
    Object.entries(table).map(([what, times]) => {
      const sorted = times.toSorted((a, b) => a - b);
      return [what, { median: seconds(sorted[2]!), least: seconds(sorted[0]!), most: seconds(sorted[4]!) }];
    }),
  ),
);
