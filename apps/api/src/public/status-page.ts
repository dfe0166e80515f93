import {
  dayIn,
  END_WORDS,
  instantIn,
  OBJECTION_PROTECTED,
  OBJECTION_WORDS,
  type Language,
  STATE_WORDS,
  STEP_WORDS,
  UNTIL_WORDS,
  words,
  type Words,
} from '#contracts';
import type { CitizenStep, Duration, ObjectionState } from '#domain';
import type { CitizenStatus } from '#ledger';
import { escapeHtml } from '../reading/escape-html.ts';
import { linkTo, publicPage } from './page.ts';

// oxfmt-ignore
const LABELS = {
  asking:   words('Cek status usulan', 'Check the status of a request'),
  ticket:   words('Nomor tiket', 'Number of the ticket'),
  ticketIs: words('Dua belas huruf dan angka pada tanda terima; spasi dan tanda hubung boleh.', 'Twelve letters and digits on your receipt; spaces and hyphens do not matter.'),
  digits:   words('Empat angka terakhir NIK', 'Last four digits of a NIK'),
  digitsAre:words('Dari anggota keluarga yang mana saja.', 'Of any member of the family.'),
  send:     words('Lihat status', 'See the status'),
  notFound: words('Tidak ada usulan dengan nomor tiket dan angka itu', 'There is no request with that ticket and those digits'),
  checkIt:  words('Periksa keduanya, lalu coba lagi. Setelah sepuluh kali salah dalam sehari, sebuah tiket terkunci sampai besok. Kantor desa/kelurahan dapat membantu mencarikan nomor tiket Anda.', 'Check both, then try again. After ten failures in a day a ticket is locked until tomorrow. Your village office can help you to find your ticket.'),
  has:      words('Sekarang ada pada', 'Who has it now'),
  until:    words('Sampai kapan', 'Until when'),
  since:    words('Sejak', 'Since'),
  todo:     words('Apa yang dapat saya lakukan?', 'What can I do?'),
  steps:    words('Empat langkah', 'Four steps'),
  now:      words('sekarang', 'now'),
  office:   words('Kantor', 'Office'),
  hours:    words('Senin sampai Jumat pada jam kerja; bawa nomor tiket Anda.', 'Monday to Friday in office hours; take your ticket along.'),
  appeal:   words('Jika ditolak: banding', 'If it is not accepted: an appeal'),
  appealIs: words('Anda boleh mengajukan banding satu kali, di kantor desa/kelurahan atau Dinas Sosial, dalam {window} sesudah ditolak. Gratis, dan diperiksa petugas lain.', 'You may appeal once, at the village office or the social office, within {window} of the refusal. It is free, and another officer looks at it.'),
  appealBy: words('Ajukan satu kali di kantor desa/kelurahan atau Dinas Sosial, paling lambat {until}. Gratis, dan diperiksa petugas lain.', 'Appeal once, at the village office or the social office, by {until}. It is free, and another officer looks at it.'),
  levy:     words('Diminta membayar? Laporkan.', 'Were you asked to pay? Report it.'),
  print:    words('Untuk menyimpan halaman ini di kertas, pilih Cetak pada menu peramban.', 'To keep this page on paper, choose Print in the menu of your browser.'),
  seenAt:   words('Dilihat', 'Seen'),
};

const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** The form, with or without word that nothing was found. What was typed is not repeated. */
export function askingPage(language: Language, wasNotFound = false): string {
  const say = (text: Words): string => escapeHtml(text[language]);
  const notice = wasNotFound ? `<p class="notice" role="alert">${say(LABELS.checkIt)}</p>` : '';
  const body = `${notice}<form method="post" action="${linkTo('/status', language)}">
<label for="ticket">${say(LABELS.ticket)}</label><p class="hint" id="ticket-is">${say(LABELS.ticketIs)}</p>
<input id="ticket" name="ticket" required maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="ticket-is">
<label for="digits">${say(LABELS.digits)}</label><p class="hint" id="digits-are">${say(LABELS.digitsAre)}</p>
<input id="digits" name="digits" required inputmode="numeric" pattern="[0-9]{4}" maxlength="4" autocomplete="off" aria-describedby="digits-are">
<button>${say(LABELS.send)}</button></form>`;
  return publicPage({ path: '/status', title: wasNotFound ? LABELS.notFound : LABELS.asking, body }, language);
}

/** What somebody hears who objected: the outcome, and no word about the family. */
function objectionPage(
  objection: ObjectionState,
  { officeName, regionName, region, now }: CitizenStatus,
  ticket: string,
  language: Language,
): string {
  const say = (text: Words): string => escapeHtml(text[language]);
  const body = `<p>${say(OBJECTION_PROTECTED)}</p>
<h2>${say(LABELS.office)}</h2><p>${escapeHtml([officeName, regionName].filter(Boolean).join(', '))}<br>${say(LABELS.hours)}</p>
<dl><dt>${say(LABELS.ticket)}</dt><dd>${escapeHtml(ticket)}</dd><dt>${say(LABELS.seenAt)}</dt><dd>${escapeHtml(instantIn(now, region, language))}</dd></dl>`;
  return publicPage({ path: '/status', title: OBJECTION_WORDS[objection], body }, language);
}

/** Where the proposal is, in plain words: who has it, until when, what can be done. No name, address, decile or reason. */
export function statusPage(status: CitizenStatus, ticket: string, language: Language): string {
  const { state, step, since, end, region, regionName, officeName, now } = status;
  if (status.objection) return objectionPage(status.objection, status, ticket, language);
  const say = (text: Words): string => escapeHtml(text[language]);
  const day = (instant: string): string => dayIn(instant, region, language);
  const row = (label: Words, value: string): string => `<dt>${say(label)}</dt><dd>${escapeHtml(value)}</dd>`;
  const { title, who, todo } = STATE_WORDS[state];
  const body = `<dl>${row(LABELS.has, who[language])}${row(LABELS.until, untilIn(status, language))}${row(LABELS.since, day(since))}</dl>
<h2>${say(LABELS.todo)}</h2><p>${say(todo)}</p>
<h2>${say(LABELS.steps)}</h2>${stepsIn(step, language)}
<h2>${say(LABELS.office)}</h2><p>${escapeHtml([officeName, regionName].filter(Boolean).join(', '))}<br>${say(LABELS.hours)}</p>
${appealIn(status, language)}
<p class="screen"><a href="${linkTo('/pungli', language)}">${say(LABELS.levy)}</a></p>
<p class="screen hint">${say(LABELS.print)}</p>
<dl>${row(LABELS.ticket, ticket)}${row(LABELS.seenAt, instantIn(now, region, language))}</dl>`;
  return publicPage({ path: '/status', title: end ? END_WORDS[end] : title, body }, language);
}

const STEPS = Object.keys(STEP_WORDS).map(Number) as CitizenStep[];
const stepsIn = (current: CitizenStep, language: Language): string =>
  `<ol class="steps">${STEPS.map((step) =>
    step === current
      ? `<li aria-current="step">${escapeHtml(STEP_WORDS[step][language])} (${LABELS.now[language]})</li>`
      : `<li>${escapeHtml(STEP_WORDS[step][language])}</li>`,
  ).join('')}</ol>`;

function untilIn(status: CitizenStatus, language: Language): string {
  const { until, region } = status;
  const text = UNTIL_WORDS[untilKind(status)][language];
  return fill(text, { until: until === undefined ? '' : dayIn(until, region, language) });
}

function untilKind({ state, until, isLate, now }: CitizenStatus): keyof typeof UNTIL_WORDS {
  if (until === undefined) return state === 'paused' ? 'open_pause' : 'nothing';
  if (state === 'paused') return 'paused';
  if (state === 'registered') return 'review';
  if (state === 'declined') return 'appeal';
  if (!isLate) return 'by';
  return Date.parse(until) > Date.parse(now) ? 'late_again' : 'late';
}

/** Not for whoever has won, or has appealed already. */
function appealIn({ state, until, region, appealWindow }: CitizenStatus, language: Language): string {
  if (state === 'appeal' || state === 'closed') return '';
  const text =
    state === 'declined' && until !== undefined
      ? fill(LABELS.appealBy[language], { until: dayIn(until, region, language) })
      : fill(LABELS.appealIs[language], { window: windowIn(appealWindow, language) });
  return `<h2>${escapeHtml(LABELS.appeal[language])}</h2><p>${escapeHtml(text)}</p>`;
}

// oxfmt-ignore
const UNITS = {
  days:        words('{n} hari', '{n} days'),
  workingDays: words('{n} hari kerja', '{n} working days'),
  seconds:     words('{n} detik', '{n} seconds'),
};
function windowIn(duration: Duration, language: Language): string {
  const [unit, n] = Object.entries(duration)[0] as [keyof typeof UNITS, number];
  return fill(UNITS[unit][language], { n: String(n) });
}
