import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { STATE_WORDS } from '#contracts';
import type { Stage } from '#domain';
import { type DeskOfOfficer, untilEvent } from '../../apps/local/src/demo/desks.ts';
import { until } from '../../apps/local/src/waiting.ts';
import { openScene, openWindow, type Scene, watch } from './browser.ts';
import { answerSurvey, button, decide, enter, fillMembers, panelOf } from './hands.ts';
import { LEFT, officerNamed, type WholeHouse } from './whole-house.ts';

let scene: Scene;
let house: WholeHouse;
let browser: Browser;
/** Reads what the pages have brought about; it does nothing itself. */
let auditor: DeskOfOfficer;
beforeAll(async () => {
  scene = await openScene();
  ({ house, browser } = scene);
  auditor = await house.desk('auditor');
});
afterAll(async () => scene?.[Symbol.asyncDispose]());

type Family = (typeof LEFT)[number];
const headOf = ({ members }: Family): string => members[0]!.name;
const rowOf = (page: Page, family: Family) => page.getByRole('link', { name: headOf(family), exact: true });
const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name, exact: true });
/** The case in the list, opened as it is found there. */
async function openFromList(page: Page, family: Family): Promise<void> {
  // A list that was being drawn while another officer's move settled is looked at again, as anybody would
  const isThere = async () => (await rowOf(page, family).isVisible()) || (await page.reload(), false);
  await until(isThere, { everyMs: 5_000 });
  await rowOf(page, family).click();
  await page.getByRole('heading', { level: 1, name: headOf(family) }).waitFor();
}

/** The receipt of what was decided about a family. */
const receiptFor = (page: Page, family: Family) =>
  page.getByRole('region', { name: 'Tanda terima keputusan' }).getByText(headOf(family)).waitFor();

/** At a desk: what an officer does with the pages alone, from the front door on. */
async function at(officer: string, work: (page: Page) => Promise<void>): Promise<void> {
  await using visit = await enter(browser, house, officer);
  await work(visit.page);
  expect(visit.problems).toEqual([]);
}

const expectStage = async (proposalId: string, stage: Stage) =>
  expect((await auditor.read(proposalId)).stage).toBe(stage);

type Opened = { ticket: string; proposalId: string };

/** A family puts its request at the village office, takes a ticket home, and a surveyor is told to visit it. */
async function putForward(family: Family): Promise<Opened> {
  let opened: Opened;
  await at('operator-cibodas', async (page) => {
    await menu(page, 'Usulan baru').click();
    await page.getByLabel('Nomor KK').fill(family.kk);
    await page.getByLabel('Alamat').fill(family.address);
    await fillMembers(page, family.members);
    await button(page, 'Kirim usulan').click();
    await page.getByRole('heading', { level: 1, name: 'Tanda terima usulan' }).waitFor();
    const ticket = await page.locator('dt', { hasText: 'Nomor tiket' }).locator('+ dd').innerText();
    await page.getByRole('link', { name: 'Buka kasus' }).click();
    await page.getByRole('heading', { level: 1, name: headOf(family) }).waitFor();
    opened = { ticket, proposalId: new URL(page.url()).pathname.split('/').at(-1)! };
    await panelOf(page).getByText('Tindakan lain').click();
    await button(page, 'Tugaskan surveyor').click();
    await panelOf(page)
      .getByLabel('Petugas')
      .selectOption({ value: officerNamed('surveyor-1').id });
    await button(page, 'Tugaskan surveyor').first().click(); // the form stands above the button that opened it
    await receiptFor(page, family);
  });
  return opened!;
}

async function survey(families: readonly Family[]): Promise<void> {
  await at('surveyor-1', async (page) => {
    for (const [index, family] of families.entries()) {
      await openFromList(page, family);
      await page.getByRole('link', { name: 'Isi survei' }).first().click();
      await answerSurvey(page, 30 + index);
      await button(page, 'Kirim').click();
      await page
        .getByRole('listitem')
        .filter({ hasText: headOf(family) })
        .getByText('Diterima')
        .waitFor();
      await menu(page, 'Tugas Saya').click();
    }
  });
}

async function holdMeeting(families: readonly Family[]): Promise<void> {
  await at('operator-cibodas', async (page) => {
    for (const family of families) await rowOf(page, family).waitFor(); // what a surveyor may still undo is not on the list
    await menu(page, 'Musyawarah').click();
    await page.getByLabel('Jumlah yang hadir').fill('17');
    for (const family of families)
      await page.getByLabel(`Hasil untuk ${headOf(family)}`).selectOption({ label: 'Diterima' });
    await button(page, `Kirim ${families.length} hasil musyawarah`).click();
    await page.getByText(`${families.length} dicatat, 0 ditolak`).waitFor();
  });
}

/** Ratifies by a letter with a number of its own. */
async function ratify(officer: string, family: Family, letter: string): Promise<void> {
  await at(officer, async (page) => {
    await menu(page, 'Surat pengesahan').click();
    await page.getByLabel(`Pilih ${headOf(family)}`).check();
    await page.getByLabel('Nomor surat').fill(letter);
    await button(page, 'Sahkan 1 usulan').click();
    await page.getByText('1 dicatat, 0 ditolak').waitFor();
  });
}

/** The family comes back to the village office with its ticket, and with a picture that nobody has seen yet. */
async function appealWithNewEvidence({ ticket }: Opened, family: Family): Promise<void> {
  const sizes = { width: 800, height: 600, channels: 3, background: '#5c7a3e' } as const;
  const buffer = await sharp({ create: sizes }).jpeg().toBuffer();
  await at('operator-cibodas', async (page) => {
    await page.getByLabel('Cari NIK, tiket atau nama').fill(ticket);
    await button(page, 'Cari').click();
    await page
      .getByRole('region', { name: '1 hasil' })
      .getByRole('link', { name: headOf(family) })
      .click();
    await page.getByRole('tab', { name: 'Berkas' }).click();
    await page.locator('input[type="file"]').setInputFiles({ name: 'bukti.jpg', mimeType: 'image/jpeg', buffer });
    await button(page, 'Kirim berkas').click();
    await page.getByText('Berkas tercatat').waitFor();
    await decide(page, 'Ajukan banding keluarga', { to: 'appeal', reason: 'Ada bukti baru' });
    await receiptFor(page, family);
  });
}

/** A family asks at the front door with its ticket and four digits, until it reads this: what may still be undone is not told yet. */
async function expectStatus({ ticket }: Opened, family: Family, title: string): Promise<void> {
  await using context = await openWindow(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  const problems = watch(page);
  const read = async () => {
    await page.goto(house.url);
    await page.getByRole('link', { name: 'Saya mengusulkan keluarga saya' }).click();
    await page.getByLabel('Nomor tiket').fill(ticket);
    await page.getByLabel('Empat angka terakhir NIK').fill(family.members[0]!.nik.slice(-4));
    await button(page, 'Lihat status').click();
    return page.getByRole('heading', { level: 1 }).innerText();
  };
  await until(async () => (await read()) === title, { everyMs: 1_000 });
  expect(await read()).toBe(title);
  expect(problems).toEqual([]);
}

test('through the pages alone one family comes from the door to the registry, and another is refused, appeals and goes on', async () => {
  const [first, second] = [LEFT[0]!, LEFT[1]!];
  const [one, other] = [await putForward(first), await putForward(second)];
  await survey([first, second]);
  await holdMeeting([first, second]);
  await expectStage(one.proposalId, 'local_validation');
  await at('validator-1', async (page) => {
    await openFromList(page, first);
    await decide(page, 'Loloskan ke pengesahan', { to: 'district_ratification' });
    await receiptFor(page, first);
    await page.getByRole('link', { name: 'Kembali ke daftar' }).click();
    await openFromList(page, second);
    await decide(page, 'Tolak dengan alasan', { to: 'rejected', reason: 'Kendaraan melebihi batas' });
    await receiptFor(page, second);
  });
  await Promise.all([goesToTheRegistry(one, first), appealsAndGoesOn(other, second)]);
});

async function goesToTheRegistry(opened: Opened, family: Family): Promise<void> {
  await ratify('supervisor-1', family, '460/201/Dinsos/2026');
  await at('verifier-1', async (page) => {
    await openFromList(page, family);
    await decide(page, 'Loloskan ke padan Dukcapil', { to: 'dukcapil_check' });
    await receiptFor(page, family);
  });
  await untilEvent(auditor, opened.proposalId, 'enrolled');
  await expectStatus(opened, family, STATE_WORDS.registered.title.id);
}

async function appealsAndGoesOn(opened: Opened, family: Family): Promise<void> {
  await expectStatus(opened, family, STATE_WORDS.declined.title.id);
  await appealWithNewEvidence(opened, family);
  await expectStatus(opened, family, STATE_WORDS.appeal.title.id);
  await at('supervisor-2', async (page) => {
    await menu(page, 'Meja kantor').click();
    await page.getByRole('tab', { name: 'Banding' }).click();
    await openFromList(page, family);
    await page.getByRole('tab', { name: 'Berkas' }).click();
    await page.getByRole('tabpanel').getByRole('button', { name: 'Tampilkan' }).click();
    await page.getByRole('img', { name: 'berkas 1' }).waitFor();
    await decide(page, 'Kabulkan banding', { to: 'local_validation', reason: 'Bukti diterima' });
    await receiptFor(page, family);
  });
  await at('validator-2', async (page) => {
    await openFromList(page, family);
    await decide(page, 'Loloskan ke pengesahan', { to: 'district_ratification' });
    await receiptFor(page, family);
  });
  await expectStage(opened.proposalId, 'district_ratification');
  await expectStatus(opened, family, STATE_WORDS.district.title.id);
}
