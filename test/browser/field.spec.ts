import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import sharp from 'sharp';
import { VILLAGE } from '../../apps/local/src/village.ts';
import { until } from '../../apps/local/src/waiting.ts';
import { openScene, type Scene, signIn, watch } from './browser.ts';
import { answerSurvey, button, fillMembers, goOnTo } from './hands.ts';
import { LEFT, officerNamed, type WholeHouse } from './whole-house.ts';

/** A telephone of the field, as a village has them. */
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'id-ID' };
type Family = (typeof LEFT)[number];

let scene: Scene;
let house: WholeHouse;
let browser: Browser;
beforeAll(async () => {
  scene = await openScene();
  ({ house, browser } = scene);
});
afterAll(async () => scene?.[Symbol.asyncDispose]());

const headOf = ({ members }: Family): string => members[0]!.name;
/** A thing in the outbox by the family it is about and what it asks for. */
const itemOf = (page: Page, about: string) => page.locator('main ul > li').filter({ hasText: about });
const stateOf = (page: Page, about: string, state: string) => itemOf(page, about).getByText(state, { exact: true });

const unsent = (page: Page, count: number) => page.getByText(`${count} belum terkirim`, { exact: true });

/** The POST requests whose path ends so, as the browser sends them. */
function posts(page: Page, ending: string): Request[] {
  const sent: Request[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname.endsWith(ending)) sent.push(request);
  });
  return sent;
}

/** What the ledger has of one name. */
const inLedger = async (key: string, proposalId: string, name: string) =>
  (await (await house.desk(key)).events(proposalId)).filter((event) => event.name === name);

type Row = { id: string; ticket: string; head?: string };
const listed = async (page: Page, filter = ''): Promise<Row[]> =>
  (await page.evaluate<{ items: Row[] }>(`fetch('/proposals?limit=100${filter}').then((answer) => answer.json())`))
    .items;

async function handOver(page: Page): Promise<void> {
  await button(page, 'Kirim').click();
  await page.waitForURL('**/meja/kotak');
}

describe('an operator at the door of the village office', () => {
  test('is told of a wrong NIK while typing, presses twice, and holds one receipt', async () => {
    const family = LEFT[3]!;
    const [head, spouse] = family.members as [Family['members'][number], Family['members'][number]];
    await using visit = await signIn(browser, house, 'operator-cibodas', '/meja/usulan', PHONE);
    const { page } = visit;
    const sent = posts(page, '/proposals');
    await page.getByLabel('Nomor KK').fill(family.kk);
    await page.getByLabel('Alamat').fill(family.address);
    await fillMembers(page, [head, spouse]);

    const nik = page.getByRole('group', { name: 'Anggota 1', exact: true }).getByLabel('NIK');
    await nik.fill(head.nik.slice(0, 6) + '320289' + head.nik.slice(12)); // the 32nd of February
    await page.getByText('Tanggal di dalam nomor ini tidak ada').waitFor();
    expect(await nik.getAttribute('aria-invalid')).toBe('true');
    await button(page, 'Kirim usulan').click();
    await page.getByText('1 isian perlu diperbaiki').waitFor();
    expect(sent).toEqual([]);

    await nik.fill(head.nik);
    const opened = page.waitForResponse((answered) => answered.request() === sent[0]);
    await button(page, 'Kirim usulan').dblclick();
    await page.getByRole('heading', { level: 1, name: 'Tanda terima usulan' }).waitFor();
    const { ticket, promisedAt, proposalId } = (await (await opened).json()) as Record<string, string>;
    const receipt = await page.locator('main').innerText();
    expect(receipt).toContain(ticket);
    expect(receipt).toContain('GRATIS');
    expect(receipt).toContain(
      new Date(promisedAt!).toLocaleDateString('id-ID', { timeZone: 'Asia/Jakarta', dateStyle: 'medium' }),
    );
    expect(sent).toHaveLength(1);
    expect((await listed(page)).filter((row) => row.head === headOf(family))).toMatchObject([
      { id: proposalId, ticket },
    ]);
    expect(visit.problems).toEqual([]);
  });
});

describe('a surveyor', () => {
  test('fills twenty surveys without a network; the browser is killed, and each still arrives exactly once', async () => {
    const families = VILLAGE.families.filter(({ village }) => village !== LEFT[0]!.village);
    await using device = new Device();
    let page = await device.open();
    await assignAll();
    await signInOn(page, 'surveyor-1');
    const doors = page.getByRole('list').getByRole('link');
    expect(await until(async () => (await doors.count()) === families.length)).toBe(true);
    const cases = await listed(page, '&stage=survey');
    expect(new Set(cases.map(({ head }) => head))).toEqual(new Set(families.map(headOf)));
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');

    await device.setOffline(true);
    const early = posts(page, '/commands');
    await openFromDevice(page);
    for (const [at, family] of families.entries()) {
      await page.getByRole('link', { name: headOf(family), exact: true }).click();
      await answerSurvey(page, 21 + at);
      await handOver(page);
    }
    await unsent(page, 20).waitFor();
    expect(early).toEqual([]);
    await device.kill();

    page = await device.open({ offline: true });
    const problems = watch(page);
    await openFromDevice(page);
    await unsent(page, 20).waitFor();
    const sent = posts(page, '/commands');
    let lost: string | undefined;
    await page.route('**/commands', async (route) => {
      const isFirst = lost === undefined;
      lost ??= route.request().headers()['idempotency-key'];
      if (!isFirst) return route.continue();
      await route.fetch(); // the server writes it down, and its answer never comes
      return route.abort('connectionreset');
    });
    await device.setOffline(false);
    await signInOn(page, 'surveyor-1');
    await unsent(page, 0).waitFor();

    const ids = sent.map((request) => request.headers()['idempotency-key']);
    expect(new Set(ids).size).toBe(20);
    expect(ids.filter((id) => id === lost).length).toBeGreaterThan(1);
    for (const { id, head } of cases) {
      const at = families.findIndex((family) => headOf(family) === head);
      expect(await inLedger('validator-1', id, 'surveyed')).toHaveLength(1);
      expect(await answersOf(page, id)).toEqual([{ '302': 21 + at, '303': '8' }]);
    }
    expect(await leftOn(page, 'drafts')).toBe(0);
    expect(problems.filter((problem) => !/ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET)/.test(problem))).toEqual([]);
  });
});

describe('an operator who surveys', () => {
  test('sends a photo that was chosen a moment before, and the record has it as a document', async () => {
    const operator = await house.desk('operator-cibodas');
    const { proposalId } = await operator.open(LEFT[4]!, { rules: 'demo-seconds' });
    await using visit = await signIn(browser, house, 'operator-cibodas', `/meja/survei/${proposalId}`, PHONE);
    const { page } = visit;
    const sizes = { width: 4_000, height: 3_000, channels: 3, background: '#7a5c3e' } as const;
    const buffer = await sharp({ create: sizes }).jpeg().toBuffer();
    await answerSurvey(page, 36);
    await page
      .getByLabel('Depan rumah', { exact: true })
      .setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer });
    await handOver(page); // while it is still being made small
    await unsent(page, 0).waitFor();
    expect(await inLedger('operator-cibodas', proposalId, 'surveyed')).toHaveLength(1);
    expect(await inLedger('operator-cibodas', proposalId, 'document_added')).toHaveLength(1);
    const { documents } = await operator.read(proposalId);
    expect(documents).toMatchObject([{ name: 'house_photo' }]);
    const picture = await page.evaluate<[number, string | null]>(
      `fetch('/proposals/${proposalId}/files/${documents![0]!.sha256}').then(({ status, headers }) => [status, headers.get('content-type')])`,
    );
    expect(picture).toEqual([200, 'image/webp']);
    expect([await leftOn(page, 'drafts'), await leftOn(page, 'photos')]).toEqual([0, 0]);
    expect(visit.problems).toEqual([]);
  });

  test('lists a member, is asked once more about a child at work, and the record has a row of the family', async () => {
    const operator = await house.desk('operator-cibodas');
    const { proposalId } = await operator.open(LEFT[8]!, { rules: 'demo-seconds' });
    await using visit = await signIn(browser, house, 'operator-cibodas', `/meja/survei/${proposalId}`, PHONE);
    const { page } = visit;
    await goOnTo(page, 'Anggota keluarga');
    await button(page, 'Tambah orang').click();
    await goOnTo(page, 'Siapa: Nomor 1');
    await page.getByLabel('Nama', { exact: true }).fill('Ani Contoh');
    await page.getByLabel('Tinggal di rumah ini').check();
    await goOnTo(page, 'Keterangan diri: Ani Contoh');
    await page.getByLabel('Umur (tahun)').fill('8');
    await page.getByLabel('Akta kelahiran').check();
    await page.getByLabel('KIA (kartu identitas anak)').check();
    await goOnTo(page, 'Pekerjaan: Ani Contoh');
    await page.getByRole('group', { name: 'Bekerja seminggu yang lalu?' }).getByLabel('Ya', { exact: true }).check();
    await button(page, 'Lanjut').click();
    await page.getByText('Di bawah 10 tahun dan bekerja. Benar?').waitFor();
    await button(page, 'Ya, benar').click();
    await goOnTo(page, 'Hasil survei');
    await button(page, 'Lanjut').click();
    await page.getByText('Keluarga ini tidak punya tepat satu kepala keluarga. Benar?').waitFor();
    await button(page, 'Ya, benar').click();
    await handOver(page);
    await unsent(page, 0).waitFor();
    const row = { '401': 1, '402': 'Ani Contoh', '404': '1', '407': 8, '411': 3, '416a': '1' };
    expect(await answersOf(page, proposalId)).toEqual([{ members: [row] }]);
    expect(visit.problems).toEqual([]);
  });

  test('is asked where a colleague has moved the case, and only then it is sent again', async () => {
    const operator = await house.desk('operator-cibodas');
    const [moved, other] = [LEFT[5]!, LEFT[6]!];
    const { proposalId } = await operator.open(moved);
    const { proposalId: otherId } = await operator.open(other);
    await using visit = await signIn(browser, house, 'operator-cibodas', `/meja/survei/${proposalId}`, PHONE);
    const { page } = visit;
    const sent = posts(page, `/proposals/${proposalId}/commands`);
    await answerSurvey(page, 30);
    await (await house.desk('validator-1')).ask(proposalId, { asks: 'finding_raised', finding: { code: 'DUP-KK' } });
    await handOver(page);
    await stateOf(page, headOf(moved), 'Perlu Anda').waitFor();

    // What is handed over later arrives; the one that needs a person stays where it is
    await page.goto(`${house.url}/meja/survei/${otherId}`);
    await answerSurvey(page, 31);
    await handOver(page);
    await stateOf(page, headOf(other), 'Diterima').waitFor();
    await stateOf(page, headOf(moved), 'Perlu Anda').waitFor();
    expect(sent).toHaveLength(1);
    expect(await inLedger('operator-cibodas', proposalId, 'surveyed')).toEqual([]);

    await button(page, 'Kirim dengan versi baru').click();
    await stateOf(page, headOf(moved), 'Diterima').waitFor();
    expect(await inLedger('operator-cibodas', proposalId, 'surveyed')).toHaveLength(1);
    expect(sent).toHaveLength(2);
    expect(visit.problems).toEqual([]);
  });
});

/** The operators give the families that the first start put forward to one surveyor. */
async function assignAll(): Promise<void> {
  const { id: officer } = officerNamed('surveyor-1');
  for (const key of ['operator-sentul', 'operator-cijayanti']) {
    await using visit = await signIn(browser, house, key);
    const operator = await house.desk(key);
    for (const { id } of await listed(visit.page, '&stage=survey'))
      await operator.ask(id, { asks: 'assigned', officer });
  }
}

/** Without a network: the pages come from where the first visit has put them. */
async function openFromDevice(page: Page): Promise<void> {
  const answered = await page.goto(`${house.url}/meja/kotak`);
  expect(answered!.fromServiceWorker()).toBe(true);
}

/** With one click at the issuer's page, or none where it still knows the officer. */
async function signInOn(page: Page, officer: string): Promise<void> {
  await page.goto(`${house.url}/sign-in?to=${encodeURIComponent('/meja/kotak')}`);
  const choice = page.getByRole('button', { name: officerNamed(officer).name });
  const title = page.getByRole('heading', { level: 1, name: 'Kotak keluar' });
  await choice.or(title).first().waitFor();
  if (await choice.isVisible()) await choice.click();
  await title.waitFor();
}

const answersOf = async (page: Page, id: string) =>
  (
    await page.evaluate<{ surveys: { answers: unknown }[] }>(
      `fetch('/proposals/${id}/answers').then((answer) => answer.json())`,
    )
  ).surveys.map(({ answers }) => answers);

/** How many things lie on a shelf of the device, whoever's it is. */
const leftOn = (page: Page, shelf: string) =>
  page.evaluate<number>(`(async () => {
    let count = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((done) => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result); });
      const asked = database.transaction('${shelf}').objectStore('${shelf}').count();
      count += await new Promise((done) => { asked.onsuccess = () => done(asked.result); });
      database.close();
    }
    return count;
  })()`);

/** A telephone with its storage, whose browser can be killed as a system does that needs its memory. */
class Device implements AsyncDisposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'terdata-device-'));
  #context: BrowserContext | undefined;

  async open({ offline = false } = {}): Promise<Page> {
    this.#context = await browser.browserType().launchPersistentContext(this.#folder, {
      ...PHONE,
      offline,
      executablePath: await programOf(browser),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    return this.#context.pages()[0] ?? this.#context.newPage();
  }

  setOffline(isOffline: boolean): Promise<void> {
    return this.#context!.setOffline(isOffline);
  }

  async kill(): Promise<void> {
    const context = this.#context!;
    const session = await context.browser()!.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const closed = new Promise<void>((done) => void context.once('close', () => done()));
    process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
    await closed;
    this.#context = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#context?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The same browser as everybody else's. */
async function programOf(running: Browser): Promise<string> {
  const session = await running.newBrowserCDPSession();
  const { commandLine } = await session.send('SystemInfo.getInfo');
  await session.detach();
  return commandLine.split(' --')[0]!;
}
