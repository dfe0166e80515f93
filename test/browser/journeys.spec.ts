import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { until } from '../../apps/local/src/waiting.ts';
import { openScene, openWindow, type Scene, signIn, watch } from './browser.ts';
import { LEFT, toLocalValidation, type WholeHouse } from './whole-house.ts';

let scene: Scene;
let house: WholeHouse;
let browser: Browser;
beforeAll(async () => {
  scene = await openScene();
  ({ house, browser } = scene);
});
afterAll(async () => scene?.[Symbol.asyncDispose]());

const headOf = (index: number): string => LEFT[index]!.members[0]!.name;
/** Counts what a hand does with a mouse. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(
    `globalThis.clicks = 0; addEventListener('click', (event) => { if (event.isTrusted) clicks += 1 }, true)`,
  );
  return () => page.evaluate<number>('globalThis.clicks');
}
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describe('a validator', () => {
  test('passes a family on in at most four clicks, and the next one opens by itself', async () => {
    await toLocalValidation(house, LEFT[0]!);
    await toLocalValidation(house, LEFT[1]!);
    await using visit = await signIn(browser, house, 'validator-1');
    const { page } = visit;
    const clicks = await countClicks(page);
    await page.getByRole('link', { name: headOf(0) }).click();
    await page.getByRole('button', { name: 'Loloskan ke pengesahan' }).click();
    const panel = page.getByRole('region', { name: 'Putusan' });
    await panel.getByText('Supervisor Demo Satu').first().waitFor(); // who gets it next
    await panel.getByRole('button', { name: 'Loloskan ke pengesahan' }).last().click();
    await heading(page, headOf(1)).waitFor();
    expect(await clicks()).toBeLessThanOrEqual(4);
    expect(visit.problems).toEqual([]);
  });
});

describe('a citizen', () => {
  test('reads with the ticket and four digits who has the request, and no name', async () => {
    const family = LEFT[2]!;
    const { ticket } = await (await house.desk('operator-cibodas')).open(family);
    await using context = await openWindow(browser, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    const problems = watch(page);
    await page.goto(`${house.url}/status`);
    await page.locator('input[name="ticket"]').fill(ticket);
    await page
      .locator('input:not([type="hidden"]):not([name="ticket"])')
      .first()
      .fill(family.members[0]!.nik.slice(-4));
    await page.locator('main button[type="submit"], main button').first().click();
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/GRATIS/);
    expect(text).toMatch(/[Pp]aling lambat/);
    for (const { name, nik } of family.members) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(nik);
    }
    expect(problems).toEqual([]);
  });
});

describe('an auditor', () => {
  test('finds in the history of a case the file of a decision, on one page to be printed', async () => {
    const proposalId = await toLocalValidation(house, LEFT[3]!);
    await using visit = await signIn(browser, house, 'auditor', `/meja/kasus/${proposalId}`);
    const { page } = visit;
    await page.getByRole('tab', { name: 'Riwayat' }).click();
    await page.getByRole('link', { name: 'Berkas keputusan: ' }).first().click();
    await heading(page, 'Berkas keputusan').waitFor();
    const file = page.getByRole('article');
    await file.getByText('Operator Demo Desa Cibodas').first().waitFor();
    const seq = Number(new URL(page.url()).pathname.split('/berkas/')[1]);
    const line = (await (await house.desk('auditor')).events(proposalId)).find((event) => event.seq === seq)!;
    expect(line.name).toBe('village_accepted'); // the last decision comes first
    expect(await file.innerText()).toContain(line.hash);
    expect(visit.problems).toEqual([]);
  });
});

describe('a supervisor', () => {
  test('sees what stands still by its cause, without a name, and opens a case of it', async () => {
    const proposalId = await toLocalValidation(house, LEFT[4]!);
    await using visit = await signIn(browser, house, 'supervisor-1', '/meja/macet');
    const { page } = visit;
    const row = page.getByRole('row').filter({ hasText: 'Terlambat menunggu petugas: Validasi daerah' });
    // It is late within seconds; by itself the page looks again each half minute.
    const isThere = async () => {
      await page.getByRole('button', { name: 'Baca lagi' }).click();
      return row.filter({ hasText: proposalId.slice(0, 8) }).isVisible();
    };
    expect(await until(isThere, { everyMs: 500 })).toBe(true);
    expect(await page.locator('main').innerText()).not.toContain(headOf(4));
    await row.getByText('Tampilkan').click();
    await row.getByRole('link', { name: `Kasus ${proposalId.slice(0, 8)}` }).click();
    await heading(page, headOf(4)).waitFor();
    expect(visit.problems).toEqual([]);
  });
});

describe('somebody who was asked to pay', () => {
  test('reads in the help where to tell it, reports it without a name, and holds a number', async () => {
    await using context = await openWindow(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    const problems = watch(page);
    await page.goto(`${house.url}/bantuan`);
    await page.getByRole('heading', { name: 'Saya diminta membayar.' }).waitFor();
    await page.getByRole('link', { name: 'Lapor pungutan' }).click();
    await page.waitForURL('**/pungli?*');
    await page.getByLabel('Kantor atau desa/kelurahan').fill('Kantor Desa Cibodas');
    await page.getByLabel('Tanggal kejadian').fill('2026-11-20');
    await page.getByLabel('Apa yang terjadi?').fill('Diminta membayar untuk sebuah tiket.');
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await heading(page, 'Laporan Anda tercatat').waitFor();
    expect(problems).toEqual([]);
  });
});
