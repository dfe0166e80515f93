import type { Browser, Locator, Page } from 'playwright-core';
import { STAGE_WORDS, type Words } from '#contracts';
import type { Stage } from '#domain';
import { OPENING } from '../../apps/web/src/routes/opening/words.ts';
import { openWindow, type Visit, watch } from './browser.ts';
import { officerNamed, type WholeHouse } from './whole-house.ts';

/** A button by all of its words. */
export const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Where a case is decided. */
export const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'Putusan' });

/** By the front door and the issuer's page, as somebody does who knows no other address. */
export async function enter(browser: Browser, house: WholeHouse, officer: string): Promise<Visit> {
  const context = await openWindow(browser);
  const page = await context.newPage();
  const problems = watch(page);
  await page.goto(house.url);
  await page.getByRole('link', { name: 'Saya petugas' }).click();
  await page.getByRole('button', { name: officerNamed(officer).name }).click();
  await page.getByRole('heading', { level: 1, name: 'Tugas Saya' }).waitFor();
  return { page, context, problems, [Symbol.asyncDispose]: () => context.close() };
}

type Deciding = { to: Stage; reason?: string; note?: string };

/** Chooses an outcome, reads where it will lead, and sends it by the button at the end of the form. */
export async function decide(page: Page, outcome: string, { to, reason, note }: Deciding): Promise<void> {
  await button(page, outcome).click();
  const panel = panelOf(page);
  if (reason) await panel.getByLabel(reason, { exact: true }).check();
  if (note) await panel.getByLabel('Catatan').fill(note);
  await panel.getByText(STAGE_WORDS[to].id, { exact: true }).waitFor();
  await button(page, outcome).last().click();
}

/** Answers the two questions that are filled in here, passes over the rest, and goes as far as the last screen. */
export async function answerSurvey(page: Page, area: number): Promise<void> {
  await goOnTo(page, 'Rumah');
  await page.getByLabel('Berapa luas lantai').fill(String(area));
  await page.getByRole('group', { name: 'Lantai terluas' }).getByLabel('Tanah', { exact: true }).check();
  await goOnTo(page, 'Foto dan kirim');
}

/** Goes from screen to screen of a survey, as far as the one of this name. */
export async function goOnTo(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Survei lapangan' }).waitFor();
  const topic = page.getByRole('heading', { level: 2 });
  for (let here = await topic.innerText(); here !== title; here = await topic.innerText()) {
    await button(page, 'Lanjut').click();
    await page.getByRole('heading', { level: 2, name: here, exact: true }).waitFor({ state: 'detached' });
  }
}

type Member = { nik: string; name: string; birthPlace: string; bornOn: string; relation: string };

const indonesian = ({ id }: Words): string => id;

/** Writes the members of a family card into the form of an opening, one after another. */
export async function fillMembers(page: Page, members: readonly Member[], say = indonesian): Promise<void> {
  for (const [at, member] of members.entries()) {
    if (at > 0) await button(page, say(OPENING.addMember)).click();
    const name = say(OPENING.member).replace('{n}', String(at + 1));
    const row = page.getByRole('group', { name, exact: true });
    await row.getByLabel(say(OPENING.nik)).fill(member.nik);
    await row.getByLabel(say(OPENING.name)).fill(member.name);
    await row.getByLabel(say(OPENING.birthPlace)).fill(member.birthPlace);
    await row.getByLabel(say(OPENING.bornOn)).fill(member.bornOn);
    await row.getByLabel(say(OPENING.relation)).selectOption(member.relation);
  }
}

export const ALL_IN_SIGHT = { sideways: 0, cutOff: [] };
/** How far a page reaches over the side of the screen, and the buttons and links of which not all words are shown; widths are rounded to a px. */
export const outOfSight = (page: Page): Promise<typeof ALL_IN_SIGHT> =>
  page.evaluate(`({
    sideways: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    cutOff: [...document.querySelectorAll(':is(button, a), :is(button, a) *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'hidden')
      .map((one) => one.textContent),
  })`);
