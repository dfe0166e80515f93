import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { REASON_WORDS } from '#contracts';
import { untilEvent } from '../../apps/local/src/demo/desks.ts';
import { record } from '../../apps/local/src/demo/register.ts';
import { APPEAL } from '../../apps/web/src/routes/case/appeal/words.ts';
import { DECIDING } from '../../apps/web/src/routes/case/deciding/words.ts';
import { WEIGHING } from '../../apps/web/src/routes/case/weighing/words.ts';
import { openScene, type Scene, signIn } from './browser.ts';
import { LEFT, officerNamed, toLocalValidation, type WholeHouse } from './whole-house.ts';

let scene: Scene;
let house: WholeHouse;
let browser: Browser;
beforeAll(async () => {
  scene = await openScene();
  ({ house, browser } = scene);
});
afterAll(async () => scene?.[Symbol.asyncDispose]());

const NARROW = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;
const caseOf = (proposalId: string): string => `/meja/kasus/${proposalId}`;
const nameOf = (key: string): string => officerNamed(key).name;
const vehicle = REASON_WORDS['ECO-VEHICLE'].officer.id;

type Asked = Parameters<Awaited<ReturnType<WholeHouse['desk']>>['ask']>[1];
const by = async (officer: string, proposalId: string, asked: Asked) =>
  (await house.desk(officer)).ask(proposalId, asked);
const paper = (digit: string): Asked => ({
  asks: 'document_added',
  documents: [{ name: 'statement', sha256: digit.repeat(64) }],
});

const card = (page: Page, name: string | RegExp): Locator => page.getByRole('article', { name });
const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'Putusan' });

/** What stands in the way of somebody who cannot see or use a mouse, and how far the page reaches over the side of the screen. */
async function hindrances(page: Page): Promise<{ violations: unknown[]; sideways: number }> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    });
    return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html).slice(0, 5) }));
  });
  const sideways = await page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
  return { violations, sideways };
}
const NONE = { violations: [], sideways: 0 };

describe('an appeal', () => {
  let proposalId: string;
  beforeAll(async () => {
    proposalId = await toLocalValidation(house, LEFT[0]!);
    await by('operator-cibodas', proposalId, paper('a'));
    await by('validator-1', proposalId, { asks: 'finding_raised', finding: { code: 'ECO-VEHICLE' } });
    await by('validator-1', proposalId, { asks: 'rejected', reason: 'ECO-VEHICLE' });
    await by('operator-cibodas', proposalId, { asks: 'appealed', reason: 'NEW-EVIDENCE' });
    await by('operator-cibodas', proposalId, paper('b'));
  });

  test('lies as it was rejected beside what has come since, for somebody who has decided nothing', async () => {
    await using visit = await signIn(browser, house, 'supervisor-2', caseOf(proposalId));
    const { page } = visit;
    const first = card(page, APPEAL.first.id);
    const second = card(page, APPEAL.second.id);
    const sealed = await first.innerText();
    for (const told of [
      nameOf('validator-1'),
      vehicle,
      'short 1',
      'aaaaaaaaaaaa',
      REASON_WORDS['ECO-VEHICLE'].citizen.id,
    ])
      expect(sealed).toContain(told);
    expect(sealed).not.toContain('bbbbbbbbbbbb');
    const evidence = await second.innerText();
    for (const told of [nameOf('operator-cibodas'), REASON_WORDS['NEW-EVIDENCE'].officer.id, 'bbbbbbbbbbbb'])
      expect(evidence).toContain(told);
    expect(evidence).not.toContain('aaaaaaaaaaaa');
    await card(page, APPEAL.answers.id).getByRole('row', { name: /Tanah/ }).waitFor();
    const why = page.getByRole('status').filter({ hasText: APPEAL.may.id });
    expect(await why.innerText()).toContain(APPEAL.mayWhy.id);

    const [left, right] = [await first.boundingBox(), await second.boundingBox()];
    expect(right!.x).toBeGreaterThan(left!.x);
    expect(right!.y).toBe(left!.y);
    expect(await hindrances(page)).toEqual(NONE);
    expect(visit.problems).toEqual([]);
  });

  test('is printed with both sides, and without what is only for the screen', async () => {
    await using visit = await signIn(browser, house, 'supervisor-2', caseOf(proposalId));
    const { page } = visit;
    await card(page, APPEAL.first.id).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await card(page, APPEAL.first.id).isVisible()).toBe(true);
    expect(await card(page, APPEAL.second.id).isVisible()).toBe(true);
    for (const hidden of [
      panelOf(page),
      page.getByRole('tablist'),
      page.getByRole('button', { name: APPEAL.print.id }),
    ])
      expect(await hidden.isVisible()).toBe(false);
  });

  test('stands in one column on a telephone, and whoever decided before reads why they may not', async () => {
    await using visit = await signIn(browser, house, 'validator-1', caseOf(proposalId), NARROW);
    const { page } = visit;
    const [upper, lower] = [card(page, APPEAL.first.id), card(page, APPEAL.second.id)];
    await lower.waitFor();
    const [above, below] = [await upper.boundingBox(), await lower.boundingBox()];
    expect(below!.x).toBe(above!.x);
    expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height);
    const why = await page.getByRole('status').filter({ hasText: APPEAL.mayNot.id }).innerText();
    expect(why).toContain(nameOf('supervisor-2'));
    expect(await hindrances(page)).toEqual(NONE);
    expect(visit.problems).toEqual([]);
  });
});

describe('a clarification', () => {
  test('is said by one person and confirmed by another, each finding beside what is known', async () => {
    const family = LEFT[1]!;
    await record(house.addresses.dukcapil!, family, { name: 'Siti Aminah Lain' });
    const proposalId = await toLocalValidation(house, family);
    await by('validator-1', proposalId, { asks: 'locally_validated' });
    await by('supervisor-1', proposalId, { asks: 'ratified', letter: '460/001/DINSOS/2026' });
    await by('verifier-1', proposalId, { asks: 'ministry_verified' });
    await untilEvent(await house.desk('auditor'), proposalId, 'identity_questioned');
    const head = family.members[0]!.name;
    const finding = REASON_WORDS['ID-MISMATCH-NAME'].officer.id;

    {
      await using visit = await signIn(browser, house, 'verifier-1', caseOf(proposalId));
      const { page } = visit;
      const one = card(page, new RegExp(finding));
      const known = await one.innerText();
      for (const told of ['Sumber: pemeriksaan Dukcapil', '≠ Beda', `Nama: ${head}`, WEIGHING.nobody.id])
        expect(known).toContain(told);
      await page.getByText(WEIGHING.asked.id).waitFor();
      expect(await hindrances(page)).toEqual(NONE);

      await one.getByRole('button', { name: `Kesampingkan temuan: ${finding}, ${head}` }).click();
      const panel = panelOf(page);
      expect(await panel.getByRole('radio', { name: finding }).isChecked()).toBe(true);
      await panel.getByLabel(REASON_WORDS['SPELLING'].officer.id, { exact: true }).check();
      await panel.getByRole('button', { name: 'Kesampingkan temuan', exact: true }).last().click();
      await page.getByText(WEIGHING.mine.id).waitFor();
      expect(visit.problems).toEqual([]);
    }

    await using visit = await signIn(browser, house, 'verifier-2', caseOf(proposalId), NARROW);
    const { page } = visit;
    const two = page.getByRole('status').filter({ hasText: WEIGHING.twoTitle.id });
    await two.getByText(nameOf('verifier-1')).waitFor();
    expect(await two.innerText()).toContain(WEIGHING.youSecond.id);
    expect(await card(page, new RegExp(finding)).innerText()).toContain(REASON_WORDS['SPELLING'].officer.id);
    expect(await hindrances(page)).toEqual(NONE);
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'Nyatakan jelas', exact: true }).click();
    await panel.getByLabel(REASON_WORDS['DIFFERENCE-ACCEPTED'].officer.id, { exact: true }).check();
    await panel.getByRole('button', { name: 'Nyatakan jelas', exact: true }).last().click();
    await untilEvent(await house.desk('auditor'), proposalId, 'enrolled');
    expect(visit.problems).toEqual([]);
  });
});

describe('a review', () => {
  test('shows what the family told beside what the quarterly look asks', async () => {
    const proposalId = await toLocalValidation(house, LEFT[2]!);
    await record(house.addresses.dukcapil!, LEFT[2]!);
    await by('validator-1', proposalId, { asks: 'locally_validated' });
    await by('supervisor-1', proposalId, { asks: 'ratified', letter: '460/001/DINSOS/2026' });
    await by('verifier-1', proposalId, { asks: 'ministry_verified' });
    await untilEvent(await house.desk('auditor'), proposalId, 'enrolled');
    await by('operator-cibodas', proposalId, { asks: 'life_event_recorded', code: 'MOVED-OUT' });
    await untilEvent(await house.desk('auditor'), proposalId, 'review_questioned');

    await using visit = await signIn(browser, house, 'validator-2', caseOf(proposalId));
    const { page } = visit;
    const one = card(page, new RegExp(REASON_WORDS['MOVED-OUT'].officer.id));
    const known = await one.innerText();
    for (const told of ['Sumber: evaluasi berkala', nameOf('operator-cibodas'), 'Alamat: '])
      expect(known).toContain(told);
    await one.getByRole('button', { name: /^Keluarkan dengan alasan/ }).click();
    await panelOf(page).getByRole('heading', { name: 'Keluarkan dengan alasan' }).waitFor();
    expect(await hindrances(page)).toEqual(NONE);
    expect(visit.problems).toEqual([]);
  });
});

describe('a decision that a colleague overtakes', () => {
  test('is refused, shown three ways, and goes on from the new state with what was typed', async () => {
    const proposalId = await toLocalValidation(house, LEFT[3]!);
    await using visit = await signIn(browser, house, 'validator-1', '/meja', NARROW);
    const { page } = visit;
    await page.route('**/changes', (route) => route.abort()); // so that the page does not hear of it before it sends
    await page.goto(house.url + caseOf(proposalId));
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'Tolak dengan alasan', exact: true }).click();
    await panel.getByLabel(vehicle, { exact: true }).check();
    await panel.getByRole('button', { name: DECIDING.noteAdd.id }).click();
    await panel.getByLabel(DECIDING.note.id).fill('Dua mobil di halaman.');
    await panel.getByText(DECIDING.willHappen.id).waitFor();

    await by('validator-2', proposalId, { asks: 'finding_raised', finding: { code: 'RES-MOVED' } });
    await panel.getByRole('button', { name: 'Tolak dengan alasan', exact: true }).last().click();
    const findings = panel.getByRole('group', { name: 'Temuan terbuka' });
    const told = await findings.innerText();
    for (const part of [
      DECIDING.atOpening.id,
      DECIDING.nothingThere.id,
      DECIDING.atPresent.id,
      REASON_WORDS['RES-MOVED'].officer.id,
      nameOf('validator-2'),
    ])
      expect(told).toContain(part);
    expect(await panel.getByRole('group', { name: DECIDING.yours.id }).innerText()).toContain('Dua mobil di halaman.');
    expect(await hindrances(page)).toEqual(NONE);

    await panel.getByRole('button', { name: DECIDING.goOn.id }).click();
    expect(await panel.getByLabel(DECIDING.note.id).inputValue()).toBe('Dua mobil di halaman.');
    await panel.getByRole('button', { name: 'Tolak dengan alasan', exact: true }).last().click();
    await untilEvent(await house.desk('auditor'), proposalId, 'rejected');
    expect(visit.problems.filter((problem) => !problem.includes('ERR_FAILED'))).toEqual([]); // the stream that was cut
  });
});
