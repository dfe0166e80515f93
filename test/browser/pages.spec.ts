import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openScene, openWindow, type Scene, signIn, watch } from './browser.ts';
import { LEFT, type WholeHouse } from './whole-house.ts';

let scene: Scene;
let house: WholeHouse;
let browser: Browser;
let caseId: string;
/** The cookie of each officer, so that each signs in once. */
const cookies = new Map<string, BrowserContextOptions['storageState']>();

beforeAll(async () => {
  scene = await openScene();
  ({ house, browser } = scene);
  const { proposalId } = await (await house.desk('operator-cibodas')).open(LEFT[0]!);
  caseId = proposalId;
});
afterAll(async () => scene?.[Symbol.asyncDispose]());

type Look = { colorScheme: 'light' | 'dark'; language: 'id' | 'en'; viewport: { width: number; height: number } };
const WIDE = { width: 1366, height: 768 };
const NARROW = { width: 360, height: 740 };
const schemes = ['light', 'dark'] as const;
const languages = ['id', 'en'] as const;

const EVERY_LOOK: readonly Look[] = schemes.flatMap((colorScheme) =>
  languages.flatMap((language) => [WIDE, NARROW].map((viewport) => ({ colorScheme, language, viewport }))),
);
/** Each pair of two properties stands in one of these. */
const PAIRWISE: readonly Look[] = [
  { colorScheme: 'light', language: 'id', viewport: WIDE },
  { colorScheme: 'light', language: 'en', viewport: NARROW },
  { colorScheme: 'dark', language: 'id', viewport: NARROW },
  { colorScheme: 'dark', language: 'en', viewport: WIDE },
];

type Route = { path: () => string; officer?: string; looks: readonly Look[] };
// oxfmt-ignore
const ROUTES: Readonly<Record<string, Route>> = {
  'the queue':           { path: () => '/meja',                  officer: 'validator-1',     looks: EVERY_LOOK },
  'a case':              { path: () => `/meja/kasus/${caseId}`,  officer: 'operator-cibodas', looks: EVERY_LOOK },
  'a family':            { path: () => `/meja/kasus/${caseId}/keluarga`, officer: 'operator-cibodas', looks: PAIRWISE },
  'the status page':     { path: () => '/status',                                            looks: EVERY_LOOK },
  'an opening':          { path: () => '/meja/usulan',           officer: 'operator-cibodas', looks: PAIRWISE },
  'a survey':            { path: () => `/meja/survei/${caseId}`, officer: 'operator-cibodas', looks: PAIRWISE },
  'the outbox':          { path: () => '/meja/kotak',            officer: 'operator-cibodas', looks: PAIRWISE },
  'a village meeting':   { path: () => '/meja/musyawarah',       officer: 'operator-cibodas', looks: PAIRWISE },
  'a letter':            { path: () => '/meja/surat',            officer: 'supervisor-1',    looks: PAIRWISE },
  'the office':          { path: () => '/meja/kantor',           officer: 'supervisor-1',    looks: PAIRWISE },
  'stuck cases':         { path: () => '/meja/macet',            officer: 'administrator',   looks: PAIRWISE },
  'the doors':           { path: () => '/',                                                  looks: PAIRWISE },
  'help':                { path: () => '/bantuan',                                           looks: PAIRWISE },
  'a levy report':       { path: () => '/pungli',                                            looks: PAIRWISE },
};

const name = ({ colorScheme, language, viewport }: Look): string => `${colorScheme}, ${language}, ${viewport.width} px`;
const CASES = Object.entries(ROUTES).flatMap(([route, { path, officer, looks }]) =>
  looks.map((look) => ({ route, path, officer, look, called: name(look) })),
);

async function cookieOf(officer: string) {
  if (!cookies.has(officer)) {
    await using visit = await signIn(browser, house, officer);
    cookies.set(officer, await visit.context.storageState());
  }
  return cookies.get(officer);
}

describe('everybody can read and use', () => {
  test.each(CASES)('$route ($called)', async ({ path, officer, look }) => {
    const { language, ...options } = look;
    const storageState = officer && (await cookieOf(officer));
    await using context = await openWindow(browser, {
      ...options,
      locale: language === 'id' ? 'id-ID' : 'en-GB',
      ...(storageState && { storageState }),
    });
    await context.addInitScript((chosen) => localStorage.setItem('terdata-language', chosen), language);
    const page = await context.newPage();
    const problems = watch(page);
    await page.goto(`${house.url}${path()}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      });
      return found.violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).slice(0, 5),
      }));
    });
    expect(violations).toEqual([]);
    expect(problems).toEqual([]);
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
