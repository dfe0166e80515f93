import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import packed from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { officerNamed, startWholeHouse, type WholeHouse } from './whole-house.ts';

/** `CHROMIUM_PATH`, then `chromium` on the path, then the packed one that npm brings. */
async function findChromium(): Promise<string> {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'chromium'));
  for (const candidate of [process.env.CHROMIUM_PATH, ...onPath]) {
    if (candidate && isExecutable(candidate)) return candidate;
  }
  return packed.executablePath();
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A real browser without a window; it asks nobody outside this machine for anything. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox', // root in a container has none
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

export type Scene = AsyncDisposable & { house: WholeHouse; browser: Browser };

/** A whole house and a browser before it. Where one of them does not come up, nothing is left behind. */
export async function openScene(): Promise<Scene> {
  await using building = new AsyncDisposableStack();
  const house = building.use(await startWholeHouse());
  const browser = await openBrowser();
  building.defer(() => browser.close());
  const parts = building.move();
  return { house, browser, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}

/** A window of nobody yet. A fact is waited for on the slowest of machines; the limit only ends the wait for one that never comes. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1366, height: 768 }, ...options });
  context.setDefaultTimeout(120_000);
  return context;
}

export type Visit = AsyncDisposable & { page: Page; context: BrowserContext; problems: string[] };

/** A window of an officer who has signed in at the issuer's page with one click. What the page complains about is kept. */
export async function signIn(
  browser: Browser,
  house: WholeHouse,
  officer: string,
  path = '/meja',
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await openWindow(browser, options);
  const page = await context.newPage();
  const problems = watch(page);
  await page.goto(`${house.url}/sign-in?to=${encodeURIComponent(path)}`);
  await page.getByRole('button', { name: officerNamed(officer).name }).click();
  await page.waitForURL(`${house.url}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return { page, context, problems, [Symbol.asyncDispose]: () => context.close() };
}

/** Errors of scripts and refusals of the page's policy: none is wanted. */
export function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !/status of 4\d\d/.test(line.text())) problems.push(line.text());
  });
  return problems;
}
