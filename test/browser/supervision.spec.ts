import { afterAll, beforeAll, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { SIGN_OUT_WORDS } from '#contracts';
import { untilEvent } from '../../apps/local/src/demo/desks.ts';
import { until } from '../../apps/local/src/waiting.ts';
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

/** What axe finds wrong in an open dialog, by the names of its rules. */
async function faultsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    `axe.run('dialog[open]', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations.map(({ id }) => id))`,
  );
}

test('a supervisor reminds whoever is late; they read it in their queue, in the case and in its history', async () => {
  const family = LEFT[0]!;
  const head = family.members[0]!.name;
  const proposalId = await toLocalValidation(house, family);
  const auditor = await house.desk('auditor');
  expect(await until(async () => (await auditor.read(proposalId)).level >= 1, { everyMs: 200 })).toBe(true);

  await using office = await signIn(browser, house, 'supervisor-1', '/meja/kantor');
  await office.page.getByRole('button', { name: new RegExp(head) }).click();
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel('Ingatkan', { exact: true }).check();
  expect(await faultsIn(office.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Catat', exact: true }).click();
  await untilEvent(auditor, proposalId, 'reminded');

  await using desk = await signIn(browser, house, 'validator-1', '/meja');
  const row = desk.page.getByRole('row').filter({ hasText: head });
  await row.getByText('Diingatkan', { exact: true }).waitFor();
  await row.getByRole('link', { name: head, exact: true }).click();
  await desk.page.getByText(/Atasan mengingatkan pada/).waitFor();
  await desk.page.getByRole('tab', { name: 'Riwayat' }).click();
  await desk.page.getByText('Diingatkan', { exact: true }).first().waitFor();
  expect([...office.problems, ...desk.problems]).toEqual([]);
});

test('an officer ends a session that was left open, and a supervisor signs an officer out: the pages say so by themselves', async () => {
  await using left = await signIn(browser, house, 'validator-2');
  await using here = await signIn(browser, house, 'validator-2');
  await button(here.page, 'Sesi masuk').click();
  const dialog = here.page.getByRole('dialog');
  await dialog.getByText('Peramban ini').waitFor();
  expect(await faultsIn(here.page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Akhiri sesi yang dimulai/ }).click();
  await dialog.getByText('1 sesi diakhiri.').waitFor();
  await left.page.getByText('Anda belum masuk').waitFor();

  await using supervisor = await signIn(browser, house, 'supervisor-1', '/meja/kantor');
  await button(supervisor.page, 'Sesi masuk').click();
  const panel = supervisor.page.getByRole('dialog');
  await panel.getByLabel('Petugas').selectOption({ label: officerNamed('validator-2').name });
  await panel.getByLabel('Alasan').selectOption({ label: SIGN_OUT_WORDS.device_lost.id });
  expect(await faultsIn(supervisor.page)).toEqual([]);
  await button(supervisor.page, 'Keluarkan sekarang').click();
  await panel.getByText(/dikeluarkan dari 1 peramban/).waitFor();
  await here.page.getByText('Anda belum masuk').waitFor();
  expect(supervisor.problems).toEqual([]);
});
