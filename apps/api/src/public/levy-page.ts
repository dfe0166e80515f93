import { type Language, LEVY_BAND_WORDS, words, type Words } from '#contracts';
import { escapeHtml } from '../reading/escape-html.ts';
import { linkTo, publicPage } from './page.ts';

// oxfmt-ignore
const LABELS = {
  title:  words('Lapor pungutan', 'Report a levy'),
  why:    words('Seseorang meminta uang atau imbalan untuk usulan, survei, tiket, atau banding? Ceritakan di sini. Anda tidak perlu menyebut siapa Anda; tolong jangan menulis NIK.', 'Did somebody ask for money or a favour for a request, a survey, a ticket or an appeal? Tell us here. You need not say who you are; please write down no NIK.'),
  place:  words('Kantor atau desa/kelurahan', 'Office or village'),
  placeIs:words('Nama kantor, nama desa/kelurahan, atau kode wilayahnya.', 'The name of the office or village, or its region code.'),
  day:    words('Tanggal kejadian', 'Day on which it happened'),
  band:   words('Berapa yang diminta?', 'How much was asked for?'),
  words:  words('Apa yang terjadi?', 'What happened?'),
  wordsAre: words('Paling banyak 1.000 huruf. Disimpan terenkripsi; dibaca pengawas dan auditor.', 'A thousand characters at most. Kept encrypted; read by supervisors and auditors.'),
  send:   words('Kirim laporan', 'Send the report'),
  done:   words('Laporan Anda tercatat', 'Your report is recorded'),
  number: words('Nomor laporan', 'Number of the report'),
  thanks: words('Simpan nomor ini. Laporan dibaca atasan di daerah itu dan auditor. Usulan keluarga Anda tidak terpengaruh.', 'Keep this number. The report is read by supervisors of that area and by auditors. The request of your family is not affected.'),
  fix:    words('Laporan belum terkirim. Perbaiki yang disebut:', 'The report was not sent yet. Correct what is named:'),
};

/** What was typed, to be shown again where something does not fit. */
export type Typed = { place?: string; happenedOn?: string; band?: string; words?: string };
export type Misfit = { field: string; reason: string };

// oxfmt-ignore
const FIELD_LABELS: Record<string, Words> = { place: LABELS.place, happenedOn: LABELS.day, band: LABELS.band, words: LABELS.words };

/** The form. @param today the last day that may be chosen, `YYYY-MM-DD` */
export function levyFormPage(
  language: Language,
  today: string,
  typed: Typed = {},
  misfits: readonly Misfit[] = [],
): string {
  const say = (text: Words): string => escapeHtml(text[language]);
  const value = (text: string | undefined): string => escapeHtml(text ?? '');
  const bands = Object.entries(LEVY_BAND_WORDS).map(
    ([code, text]) => `<option value="${code}"${typed.band === code ? ' selected' : ''}>${say(text)}</option>`,
  );
  const wrong = misfits.map(
    ({ field, reason }) =>
      `<li>${FIELD_LABELS[field] ? `${say(FIELD_LABELS[field])}: ` : ''}${escapeHtml(reason)}</li>`,
  );
  const notice =
    wrong.length > 0 ? `<div class="notice" role="alert">${say(LABELS.fix)}<ul>${wrong.join('')}</ul></div>` : '';
  const body = `${notice}<p>${say(LABELS.why)}</p><form method="post" action="${linkTo('/pungli', language)}">
<label for="place">${say(LABELS.place)}</label><p class="hint" id="place-is">${say(LABELS.placeIs)}</p>
<input id="place" name="place" required minlength="3" maxlength="120" autocomplete="off" aria-describedby="place-is" value="${value(typed.place)}">
<label for="day">${say(LABELS.day)}</label><input id="day" name="happenedOn" type="date" required max="${today}" value="${value(typed.happenedOn)}">
<label for="band">${say(LABELS.band)}</label><select id="band" name="band" required>${bands.join('')}</select>
<label for="words">${say(LABELS.words)}</label><p class="hint" id="words-are">${say(LABELS.wordsAre)}</p>
<textarea id="words" name="words" rows="6" required minlength="10" maxlength="1000" aria-describedby="words-are">${value(typed.words)}</textarea>
<button>${say(LABELS.send)}</button></form>`;
  return publicPage({ path: '/pungli', title: LABELS.title, body }, language);
}

export function levyDonePage(number: string, language: Language): string {
  const body = `<dl><dt>${escapeHtml(LABELS.number[language])}</dt><dd><strong>${escapeHtml(number)}</strong></dd></dl>
<p>${escapeHtml(LABELS.thanks[language])}</p>`;
  return publicPage({ path: '/pungli', title: LABELS.done, body }, language);
}
