import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { connected } from '../../apps/local/src/database.ts';
import { openScene, type Scene, signIn } from './browser.ts';
import { button } from './hands.ts';
import { LEFT, officerNamed, toLocalValidation, type WholeHouse } from './whole-house.ts';

let scene: Scene;
let house: WholeHouse;
let browser: Browser;
beforeAll(async () => {
  scene = await openScene();
  ({ house, browser } = scene);
});
afterAll(async () => scene?.[Symbol.asyncDispose]());

const headOf = (at: number): string => LEFT[at]!.members[0]!.name;
const eventsOf = async (proposalId: string, name: string) =>
  (await (await house.desk('auditor')).events(proposalId)).filter((event) => event.name === name);
const surveyed = async (at: number): Promise<string> => {
  const operator = await house.desk('operator-cibodas');
  const { proposalId } = await operator.open(LEFT[at]!, { rules: 'demo-seconds' });
  const survey = { instrument: 'short', version: '1', answers: { floor: 'earth' } };
  await operator.ask(proposalId, { asks: 'surveyed', survey });
  return proposalId;
};

/** As if the officer had signed in six minutes ago; a page that is open does not know yet. */
const ageSignIn = (officer: string): Promise<void> =>
  connected(house.ownerUrl, async (client) => {
    const aged = await client.query(
      `update web_session set auth_at = auth_at - interval '6 minutes' where officer_id = $1`,
      [officerNamed(officer).id],
    );
    expect(aged.rowCount).toBeGreaterThan(0);
  });

/** The issuer asks again who it is, though it knows. */
async function signInAgain(page: Page, officer: string, path: string): Promise<void> {
  await page.getByRole('link', { name: 'Masuk lagi' }).first().click();
  await page.getByRole('button', { name: officerNamed(officer).name }).click();
  await page.waitForURL(`${house.url}${path}`);
}

describe('over a sign-in that has grown old', () => {
  test('a letter that was sent goes through by itself once the supervisor has signed in again', async () => {
    const proposalId = await toLocalValidation(house, LEFT[0]!);
    await (await house.desk('validator-1')).ask(proposalId, { asks: 'locally_validated' });
    await using visit = await signIn(browser, house, 'supervisor-1', '/meja/surat');
    const { page } = visit;
    await page.getByLabel(`Pilih ${headOf(0)}`, { exact: true }).check();
    await page.getByLabel('Nomor surat').fill('460/301/Dinsos/2026');
    await ageSignIn('supervisor-1');
    await button(page, 'Sahkan 1 usulan').click();
    await page.getByText('Pilihan Anda tetap tersimpan').waitFor();
    expect(await eventsOf(proposalId, 'ratified')).toEqual([]);

    await signInAgain(page, 'supervisor-1', '/meja/surat');
    await page.getByText('1 dicatat, 0 ditolak').waitFor();
    expect(await eventsOf(proposalId, 'ratified')).toMatchObject([{ facts: { letter: '460/301/Dinsos/2026' } }]);
    expect(visit.problems).toEqual([]);
  });

  test('who is told in time finds the letter as it was, half typed', async () => {
    const proposalId = await toLocalValidation(house, LEFT[1]!);
    await (await house.desk('validator-1')).ask(proposalId, { asks: 'locally_validated' });
    await using visit = await signIn(browser, house, 'supervisor-2', '/meja');
    await ageSignIn('supervisor-2');
    const { page } = visit;
    await page.goto(`${house.url}/meja/surat`);
    await page.getByText('Tindakan ini meminta Anda masuk lagi').waitFor();
    await page.getByLabel(`Pilih ${headOf(1)}`, { exact: true }).check();
    await page.getByLabel('Nomor surat').fill('460/302/Dinsos/2026');
    await signInAgain(page, 'supervisor-2', '/meja/surat');
    await button(page, 'Sahkan 1 usulan').click();
    await page.getByText('1 dicatat, 0 ditolak').waitFor();
    expect(await page.getByText('Tindakan ini meminta Anda masuk lagi').count()).toBe(0);
    expect(await eventsOf(proposalId, 'ratified')).toMatchObject([{ facts: { letter: '460/302/Dinsos/2026' } }]);
    expect(visit.problems).toEqual([]);
  });

  test('a desk is handed over by whom and to whom it was to be, and why', async () => {
    const proposalId = await toLocalValidation(house, LEFT[2]!);
    await (await house.desk('validator-1')).ask(proposalId, { asks: 'claimed' });
    const path = '/meja/kantor?bagian=serah';
    await using visit = await signIn(browser, house, 'supervisor-1', path);
    const { page } = visit;
    await page.getByLabel('Meja yang diserahkan').selectOption({ value: officerNamed('validator-1').id });
    await page.getByLabel('Diserahkan kepada').selectOption({ value: officerNamed('validator-2').id });
    await page.getByLabel('Alasan').selectOption({ value: 'LEAVE' });
    await page.getByText('1 dari 1 kasus dapat diserahkan').waitFor();
    await ageSignIn('supervisor-1');
    await button(page, 'Serahkan 1 kasus').click();
    await page.getByText('Pilihan Anda tetap tersimpan').waitFor();
    expect(await eventsOf(proposalId, 'reassigned')).toEqual([]);

    await signInAgain(page, 'supervisor-1', path);
    await page.getByText('1 dicatat, 0 ditolak').waitFor();
    expect(await eventsOf(proposalId, 'reassigned')).toMatchObject([
      { facts: { officer: officerNamed('validator-2').id, reason: 'LEAVE' } },
    ]);
    expect(visit.problems).toEqual([]);
  });

  test('a meeting asks for none: it is held with people in the room', async () => {
    const proposalId = await surveyed(3);
    await using visit = await signIn(browser, house, 'operator-cibodas', '/meja/musyawarah');
    const { page } = visit;
    await ageSignIn('operator-cibodas');
    await page.getByLabel('Jumlah yang hadir').fill('19');
    await page.getByLabel(`Hasil untuk ${headOf(3)}`).selectOption({ label: 'Diterima' });
    await button(page, 'Kirim 1 hasil musyawarah').click();
    await page.getByText('1 dicatat, 0 ditolak').waitFor();
    expect(await eventsOf(proposalId, 'village_accepted')).toHaveLength(1);
    expect(visit.problems).toEqual([]);
  });
});

/** The server hands out newer pages from now on: their scripts have other names, and the old ones are gone. */
async function upgrade(page: Page): Promise<void> {
  await page.route('**/meja/kotak', async (route) => {
    if (route.request().isNavigationRequest()) return route.continue();
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/index-[\w-]+\.js/g, 'index-newer.js');
    return route.fulfill({ response, body });
  });
  await page.route('**/meja/assets/Page-*.js', (route) => route.fulfill({ status: 404 }));
}
/** A meeting that is half written down. */
async function write(page: Page): Promise<void> {
  await page.getByLabel('Jumlah yang hadir').fill('23');
  await page.getByLabel(`Hasil untuk ${headOf(4)}`).selectOption({ label: 'Tidak diterima' });
}
async function expectWritten(page: Page): Promise<void> {
  expect(await page.getByLabel('Jumlah yang hadir').inputValue()).toBe('23');
  expect(await page.getByLabel(`Hasil untuk ${headOf(4)}`).inputValue()).toBe('declined');
}

describe('over an upgrade, while a tab is open', () => {
  const TOLD = 'Terdata sudah diperbarui. Muat ulang halaman ini; isian Anda tetap disimpan.';
  /** Where nothing keeps the old pages on the device. */
  const fromServer = { serviceWorkers: 'block' } as const;
  beforeAll(async () => void (await surveyed(4)));

  test('an officer who comes back to it is told to reload, and goes on typing where they were', async () => {
    await using visit = await signIn(browser, house, 'operator-cibodas', '/meja', fromServer);
    const { page } = visit;
    await page.clock.install();
    await page.goto(`${house.url}/meja/musyawarah`);
    await write(page);
    await upgrade(page);
    const look = page.waitForRequest((request) => request.url().endsWith('/kotak') && !request.isNavigationRequest());
    await page.clock.fastForward('11:00');
    await page.getByText(TOLD).waitFor();
    expect((await (await look).allHeaders())['cookie']).toBeUndefined(); // the tab looks by itself: that keeps nobody signed in
    await expectWritten(page); // nothing is reloaded before somebody wants it
    await page.unrouteAll();
    await button(page, 'Muat ulang').click();
    await page.getByText(TOLD).waitFor({ state: 'detached' });
    await page.getByLabel('Jumlah yang hadir').waitFor();
    await expectWritten(page);
    expect(visit.problems).toEqual([]);
  });

  test('a page that is gone says so, and what was typed on another is still there', async () => {
    await using visit = await signIn(browser, house, 'operator-cibodas', '/meja/musyawarah', fromServer);
    const { page } = visit;
    await write(page);
    await upgrade(page);
    await page.getByRole('link', { name: 'Usulan baru' }).click();
    await page.getByText(TOLD).waitFor();
    await page.unrouteAll();
    await button(page, 'Muat ulang').click();
    await page.getByLabel('Nomor KK').waitFor();
    await page.getByRole('link', { name: 'Musyawarah' }).click();
    await page.getByLabel('Jumlah yang hadir').waitFor();
    await expectWritten(page);
  });
});
