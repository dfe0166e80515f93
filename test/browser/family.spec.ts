import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askedWords, kindWords } from '#contracts';
import { openScene, type Scene, signIn } from './browser.ts';
import { LEFT } from './whole-house.ts';

const FAMILY = LEFT[4]!;
const HEAD = FAMILY.members[0]!.name;
let scene: Scene;
let caseId: string;
beforeAll(async () => {
  scene = await openScene();
  ({ proposalId: caseId } = await (await scene.house.desk('operator-cibodas')).open(FAMILY));
});
afterAll(async () => scene?.[Symbol.asyncDispose]());

test('an operator finds the family from its case, reports a death without typing a number, and reads it in the thread', async () => {
  const { house, browser } = scene;
  await using visit = await signIn(browser, house, 'operator-cibodas', `/meja/kasus/${caseId}`);
  const { page, problems } = visit;
  await page.getByRole('link', { name: 'Keluarga ini' }).click();
  await page.getByText('Keluarga ini belum ada di registri.').waitFor();

  await page.getByRole('button', { name: 'Buka usulan' }).click();
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(1);
  await page.getByLabel('Jenis usulan').selectOption('update');
  await page.getByLabel('Yang diminta').selectOption('death');
  await page.getByText('Akta kematian').waitFor();
  await page.getByRole('checkbox', { name: FAMILY.members.at(-1)!.name }).check();
  await page.getByRole('button', { name: 'Buka usulan' }).click();
  await page.getByRole('heading', { name: 'Tanda terima usulan' }).waitFor();
  await page.getByRole('link', { name: 'Buka kasus' }).click();
  await page.getByRole('heading', { level: 1, name: HEAD }).waitFor();

  await page.getByRole('link', { name: 'Keluarga ini' }).click();
  await page.getByText(`${kindWords('update').id}: ${askedWords('death').id}`).waitFor();
  const opened = new URL(page.url()).pathname.split('/').at(-2)!;
  const { family } = await (await house.desk('operator-cibodas')).read(opened);
  expect(family!.members.map(({ name }: { name: string }) => name)).toEqual(
    FAMILY.members.slice(0, -1).map(({ name }) => name),
  );
  expect(problems).toEqual([]);
});

test('somebody who objects is asked for by the page, and told what becomes of their name', async () => {
  const { house, browser } = scene;
  await using visit = await signIn(browser, house, 'operator-cibodas', `/meja/kasus/${caseId}/keluarga`);
  const { page, problems } = visit;
  await page.getByLabel('Jenis usulan').selectOption('objection');
  await page.getByText('tidak ada petugas yang dapat membacanya').waitFor();
  await page.getByLabel('Yang diminta').selectOption('unfit');
  await page.getByRole('button', { name: 'Buka usulan' }).click();
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(2);
  await page.getByLabel('Nama pelapor').fill('Pelapor Peraga');
  await page.getByLabel('NIK pelapor').fill('3201055506859001');
  await page.getByRole('button', { name: 'Buka usulan' }).click();
  await page.getByRole('heading', { name: 'Tanda terima usulan' }).waitFor();
  expect(await page.getByText('Pelapor Peraga').count()).toBe(0);
  expect(problems).toEqual([]);
});
