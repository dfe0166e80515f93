import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { type Language, LANGUAGES, PROBLEMS, type Words } from '#contracts';
import { DOORS } from '../../apps/api/src/auth/doors.ts';
import { ROOT } from '../../apps/local/src/folders.ts';
import { until } from '../../apps/local/src/waiting.ts';
import { LAYOUT } from '../../apps/web/src/layout/words.ts';
import { SURVEY } from '../../apps/web/src/routes/survey/words.ts';
import { openScene, openWindow, type Scene, signIn } from './browser.ts';
import { BROKEN, type Cases, type Row, ROWS, type StateName } from './every-route.ts';
import { ALL_IN_SIGHT, outOfSight } from './hands.ts';
import { LEFT, toLocalValidation, type WholeHouse } from './whole-house.ts';

const addressOf = ({ address }: Row, cases: Cases = { open: '…', surveyed: '…' }) => address(cases);

describe('the table of routes', () => {
  /** What stands at an address of ours and is no page of its own. */
  const NO_PAGE = /^GET \/(health|openapi|docs|sign-in|meja)\b/;

  test('has a row for every route that the router knows, and for every page that anybody may open', () => {
    const router = readFileSync(join(ROOT, 'apps/web/src/router.tsx'), 'utf8');
    const staff = [...router.matchAll(/(?:\blazy\(|\bpath: )'([^']+)'/g)].map(([, path]) => path);
    const toAnybody = Object.keys(DOORS).filter(
      (door) => DOORS[door] === 'anybody' && door.startsWith('GET ') && !NO_PAGE.test(door),
    );
    expect(staff.length).toBeGreaterThan(9);
    expect(new Set(ROWS.map(({ route }) => route))).toEqual(new Set([...staff, ...toAnybody]));
  });

  test.each(ROWS.map((row) => [addressOf(row), row.journey] as const))('%s is gone to in a journey', (_, journey) => {
    expect(readFileSync(join(import.meta.dirname, journey.spec), 'utf8')).toContain(journey.goes);
  });

  test('says why where a page cannot be in a state', () => {
    const states = ROWS.flatMap(({ empty, error, offline }) => [empty, error, offline]);
    expect(states.filter((state) => ('never' in state ? state.never.length < 20 : state.says.length === 0))).toEqual(
      [],
    );
  });
});

/** What the API would say in the reader's language if it were broken; or what it says when there is nothing. */
async function answerInstead(page: Page, path: string, answer: unknown, language: Language): Promise<void> {
  const { status, title, next } = PROBLEMS.broken;
  const problem = { code: 'broken', status, title: title[language], detail: next[language] };
  const answering = (route: Route) =>
    answer === BROKEN ? route.fulfill({ status, json: problem }) : route.fulfill({ json: answer });
  await page.route(({ pathname, search }) => `${pathname}${search}`.startsWith(path), answering);
}

const sayIn =
  (language: Language) =>
  (pair: Words): string =>
    pair[language];

/** What stands where something is still to come. */
const ON_ITS_WAY = '[aria-busy="true"], .mantine-Skeleton-root';

/** Something lies on every desk: to be surveyed, to be talked about, to be ratified, to be handed over. */
async function fillDesks(house: WholeHouse): Promise<Cases> {
  const [operator, validator] = [await house.desk('operator-cibodas'), await house.desk('validator-1')];
  const [{ proposalId: open }, { proposalId: met }, surveyed, validated] = await Promise.all([
    operator.open(LEFT[0]!),
    operator.open(LEFT[1]!, { rules: 'demo-seconds' }),
    toLocalValidation(house, LEFT[2]!),
    toLocalValidation(house, LEFT[3]!),
  ]);
  const survey = { instrument: 'short', version: '1', answers: { floor: 'earth' } };
  await operator.ask(met, { asks: 'surveyed', survey });
  await validator.ask(surveyed, { asks: 'claimed' });
  await validator.ask(validated, { asks: 'locally_validated' });
  return { open, surveyed };
}

describe('every page says what is the case and what to do', () => {
  let scene: Scene;
  let house: WholeHouse;
  let browser: Browser;
  let cases: Cases;
  /** One window for each officer, language and state of the network. */
  const windows = new Map<string, Promise<BrowserContext>>();
  beforeAll(async () => {
    scene = await openScene();
    ({ house, browser } = scene);
    cases = await fillDesks(house);
  });
  afterAll(async () => scene?.[Symbol.asyncDispose]());

  type Kind = { language: Language; isOffline: boolean };
  const windowOf = (kind: Kind & Pick<Row, 'officer'>): Promise<BrowserContext> => {
    const key = JSON.stringify(kind);
    const context = windows.get(key) ?? openFor(kind);
    windows.set(key, context);
    return context;
  };
  const openPage = async ({ officer }: Row, kind: Kind): Promise<Page> =>
    (await windowOf({ ...(officer && { officer }), ...kind })).newPage();
  async function openFor({ officer, language, isOffline }: Kind & Pick<Row, 'officer'>): Promise<BrowserContext> {
    const locale = language === 'id' ? 'id-ID' : 'en-GB';
    // A worker would answer before what is laid in the way of its pages
    const options = { locale, serviceWorkers: isOffline ? 'allow' : 'block' } as const;
    const { page, context } = officer
      ? await signIn(browser, house, officer, '/meja', options)
      : await openWindow(browser, options).then(async (one) => ({ context: one, page: await one.newPage() }));
    await context.addInitScript((chosen) => localStorage.setItem('terdata-language', chosen), language);
    if (isOffline) await goOffline(page, officer, language);
    await page.close();
    return context;
  }
  /** Once the pages lie on the device, and the case that is to be surveyed. */
  async function goOffline(page: Page, officer: Row['officer'], language: Language): Promise<void> {
    if (officer === 'operator-cibodas') {
      await page.goto(`${house.url}/meja/survei/${cases.open}`);
      await page.getByText(SURVEY.saved[language]).waitFor();
    }
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.context().setOffline(true);
  }

  describe('on a screen that is enlarged', () => {
    /** 1280 × 1024 at 400 % and 1366 × 768 at 200 %, as a page sees them. */
    const SCREENS = [
      { width: 320, height: 256 },
      { width: 683, height: 384 },
    ];
    const PAGES = ROWS.flatMap((row) => LANGUAGES.map((language) => ({ row, language, path: addressOf(row) })));

    test.each(PAGES)('$path shows all of its words, $language', async ({ row, language }) => {
      const page = await openPage(row, { language, isOffline: false });
      try {
        await page.goto(`${house.url}${row.address(cases)}${row.officer ? '' : `?lang=${language}`}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.locator(ON_ITS_WAY).first().waitFor({ state: 'detached' });
        for (const screen of SCREENS) {
          await page.setViewportSize(screen);
          const isInSight = async () => isDeepStrictEqual(await outOfSight(page), ALL_IN_SIGHT);
          await until(isInSight, { withinMs: 10_000 }); // a table becomes cards a moment after its screen has become narrow
          expect({ screen, ...(await outOfSight(page)) }).toEqual({ screen, ...ALL_IN_SIGHT });
        }
      } finally {
        await page.close();
      }
    });
  });

  const STATES: readonly StateName[] = ['empty', 'error', 'offline'];
  const LOOKS = STATES.flatMap((name) =>
    ROWS.flatMap((row) => {
      const state = row[name];
      return 'never' in state
        ? []
        : LANGUAGES.map((language) => ({ row, name, state, language, path: addressOf(row) }));
    }),
  );

  test.each(LOOKS)('$path, $name, $language', async ({ row, name, state, language }) => {
    const say = sayIn(language);
    const isOffline = name === 'offline';
    const page = await openPage(row, { language, isOffline });
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    try {
      for (const [path, answer] of Object.entries(state.answers ?? {}))
        await answerInstead(page, path, answer, language);
      if (state.before) await page.addInitScript(state.before);
      const address = (state.address ?? row.address)(cases);
      await page.goto(`${house.url}${address}${row.officer ? '' : `?lang=${language}`}`);
      await state.act?.(page, say);
      const main = page.locator('main');
      for (const pair of state.says) await main.getByText(say(pair)).first().waitFor();
      if (isOffline) await page.getByText(say(LAYOUT.offline)).first().waitFor();
      else await main.locator(ON_ITS_WAY).first().waitFor({ state: 'detached' });
      if (state.keeps)
        expect(await main.getByLabel(say(state.keeps.label)).first().inputValue()).toBe(state.keeps.value);
      expect(broken).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
