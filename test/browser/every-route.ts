import type { Page } from 'playwright-core';
import { PROBLEMS, QUEUE_WORDS, type Words, words } from '#contracts';
import { AWAY } from '../../apps/web/src/api/problem.ts';
import { LAYOUT } from '../../apps/web/src/layout/words.ts';
import { CASE } from '../../apps/web/src/routes/case/words.ts';
import { DECISION_FILE } from '../../apps/web/src/routes/decision-file/words.ts';
import { FAMILY } from '../../apps/web/src/routes/family/words.ts';
import { LETTER } from '../../apps/web/src/routes/letter/words.ts';
import { MEETING } from '../../apps/web/src/routes/meeting/words.ts';
import { OFFICE } from '../../apps/web/src/routes/office/words.ts';
import { OPENING } from '../../apps/web/src/routes/opening/words.ts';
import { OUTBOX } from '../../apps/web/src/routes/outbox/words.ts';
import { QUEUE } from '../../apps/web/src/routes/queue/words.ts';
import { STUCK } from '../../apps/web/src/routes/stuck/words.ts';
import { SURVEY } from '../../apps/web/src/routes/survey/words.ts';
import { fillMembers } from './hands.ts';
import { LEFT } from './whole-house.ts';

/** Two cases of the operator: one to be surveyed, and one that is beyond that. */
export type Cases = { open: string; surveyed: string };
type Say = (pair: Words) => string;

/** How a page is brought into a state, and what it has to say there: what is the case, and what to do. */
type State = {
  address?: (cases: Cases) => string;
  /** What the API answers in place of itself, by the beginning of a path. */
  answers?: Readonly<Record<string, unknown>>;
  /** Before the page is opened: something that the device cannot do. */
  before?: string;
  /** What an officer does on the page until it is in the state. */
  act?: (page: Page, say: Say) => Promise<void>;
  says: readonly Words[];
  /** What was typed, and has to stand there still. */
  keeps?: { label: Words; value: string };
};
/** A state that a page cannot be in, and why. */
type Never = { never: string };
export type StateName = 'empty' | 'error' | 'offline';

export type Row = {
  /** As the router, or the table of doors, has it. */
  route: string;
  address: (cases: Cases) => string;
  officer?: 'operator-cibodas' | 'supervisor-1';
  /** Which journey goes there, and by which words it does. */
  journey: { spec: string; goes: string };
} & Record<StateName, State | Never>;

/** The API fails. */
export const BROKEN = Symbol('broken');
const NOBODY = '00000000-0000-4000-8000-000000000000';
const NO_SCRIPT: Never = { never: 'the page has no script: without a network it is the browser that speaks' };
const ALWAYS_SAYS: Never = { never: 'the page says the same to everybody' };

const failed = [PROBLEMS.broken.title, PROBLEMS.broken.next, LAYOUT.again];
const notFound = [PROBLEMS.proposal_not_found.title, PROBLEMS.proposal_not_found.next];
const NO_ROWS = { items: [], counts: {} };
const openTab = async (page: Page, tab: string) => page.getByRole('tab', { name: tab }).click();

const KK = LEFT[9]!.kk;
const fillOpening = async (page: Page, say: Say): Promise<void> => {
  const { address, members } = LEFT[9]!;
  await page.getByLabel(say(OPENING.kk)).fill(KK);
  await page.getByLabel(say(OPENING.address)).fill(address);
  await fillMembers(page, members, say);
};

/** Every page of ours, and what it says when there is nothing, when something fails and when the network is away. */
export const ROWS: readonly Row[] = [
  {
    route: '/',
    address: () => '/meja?mine=true',
    officer: 'supervisor-1',
    journey: { spec: 'office.spec.ts', goes: '/meja?queue=' },
    empty: { answers: { '/proposals?': NO_ROWS }, says: [QUEUE.empty, QUEUE.emptyFilter] },
    error: { answers: { '/proposals?': BROKEN }, says: failed },
    offline: { says: [AWAY] },
  },
  {
    route: '/kasus/$id',
    address: ({ open: id }) => `/meja/kasus/${id}`,
    officer: 'operator-cibodas',
    journey: { spec: 'office.spec.ts', goes: '/meja/kasus/' },
    empty: { act: (page, say) => openTab(page, say(CASE.documents)), says: [CASE.noDocuments, CASE.addDocument] },
    error: { address: () => `/meja/kasus/${NOBODY}`, says: [...notFound, CASE.back] },
    offline: { says: [AWAY] },
  },
  {
    route: '/kasus/$id/keluarga',
    address: ({ open: id }) => `/meja/kasus/${id}/keluarga`,
    officer: 'operator-cibodas',
    journey: { spec: 'family.spec.ts', goes: 'Keluarga ini' },
    empty: {
      answers: { '/proposals/': { members: [], benefits: [], proposals: [], surveys: [], offers: [] } },
      says: [FAMILY.absent, FAMILY.noMembers, FAMILY.noBenefits, FAMILY.noSurveys],
    },
    error: { answers: { '/proposals/': BROKEN }, says: [...failed, FAMILY.back] },
    offline: { says: [AWAY, FAMILY.back] },
  },
  {
    route: '/kasus/$id/berkas/$seq',
    address: ({ open: id }) => `/meja/kasus/${id}/berkas/1`,
    officer: 'operator-cibodas',
    journey: { spec: 'journeys.spec.ts', goes: '/berkas/' },
    empty: {
      address: ({ open: id }) => `/meja/kasus/${id}/berkas/999`,
      says: [DECISION_FILE.none, DECISION_FILE.back],
    },
    error: { answers: { '/proposals/': BROKEN }, says: [...failed, DECISION_FILE.back] },
    offline: { says: [AWAY, DECISION_FILE.back] },
  },
  {
    route: '/usulan',
    address: () => '/meja/usulan',
    officer: 'operator-cibodas',
    journey: { spec: 'field.spec.ts', goes: '/meja/usulan' },
    empty: { says: [OPENING.kept, OPENING.send] },
    error: {
      answers: { '/proposals': BROKEN },
      act: async (page, say) => {
        await fillOpening(page, say);
        await page.getByRole('button', { name: say(OPENING.send) }).click();
      },
      says: [PROBLEMS.broken.title, PROBLEMS.broken.next, OPENING.send],
      keeps: { label: OPENING.kk, value: KK },
    },
    offline: {
      act: async (page, say) => {
        await fillOpening(page, say);
        await page.getByRole('button', { name: say(OPENING.send) }).click();
      },
      says: [OPENING.awaits, OPENING.tryNow],
      keeps: { label: OPENING.kk, value: KK },
    },
  },
  {
    route: '/survei/$id',
    address: ({ open: id }) => `/meja/survei/${id}`,
    officer: 'operator-cibodas',
    journey: { spec: 'field.spec.ts', goes: '/meja/survei/' },
    empty: { address: ({ surveyed: id }) => `/meja/survei/${id}`, says: [SURVEY.notNow, SURVEY.isDone] },
    error: { address: () => `/meja/survei/${NOBODY}`, says: notFound },
    offline: {
      act: (page) => page.locator('main input[inputmode]').first().fill('42'),
      says: [SURVEY.remembered, SURVEY.saved],
    },
  },
  {
    route: '/kotak',
    address: () => '/meja/kotak',
    officer: 'operator-cibodas',
    journey: { spec: 'field.spec.ts', goes: '/meja/kotak' },
    empty: { says: [OUTBOX.empty, OUTBOX.notOfficial] },
    error: {
      before: `Object.defineProperty(IDBFactory.prototype, 'open', { value: () => { throw new DOMException('', 'UnknownError'); } })`,
      says: [OUTBOX.cannotRead],
    },
    offline: { says: [OUTBOX.offline] },
  },
  {
    route: '/musyawarah',
    address: () => '/meja/musyawarah',
    officer: 'operator-cibodas',
    journey: { spec: 'office.spec.ts', goes: '/meja/musyawarah' },
    empty: { answers: { '/proposals?': NO_ROWS }, says: [MEETING.empty, MEETING.emptyNext] },
    error: { answers: { '/proposals?': BROKEN }, says: failed },
    offline: { says: [AWAY] },
  },
  {
    route: '/surat',
    address: () => '/meja/surat',
    officer: 'supervisor-1',
    journey: { spec: 'office.spec.ts', goes: '/meja/surat' },
    empty: { answers: { '/proposals?': NO_ROWS }, says: [LETTER.empty, LETTER.emptyNext] },
    error: { answers: { '/proposals?': BROKEN }, says: failed },
    offline: { says: [AWAY] },
  },
  ...(
    [
      ['eskalasi', '/proposals?', NO_ROWS, QUEUE_WORDS.escalated.empty],
      ['beban', '/officers', { officers: [] }, OFFICE.noColleague],
      ['serah', '/officers', { officers: [] }, OFFICE.nobodyHolds],
      ['banding', '/proposals?', NO_ROWS, QUEUE_WORDS.appeal.empty],
    ] as const
  ).map(([part, path, nothing, empty]): Row => ({
    route: '/kantor',
    address: () => `/meja/kantor?bagian=${part}`,
    officer: 'supervisor-1',
    journey: { spec: 'nothing-typed-is-lost.spec.ts', goes: '/meja/kantor' },
    empty: { answers: { [path]: nothing }, says: [empty] },
    error: { answers: { [path]: BROKEN }, says: failed },
    offline: { says: [AWAY] },
  })),
  {
    route: '/macet',
    address: () => '/meja/macet',
    officer: 'supervisor-1',
    journey: { spec: 'journeys.spec.ts', goes: '/meja/macet' },
    empty: { answers: { '/stuck': { causes: [] } }, says: [STUCK.empty, STUCK.emptyNext, STUCK.again] },
    error: { answers: { '/stuck': BROKEN }, says: failed },
    offline: { says: [AWAY, STUCK.again] },
  },
  {
    route: 'GET /',
    address: () => '/',
    journey: { spec: 'newcomer.spec.ts', goes: 'house.url' },
    empty: ALWAYS_SAYS,
    error: ALWAYS_SAYS,
    offline: NO_SCRIPT,
  },
  {
    route: 'GET /status',
    address: () => '/status',
    journey: { spec: 'journeys.spec.ts', goes: '/status' },
    empty: {
      says: [words('Dua belas huruf dan angka pada tanda terima', 'Twelve letters and digits on your receipt')],
    },
    error: {
      act: async (page) => {
        await page.locator('input[name="ticket"]').fill('0000-0000-0000');
        await page.locator('input[name="digits"]').fill('0000');
        await page.locator('main button').click();
      },
      says: [
        words(
          'Tidak ada usulan dengan nomor tiket dan angka itu',
          'There is no request with that ticket and those digits',
        ),
        words('Periksa keduanya, lalu coba lagi', 'Check both, then try again'),
      ],
    },
    offline: NO_SCRIPT,
  },
  {
    route: 'GET /pungli',
    address: () => '/pungli',
    journey: { spec: 'journeys.spec.ts', goes: '/pungli' },
    empty: { says: [words('Anda tidak perlu menyebut siapa Anda', 'You need not say who you are')] },
    error: {
      act: async (page) => {
        await page.locator('#place').fill('   x');
        await page.locator('#day').fill('2026-11-20');
        await page.locator('#words').fill('Diminta membayar di depan kantor.');
        await page.locator('main button').click();
      },
      says: [words('Laporan belum terkirim', 'The report was not sent yet')],
      keeps: { label: words('Apa yang terjadi', 'What happened'), value: 'Diminta membayar di depan kantor.' },
    },
    offline: NO_SCRIPT,
  },
  {
    route: 'GET /bantuan',
    address: () => '/bantuan',
    journey: { spec: 'journeys.spec.ts', goes: '/bantuan' },
    empty: ALWAYS_SAYS,
    error: ALWAYS_SAYS,
    offline: NO_SCRIPT,
  },
];
