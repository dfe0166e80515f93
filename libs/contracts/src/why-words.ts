import { type Desk, type Stage, type ThenCode, type Why, type WhyCause, zoneOf } from '#domain';
import { type Language, STAGE_WORDS, words, type Words } from './words.ts';

// oxfmt-ignore
export const DESK_WORDS: Record<Desk, Words> = {
  operator:            words('operator desa', 'the village operator'),
  surveyor:            words('surveyor', 'the surveyor'),
  validator:           words('validator Dinas Sosial', 'a validator of Dinas Sosial'),
  supervisor:          words('atasan Dinas Sosial', 'a supervisor of Dinas Sosial'),
  ministry_supervisor: words('atasan Kemensos', "the ministry's supervisor"),
  verifier:            words('verifikator Kemensos', 'a verifier of the ministry'),
  administrator:       words('administrator', 'an administrator'),
  auditor:             words('auditor', 'an auditor'),
  planner:             words('perencana', 'a planner'),
  partner:             words('mitra', 'a partner'),
};

/** Why a proposal stops. `{who}` is whom it waits for, `{since}` since when, `{until}` until when. */
// oxfmt-ignore
export const WHY_WORDS: Record<WhyCause, Words> = {
  settling:         words('Keputusan terakhir masih dapat diurungkan oleh {who}', 'The last decision may still be undone by {who}'),
  closed:           words('Usulan ini sudah selesai', 'This proposal is closed'),
  on_hold:          words('Ditunda sejak {since}', 'On hold since {since}'),
  nobody_may_act:   words('Menunggu {who}, tetapi saat ini tidak ada yang boleh memutuskan, sejak {since}', 'Waits for {who}, but nobody there may decide now, since {since}'),
  claimed:          words('Sedang dikerjakan {who} sejak {since}', '{who} is working on it, since {since}'),
  person_overdue:   words('Terlambat: menunggu {who} sejak {since}', 'Late: waits for {who} since {since}'),
  person:           words('Menunggu {who} sejak {since}', 'Waits for {who} since {since}'),
  appeal_window:    words('Ditolak pada {since}; keluarga dapat mengajukan banding', 'Rejected on {since}; the family may appeal'),
  resting:          words('Terdaftar sejak {since}', 'Enrolled since {since}'),
  awaited:          words('Menunggu giliran sejak {since}', 'Waits for its turn since {since}'),
  parked_outage:    words('Menunggu {who} sejak {since}', 'Waits for {who} since {since}'),
  undelivered:      words('Menunggu pengantar sistem sejak {since}', "Waits for the system's courier since {since}"),
  no_worker:        words('Pekerja sistem tidak terlihat sejak {since}', 'No worker of the system has been seen since {since}'),
  parked_technical: words('Diparkir sejak {since}; menunggu {who}', 'Parked since {since}; waits for {who}'),
  instant_passed:   words('Waktunya lewat sejak {since} tanpa langkah', 'Its time passed on {since} without a step'),
  machine_working:  words('Sedang dikerjakan sistem sejak {since}', 'The system is working on it since {since}'),
};

/** What happens by itself; `{until}` is when. */
// oxfmt-ignore
export const THEN_WORDS: Record<ThenCode, Words> = {
  nothing:                 words('', ''),
  takes_effect:            words('berlaku pada {until}', 'it takes effect on {until}'),
  resumes:                 words('dilanjutkan pada {until}', 'it is resumed on {until}'),
  escalates_to_supervisor: words('jatuh tempo {until}, lalu naik ke atasan kantor', "due on {until}, then the office's supervisor is told"),
  escalates_to_ministry:   words('jatuh tempo {until}, lalu naik ke atasan Kemensos', "due on {until}, then the ministry's supervisor is told"),
  escalates_again:         words('jatuh tempo {until}, lalu diingatkan lagi', 'due on {until}, then they are told again'),
  appeal_lapses:           words('masa banding berakhir {until}', 'the time for an appeal ends on {until}'),
  review_opens:            words('dievaluasi lagi pada {until}', 'it is looked at again on {until}'),
  is_looked_at_again:      words('dilihat lagi pada {until}', 'it is looked at again on {until}'),
  released_when_back:      words('dilanjutkan begitu sistem itu kembali', 'it goes on when that system is back'),
  is_resent:               words('dikirim lagi dengan sendirinya', 'it is sent again by itself'),
  goes_on_with_a_worker:   words('dilanjutkan begitu pekerja kembali', 'it goes on when a worker is back'),
  goes_on_when_unparked:   words('dilanjutkan sesudah dilepas', 'it goes on once it is released'),
  goes_on:                 words('dilanjutkan dengan sendirinya', 'it goes on by itself'),
};

const SYSTEM_WORDS: Readonly<Record<string, string>> = { dukcapil: 'Dukcapil' };
const ENGINE = words('administrator sistem', "the system's administrators");
const NOBODY = words('siapa pun', 'nobody');

const OR: Words = words(' atau ', ' or ');
const desksIn = (desks: readonly Desk[], language: Language): string =>
  desks.map((desk) => DESK_WORDS[desk][language]).join(OR[language]) || NOBODY[language];

/** Whom it waits for. */
export function whoIn(why: Pick<Why, 'waitsFor'>, language: Language): string {
  const { waitsFor } = why;
  switch (waitsFor.kind) {
    case 'desk':
    case 'citizen':
      return desksIn(waitsFor.desks, language);
    case 'officer':
      return waitsFor.name ?? DESK_WORDS.operator[language];
    case 'machine':
      return STAGE_WORDS[waitsFor.stage satisfies Stage][language];
    case 'outside':
      return SYSTEM_WORDS[waitsFor.system] ?? waitsFor.system;
    case 'engine':
      return ENGINE[language];
    default:
      return NOBODY[language];
  }
}

// oxfmt-ignore
const CLOCKS = {
  7: { name: 'WIB',  timeZone: 'Asia/Jakarta' },
  8: { name: 'WITA', timeZone: 'Asia/Makassar' },
  9: { name: 'WIT',  timeZone: 'Asia/Jayapura' },
} as const;

/** A day as people of a place read it: `30 Nov 2026`. */
export const dayIn = (instant: string, region: string, language: Language): string =>
  new Date(instant).toLocaleDateString(language === 'id' ? 'id-ID' : 'en-GB', {
    timeZone: CLOCKS[zoneOf(region)].timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });

/** An instant as an office reads it: `30 Nov 2026 23.59 WIB`. */
export function instantIn(instant: string, region: string, language: Language): string {
  const { name, timeZone } = CLOCKS[zoneOf(region)];
  const time = new Date(instant).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${dayIn(instant, region, language)} ${language === 'id' ? time.replace(':', '.') : time} ${name}`;
}

/** One sentence: for whom or what, since when, until when, and what happens then. */
export function whySentence(why: Why, region: string, language: Language): string {
  const { cause, since, until, then } = why;
  const fill = (text: string): string =>
    text
      .replace('{who}', whoIn(why, language))
      .replace('{since}', instantIn(since, region, language))
      .replace('{until}', until ? instantIn(until, region, language) : '…');
  const parts = [fill(WHY_WORDS[cause][language]), fill(THEN_WORDS[then][language])].filter((part) => part !== '');
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
