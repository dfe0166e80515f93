// `npm run recording`: walks through the pages of a fresh house and draws apps/web/recording.webp, which opens the README.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../../apps/local/src/folders.ts';
import { openBrowser, signIn } from './browser.ts';
import { LEFT, startWholeHouse, toLocalValidation } from './whole-house.ts';

const SIZE = { width: 1120, height: 700 };
const FRAME_MS = 2_200;
const TARGET = join(ROOT, 'apps', 'web', 'recording.webp');

await using house = await startWholeHouse();
const browser = await openBrowser();
try {
  const frames: Buffer[] = [];
  const keep = async (page: { screenshot(): Promise<Buffer> }) => void frames.push(await page.screenshot());
  for (const family of LEFT.slice(0, 4)) await toLocalValidation(house, family);
  await using visit = await signIn(browser, house, 'validator-1', '/meja', { viewport: SIZE });
  const { page } = visit;
  await page.getByRole('link', { name: LEFT[0]!.members[0]!.name }).waitFor();
  await keep(page);
  await page.getByRole('link', { name: LEFT[0]!.members[0]!.name }).click();
  await page.getByRole('region', { name: 'Putusan' }).waitFor();
  await keep(page);
  await page.getByRole('tab', { name: 'Riwayat' }).click();
  await page.getByRole('button', { name: 'Loloskan ke pengesahan' }).click();
  await page.getByRole('region', { name: 'Putusan' }).getByText('Supervisor Demo Satu').first().waitFor();
  await keep(page);
  await page.getByRole('button', { name: 'Loloskan ke pengesahan' }).last().click();
  await page.getByRole('heading', { level: 1, name: LEFT[1]!.members[0]!.name }).waitFor();
  await keep(page);
  const { ticket } = await (await house.desk('operator-cibodas')).open(LEFT[4]!);
  await page.goto(`${house.url}/status`);
  await page.locator('input[name="ticket"]').fill(ticket);
  await page
    .locator('input:not([type="hidden"]):not([name="ticket"])')
    .first()
    .fill(LEFT[4]!.members[0]!.nik.slice(-4));
  await page.locator('main button').first().click();
  await page.getByText('Paling lambat', { exact: false }).first().waitFor();
  await keep(page);
  const moving = await sharp(frames, { join: { animated: true } })
    .webp({ quality: 60, delay: frames.map(() => FRAME_MS), loop: 0 })
    .toBuffer();
  writeFileSync(TARGET, moving);
  console.log(`${frames.length} frames, ${Math.round(moving.length / 1000)} kB in ${TARGET}`);
} finally {
  await browser.close();
}
