import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { untilEvent } from '../../apps/local/src/demo/desks.ts';
import { districtFamily } from '../../apps/local/src/district/district-family.ts';
import type { DemoFamily } from '../../apps/local/src/family.ts';
import { until } from '../../apps/local/src/waiting.ts';
import { openScene, openWindow, type Scene, signIn, watch } from './browser.ts';
import { ALL_IN_SIGHT, button, decide, outOfSight, panelOf } from './hands.ts';
import { LEFT, officerNamed, toLocalValidation, type WholeHouse } from './whole-house.ts';

let scene: Scene;
let house: WholeHouse;
let browser: Browser;
beforeAll(async () => {
  scene = await openScene();
  ({ house, browser } = scene);
});
afterAll(async () => scene?.[Symbol.asyncDispose]());

const SURVEY = { instrument: 'short', version: '1', answers: { floor: 'earth' } };
const headOf = ({ members }: DemoFamily): string => members[0]!.name;
const caseOf = (proposalId: string): string => `/meja/kasus/${proposalId}`;

type Asked = Parameters<Awaited<ReturnType<WholeHouse['desk']>>['ask']>[1];
/** What an officer does that is not what a journey shows. */
const by = async (officer: string, proposalId: string, asked: Asked) =>
  (await house.desk(officer)).ask(proposalId, asked);
const stageOf = async (proposalId: string) => (await (await house.desk('auditor')).read(proposalId)).stage;
/** The last event with this name: who wrote it, and what it says. */
const lineOf = async (proposalId: string, name: string) =>
  (await (await house.desk('auditor')).events(proposalId)).findLast((event) => event.name === name);

/** A receipt as the page shows it. */
const receiptOf = ({ seq, hash }: { seq: number; hash: string }) => `Tanda terima ${seq} · ${hash.slice(0, 12)}`;

/** Presses a key until what has the focus, a link or a button, says this. */
async function pressTo(page: Page, key: string, text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate<string>(`document.activeElement?.closest('a, button')?.innerText ?? ''`);
    if (focused.includes(text)) return;
  }
  throw new Error(`${key} never came to ${text}`);
}

describe('a verifier', () => {
  test('signs in, opens, chooses and sends without touching a mouse, and Dukcapil and the registry do the rest', async () => {
    const family = LEFT[0]!;
    const proposalId = await toLocalValidation(house, family);
    await by('validator-1', proposalId, { asks: 'locally_validated' });
    await by('supervisor-1', proposalId, { asks: 'ratified', letter: '460/001/Dinsos/2026' });

    await using context = await openWindow(browser);
    const page = await context.newPage();
    const problems = watch(page);
    await page.goto(`${house.url}/sign-in?to=/meja`);
    await pressTo(page, 'Tab', officerNamed('verifier-1').name);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: headOf(family), exact: true }).waitFor();
    await pressTo(page, 'j', headOf(family));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: headOf(family) }).waitFor();
    await page.keyboard.press('1');
    const panel = panelOf(page);
    await panel.getByRole('heading', { name: 'Loloskan ke padan Dukcapil' }).waitFor();
    await panel.getByText('Yang dibaca keluarga').waitFor();
    expect(await stageOf(proposalId)).toBe('ministry_verification'); // nothing is sent by choosing
    await page.keyboard.press('Control+Enter');

    await untilEvent(await house.desk('auditor'), proposalId, 'identity_matched');
    await untilEvent(await house.desk('auditor'), proposalId, 'enrolled');
    expect((await lineOf(proposalId, 'ministry_verified'))!.by.id).toBe(officerNamed('verifier-1').id);
    await page.getByRole('heading', { level: 1, name: 'Tugas Saya' }).waitFor(); // back at the list, which is done
    expect(problems).toEqual([]);
  });
});

describe('a supervisor', () => {
  test('takes over what nobody validated in time, and passes it on', async () => {
    const family = LEFT[1]!;
    const proposalId = await toLocalValidation(house, family);
    await untilEscalated(proposalId);

    await using visit = await signIn(browser, house, 'supervisor-1', '/meja?queue=escalated');
    const { page } = visit;
    const row = page.getByRole('row').filter({ hasText: headOf(family) });
    await row.getByText(/Eskalasi \d/).waitFor();
    await row.getByRole('link', { name: headOf(family), exact: true }).click();
    await decide(page, 'Loloskan ke pengesahan', { to: 'district_ratification' });
    await untilEvent(await house.desk('auditor'), proposalId, 'locally_validated');
    expect((await lineOf(proposalId, 'locally_validated'))!.by.id).toBe(officerNamed('supervisor-1').id);
    expect(await stageOf(proposalId)).toBe('district_ratification');
    expect(visit.problems).toEqual([]);
  });

  test('who has decided nothing before grants an appeal; whoever has reads why not, and finds no button', async () => {
    const family = LEFT[2]!;
    const proposalId = await toLocalValidation(house, family);
    await by('validator-1', proposalId, { asks: 'locally_validated' });
    await by('supervisor-1', proposalId, {
      asks: 'returned',
      reason: 'DOCUMENT-MISSING',
      repair: ['documents'],
      note: 'Surat pernyataan belum ada.',
    });
    await by('validator-1', proposalId, { asks: 'rejected', reason: 'ECO-VEHICLE' });
    await by('operator-cibodas', proposalId, { asks: 'appealed', reason: 'CIRCUMSTANCES-CHANGED' });

    {
      await using visit = await signIn(browser, house, 'supervisor-1', caseOf(proposalId));
      const panel = panelOf(visit.page);
      await panel.getByText(/^Kabulkan banding: Anda sudah memutuskan di sisi lain/).waitFor();
      const instead = await panel.getByText(/^Yang dapat melakukannya: /).innerText();
      expect(instead).toContain('Supervisor Demo Dua');
      expect(instead).not.toContain('Supervisor Demo Satu');
      expect(await panel.getByRole('button', { name: /banding/i }).count()).toBe(0);
      expect(visit.problems).toEqual([]);
    }

    await using visit = await signIn(browser, house, 'supervisor-2', '/meja?queue=appeal');
    const { page } = visit;
    await page.getByRole('link', { name: headOf(family), exact: true }).click();
    await decide(page, 'Kabulkan banding', { to: 'local_validation', reason: 'Bukti diterima' });
    await untilEvent(await house.desk('auditor'), proposalId, 'appeal_granted');
    expect(await lineOf(proposalId, 'appeal_granted')).toMatchObject({
      by: { id: officerNamed('supervisor-2').id },
      facts: { reason: 'EVIDENCE-ACCEPTED' },
    });
    expect(await stageOf(proposalId)).toBe('local_validation'); // back to whoever rejected
    expect(visit.problems).toEqual([]);
  });

  test('ratifies by one letter with a receipt for each proposal; what four eyes forbid is refused by itself', async () => {
    const families = LEFT.slice(3, 6);
    const own = LEFT[7]!;
    const validated = async (family: DemoFamily): Promise<string> => {
      const proposalId = await toLocalValidation(house, family);
      if (family === own) await untilEscalated(proposalId);
      await by(family === own ? 'supervisor-2' : 'validator-1', proposalId, { asks: 'locally_validated' });
      return proposalId;
    };
    const [ids, ownId] = await Promise.all([Promise.all(families.map(validated)), validated(own)]);
    await using visit = await signIn(browser, house, 'supervisor-2', '/meja/surat');
    const { page } = visit;
    for (const family of [...families, own]) await page.getByLabel(`Pilih ${headOf(family)}`, { exact: true }).check();
    await page.getByLabel('Nomor surat').fill('460/118/Dinsos/2026');
    await page.getByText('4 usulan disahkan').waitFor();
    await button(page, 'Sahkan 4 usulan').click();

    const results = page.getByRole('region', { name: 'Hasil', exact: true });
    await results.getByText('3 dicatat, 1 ditolak').waitFor();
    const told = (family: DemoFamily) =>
      results
        .getByRole('row')
        .filter({ hasText: headOf(family) })
        .innerText();
    for (const [at, proposalId] of ids.entries()) {
      const ratified = (await lineOf(proposalId, 'ratified'))!;
      expect(ratified.facts).toMatchObject({ letter: '460/118/Dinsos/2026' });
      expect(await told(families[at]!)).toContain(receiptOf(ratified));
      expect(await stageOf(proposalId)).toBe('ministry_verification');
    }
    expect(await told(own)).toContain('Ditolak: Anda sudah memutuskan di sisi lain');
    expect(await stageOf(ownId)).toBe('district_ratification');
    expect(visit.problems).toEqual([]);
  });
});

describe('a validator whose text is twice as big', () => {
  test('decides on a screen of 320 px without scrolling sideways', async () => {
    const family = LEFT[6]!;
    const proposalId = await toLocalValidation(house, family);
    const zoomed = { viewport: { width: 320, height: 512 }, deviceScaleFactor: 2 }; // 640 × 1024 at 200 %
    await using visit = await signIn(browser, house, 'validator-1', '/meja', zoomed);
    const { page } = visit;
    const link = page.getByRole('link', { name: headOf(family), exact: true });
    await link.waitFor();
    expect(await outOfSight(page)).toEqual(ALL_IN_SIGHT);
    await link.click();
    await page.getByRole('heading', { level: 1, name: headOf(family) }).waitFor();
    await button(page, 'Loloskan ke pengesahan').waitFor();
    expect(await outOfSight(page)).toEqual(ALL_IN_SIGHT);
    await button(page, 'Loloskan ke pengesahan').click();
    await panelOf(page).getByText('Yang dibaca keluarga').waitFor();
    expect(await outOfSight(page)).toEqual(ALL_IN_SIGHT);
    await button(page, 'Loloskan ke pengesahan').last().click();
    await untilEvent(await house.desk('auditor'), proposalId, 'locally_validated');
    expect(await stageOf(proposalId)).toBe('district_ratification');
    expect(visit.problems).toEqual([]);
  });
});

describe('an operator', () => {
  test('records one meeting over thirty families with different outcomes, and holds a receipt for each', async () => {
    const cases = await openSurveyed(30);
    const nextOn = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
    const [declined, alsoDeclined, returned, postponed] = cases as [Surveyed, Surveyed, Surveyed, Surveyed];
    await using visit = await signIn(browser, house, 'operator-cibodas', '/meja/musyawarah');
    const { page } = visit;
    const rowOf = ({ ticket }: Surveyed) => page.getByRole('listitem').filter({ hasText: ticket });
    const say = async (one: Surveyed, outcome: string, reason: string) => {
      await rowOf(one).getByLabel('Hasil untuk').selectOption({ label: outcome });
      await rowOf(one).getByLabel('Alasan').selectOption({ label: reason });
    };
    await page.getByLabel('Jumlah yang hadir').fill('21');
    await page.getByLabel('Musyawarah berikutnya').fill(nextOn);
    await say(declined, 'Tidak diterima', 'Menurut musyawarah tergolong mampu');
    await say(alsoDeclined, 'Tidak diterima', 'Sudah pindah');
    await say(returned, 'Kembali untuk perbaikan', 'Jawaban survei belum lengkap');
    await rowOf(returned).getByLabel('Jawaban survei').check();
    await rowOf(returned).getByLabel('Catatan').fill('Sumber air belum diisi.');
    await say(postponed, 'Ditunda ke musyawarah berikutnya', 'Kuorum musyawarah belum terpenuhi');
    await button(page, 'Terima semua yang belum diisi').click();
    await page
      .getByText('30 keluarga diputuskan: 26 diterima, 2 tidak diterima, 1 kembali, 1 ditunda', { exact: true })
      .waitFor();
    await button(page, 'Kirim 30 hasil musyawarah').click();

    const results = page.getByRole('region', { name: 'Hasil', exact: true });
    await results.getByText('30 dicatat, 0 ditolak').waitFor();
    const told = await results.getByRole('row').allInnerTexts();
    const outcomes = new Map<Surveyed, readonly [event: string, stage: string]>([
      [declined, ['village_declined', 'rejected']],
      [alsoDeclined, ['village_declined', 'rejected']],
      [returned, ['returned', 'survey']],
      [postponed, ['postponed', 'village_deliberation']],
    ]);
    for (const one of cases) {
      const [event, stage] = outcomes.get(one) ?? ['village_accepted', 'local_validation'];
      const line = (await lineOf(one.proposalId, event))!;
      expect(line).toMatchObject({ stage, by: { id: officerNamed('operator-cibodas').id } });
      expect(told.find((row) => row.includes(one.ticket))).toContain(receiptOf(line));
    }
    const operator = await house.desk('operator-cibodas');
    expect(await operator.read(returned.proposalId)).toMatchObject({
      stage: 'survey',
      returns: 1,
      repair: ['answers'],
    });
    expect(await operator.read(postponed.proposalId)).toMatchObject({
      stage: 'village_deliberation',
      dueAt: `${nextOn}T16:59:00.000Z`, // the end of that day in the village
    });
    expect(visit.problems).toEqual([]);
  });
});

/** Until silence has brought a case to the supervisors. */
async function untilEscalated(proposalId: string): Promise<void> {
  const auditor = await house.desk('auditor');
  const isEscalated = async () => (await auditor.read(proposalId)).level >= 1;
  expect(await until(isEscalated, { everyMs: 200 })).toBe(true);
}

type Surveyed = { proposalId: string; ticket: string };

/** Families of Cibodas that wait for the meeting. */
async function openSurveyed(count: number): Promise<Surveyed[]> {
  const operator = await house.desk('operator-cibodas');
  const families = Array.from({ length: 3 * count }, (_, n) => districtFamily(0, n)).filter(
    ({ village }) => village === LEFT[0]!.village,
  );
  return Promise.all(
    families.map(async (family) => {
      const { proposalId, ticket } = await operator.open(family, { rules: 'demo-seconds' });
      await operator.ask(proposalId, { asks: 'surveyed', survey: SURVEY });
      return { proposalId, ticket };
    }),
  );
}
