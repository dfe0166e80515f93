import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { CITIZEN_STATES, STAGE_NAMES } from '#domain';
import {
  END_WORDS,
  FREE_OF_CHARGE,
  LANGUAGES,
  levyReportPage,
  OBJECTION_PROTECTED,
  OBJECTION_WORDS,
  STATE_WORDS,
} from '#contracts';
import type { CitizenStatus } from '#ledger';
import { VILLAGE } from '../../apps/local/src/village.ts';
import { statusPage } from '../../apps/api/src/public/status-page.ts';
import { carry, type DoorUnderTest, openDoor } from './open-door.ts';

const html = { accept: 'text/html' };
const LARGEST = 14_000;
let door: DoorUnderTest;
let proposal: string;
let ticket: string;
const FAMILY = VILLAGE.families[0]!;
const DIGITS = FAMILY.members[0]!.nik.slice(-4);
beforeAll(async () => {
  door = await openDoor();
  proposal = await door.opened(0, '2026-1');
  ticket = (await door.read('operator-sentul', `/proposals/${proposal}`)).body.ticket;
});
afterAll(() => door[Symbol.asyncDispose]());

const visit = (path: string, headers: Record<string, string> = {}) =>
  door.knock(undefined, 'GET', path, { headers: { ...html, ...headers } });
let sources = 0;
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  door.app
    .inject({
      method: 'POST',
      url: path,
      remoteAddress: `10.9.0.${(sources = (sources % 250) + 1)}`,
      headers: { ...html, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    })
    .then(({ statusCode: status, headers: got, payload: text }) => ({ status, headers: got, text }));
const ask = (fields: { ticket?: string; digits?: string } = {}, query = '') =>
  send(`/status${query}`, { ticket, digits: DIGITS, ...fields });
/** What is to be read on it. */
const wordsOf = (text: string) =>
  text
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

const PATHS = ['/', '/status', '/pungli', '/bantuan'];

describe.each(PATHS)('the public page %s', (path) => {
  test.each(LANGUAGES)(
    'in %s needs no script, nobody else and little, and says that it costs nothing',
    async (language) => {
      const { status, text, headers } = await visit(`${path}?lang=${language}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-language']).toBe(language);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).not.toMatch(/<script|javascript:|https?:\/\/|@import|url\(| on\w+=| style="/i);
      expect(wordsOf(text)).toContain(FREE_OF_CHARGE[language]);
      expect(Buffer.byteLength(text)).toBeLessThan(LARGEST);
      expect(headers['content-security-policy']).toMatch(/form-action 'self'; style-src 'sha256-/);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['cache-control']).toBe('no-store');
    },
  );

  test('follows the language of the browser, and Indonesian for everybody else', async () => {
    expect((await visit(path, { 'accept-language': 'en-GB' })).text).toContain('<html lang="en">');
    expect((await visit(path, { 'accept-language': 'nl' })).text).toContain('<html lang="id">');
    expect((await visit(`${path}?lang=id`, { 'accept-language': 'en' })).text).toContain('<html lang="id">');
    expect((await visit(`${path}?lang=%22%3E%3Cscript%3E`, { 'accept-language': 'en' })).text).not.toContain('<script');
  });
});

test('the front door has two ways: a family’s and an officer’s', async () => {
  const { text } = await visit('/');
  expect(text).toContain('href="/status?lang=id"');
  expect(text).toContain('href="/sign-in?to=/meja"');
});

describe('a family that asks where its proposal is', () => {
  test('hears who has it, until when and what it can do, with the four steps', async () => {
    const { status, text } = await ask();
    const said = wordsOf(text);
    expect(status).toBe(200);
    expect(said).toContain(STATE_WORDS.received.title.id);
    expect(said).toContain(STATE_WORDS.received.who.id);
    expect(said).toContain(STATE_WORDS.received.todo.id);
    expect(said).toMatch(/Paling lambat \d+ \w+ \d{4}/);
    expect(said).toContain('Kantor Desa Sentul (demo), Sentul');
    expect(said).toContain('dalam 30 hari sesudah ditolak');
    expect(text.match(/aria-current="step">([^<]+)/)![1]).toContain('Diterima desa');
    expect(text.match(/<li/g)!.length).toBe(4);
  });

  test('may type the ticket in small letters and groups, and the digits of any member', async () => {
    const grouped = ticket
      .toLowerCase()
      .replace(/(.{4})(?=.)/g, '$1-')
      .replaceAll('0', 'o');
    const other = FAMILY.members.at(-1)!.nik.slice(-4);
    for (const fields of [{ ticket: grouped }, { ticket: ` ${ticket} ` }, { digits: other }])
      expect(wordsOf((await ask(fields)).text)).toContain(STATE_WORDS.received.title.id);
  });

  test('hears it in English too', async () => {
    expect(wordsOf((await ask({}, '?lang=en')).text)).toContain(STATE_WORDS.received.title.en);
  });

  test('hears of the next stage once it has been reached', async () => {
    const other = await door.opened(1);
    await carry(door, other, 'village_accepted');
    const { body } = await door.read('operator-sentul', `/proposals/${other}`);
    const { text } = await ask({ ticket: body.ticket, digits: VILLAGE.families[1]!.members[0]!.nik.slice(-4) });
    expect(wordsOf(text)).toContain(STATE_WORDS.district.title.id);
    expect(text.match(/aria-current="step">([^<]+)/)![1]).toContain('Diperiksa daerah');
  });

  test('never hears a name, an address, a score or a reason, and its numbers stand in no address and no log', async () => {
    const { text } = await ask();
    const names = FAMILY.members.flatMap(({ name, birthPlace }) => [name, birthPlace]);
    for (const secret of [...names.slice(0, 1), FAMILY.address, FAMILY.kk, FAMILY.members[0]!.nik, proposal])
      expect(text).not.toContain(secret);
    expect(wordsOf(text)).not.toMatch(/desil|decile|[A-Z]{2,4}-[A-Z]{3,}/i);
    for (const line of door.log) expect(line).not.toContain(ticket);
  });
});

const standing = (state: CitizenStatus['state'], given: Partial<CitizenStatus> = {}): CitizenStatus => ({
  state,
  step: 1,
  since: '2026-01-05T02:00:00.000Z',
  until: '2026-01-20T16:59:59.999Z',
  isLate: false,
  region: '32.01.05.2003',
  regionName: 'Sentul',
  officeName: 'Kantor Desa Sentul (demo)',
  appealWindow: { days: 30 },
  now: '2026-01-06T02:00:00.000Z',
  ...given,
});

describe('each of the twelve states', () => {
  test.each(CITIZEN_STATES.flatMap((state) => LANGUAGES.map((language) => [state, language] as const)))(
    '%s in %s answers who, until when and what to do, and fits on a slow telephone',
    (state, language) => {
      const page = statusPage(standing(state, state === 'closed' ? { end: 'ended' } : {}), 'ABCDEFGHJKM0', language);
      const said = wordsOf(page);
      const { title, who, todo } = STATE_WORDS[state];
      for (const words of [state === 'closed' ? END_WORDS.ended : title, who, todo])
        expect(said).toContain(words[language]);
      expect(said).toContain(FREE_OF_CHARGE[language]);
      expect(said).not.toMatch(/[{}]|undefined|null|NaN/);
      expect(Buffer.byteLength(page)).toBeLessThan(LARGEST);
      expect(gzipSync(page).length).toBeLessThan(5_000);
    },
  );

  test('that is late says so, and that a supervisor knows', () => {
    const late = standing('district', { isLate: true, now: '2026-02-01T02:00:00.000Z' });
    expect(wordsOf(statusPage(late, 'X', 'id'))).toContain('Seharusnya selesai 20 Jan 2026; sudah terlambat');
    const again = standing('district', { isLate: true });
    expect(wordsOf(statusPage(again, 'X', 'id'))).toContain('Paling lambat 20 Jan 2026');
  });

  test('of a refusal says how to appeal and until when', () => {
    const said = wordsOf(statusPage(standing('declined', { step: 4 }), 'X', 'id'));
    expect(said).toContain('Ajukan satu kali di kantor desa/kelurahan atau Dinas Sosial, paling lambat 20 Jan 2026');
  });

  test.each(LANGUAGES)('says to whoever objected the outcome alone (%s)', (language) => {
    for (const objection of ['looked_at', 'followed', 'not_followed'] as const) {
      const said = wordsOf(statusPage(standing('closed', { objection, end: 'done' }), 'X', language));
      expect(said).toContain(OBJECTION_WORDS[objection][language]);
      expect(said).toContain(OBJECTION_PROTECTED[language]);
      for (const { title, who } of Object.values(STATE_WORDS))
        expect(said).not.toContain(title[language] || who[language]);
    }
  });

  test('comes from the stages of the law: none of them is left without words', () => {
    expect(STAGE_NAMES).toHaveLength(14);
    expect(Object.keys(STATE_WORDS)).toEqual([...CITIZEN_STATES]);
  });
});

const guessFromOnePlace = (at: number) =>
  door.app.inject({
    method: 'POST',
    url: '/status',
    remoteAddress: '10.8.0.1',
    headers: {
      ...html,
      'x-forwarded-for': `203.0.113.${at}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: `ticket=7ZZZZZZZZZ${at}&digits=0000`,
  });

describe('C-13 somebody who guesses', () => {
  const wrong = (DIGITS[0] === '0' ? '1' : '0') + DIGITS.slice(1);

  test('sees the same page for wrong, for absent and for locked, to the last letter', async () => {
    const other = await door.opened(2);
    const { body } = await door.read('operator-sentul', `/proposals/${other}`);
    const right = VILLAGE.families[2]!.members[0]!.nik.slice(-4);
    const absent = await ask({ ticket: '7ZZZZZZZZZZ0' });
    const nonsense = await ask({ ticket: '<b>', digits: 'x' });
    const guess = () => ask({ ticket: body.ticket, digits: wrong === right ? DIGITS : wrong });
    const first = await guess();
    for (let times = 0; times < 10; times += 1) await guess();
    const locked = await ask({ ticket: body.ticket, digits: right });
    for (const one of [absent, nonsense, locked]) {
      expect(one.text).toBe(first.text);
      expect(one.status).toBe(first.status);
      const { date: _, ...rest } = one.headers;
      const { date: __, ...same } = first.headers;
      expect(rest).toEqual(same);
    }
    expect(wordsOf(first.text)).toContain('Tidak ada usulan dengan nomor tiket dan angka itu');
  });

  test('is told to wait after sixty failures from one place, whatever the place says of itself', async () => {
    for (let at = 10; at < 70; at += 1) expect((await guessFromOnePlace(at)).statusCode).toBe(200);
    const no = await guessFromOnePlace(70);
    expect(no.statusCode).toBe(429);
    expect(Number(no.headers['retry-after'])).toBeGreaterThan(0);
    expect(no.headers['content-type']).toContain('text/html');
    expect(wordsOf(no.payload)).toContain('Terlalu banyak percobaan');
  });

  test('who sends a field twice, or something besides a form, gets no further', async () => {
    const twice = await door.app.inject({
      method: 'POST',
      url: '/status',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `ticket=${ticket}&ticket=${ticket}&digits=${DIGITS}`,
    });
    expect(twice.statusCode).toBe(400);
    const large = await send('/status', { ticket: 'x'.repeat(40_000) });
    expect(large.status).toBe(413);
    const odd = await door.knock(undefined, 'POST', '/status', { body: { ticket: 7, digits: ['1'] }, headers: html });
    expect(wordsOf(odd.text)).toContain('Tidak ada usulan');
  });
});

describe('somebody who was asked to pay', () => {
  const REPORT = {
    place: 'Kantor Desa Sentul (demo)',
    happenedOn: '2026-01-05',
    band: '50k_to_200k',
    words: 'Diminta Rp100.000 untuk "tiket" <cepat>.',
  };

  test('reports it without saying who they are, and a supervisor and an auditor read it', async () => {
    const { status, text } = await send('/pungli', REPORT);
    expect(status).toBe(201);
    const number = /<strong>(PL[^<]+)<\/strong>/
      .exec(text)![1]!
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    for (const who of ['supervisor-1', 'ministry-supervisor', 'auditor'] as const) {
      const { body } = await door.read(who, '/levy-reports');
      expect(levyReportPage.parse(body).reports).toContainEqual(
        expect.objectContaining({ number, ...REPORT, region: { code: '32.01.05.2003', name: 'Sentul' } }),
      );
    }
    for (const who of ['operator-sentul', 'validator-1', 'administrator'] as const)
      expect((await door.read(who, '/levy-reports')).status).toBe(403);
    for (const line of door.log) expect(line).not.toMatch(/Rp100|PL[0-9A-Z]{8}/);
  });

  test('gets what they typed back, with what does not fit', async () => {
    const { status, text } = await send('/pungli', { ...REPORT, happenedOn: '2999-01-01', band: 'much' });
    expect(status).toBe(422);
    const said = wordsOf(text);
    expect(said).toContain('Tanggal kejadian: tanggal ini belum tiba');
    expect(said).toContain('Berapa yang diminta?');
    expect(text).toContain('&#60;cepat&#62;');
    expect(text).not.toContain('<cepat>');
    expect(text).toContain('value="Kantor Desa Sentul (demo)"');
  });

  test.each([
    ['words that are too long', { words: 'x'.repeat(1001) }],
    ['no place', { place: ' ' }],
    ['a field that nobody asked for', { name: 'Wati' }],
  ])('is not heard with %s', async (_, change) => {
    expect((await send('/pungli', { ...REPORT, ...change })).status).toBe(422);
  });
});

test('a citizen gets a page, too, when the record is away', async () => {
  const broken = await openDoor({ through: async () => 'postgres://terdata_api:api@127.0.0.1:9/nothing' });
  try {
    const answer = await broken.app.inject({
      method: 'POST',
      url: '/status?lang=en',
      headers: { ...html, 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'ticket=X&digits=0000',
    });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.headers['retry-after']).toBeDefined();
  } finally {
    await broken[Symbol.asyncDispose]();
  }
});
