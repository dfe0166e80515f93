import { type Language, type Words, words } from '#contracts';
import type { Zone } from '#domain';

const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const ZONES: Readonly<Record<Zone, { name: string; zone: string }>> = {
  7: { name: 'WIB', zone: 'Asia/Jakarta' },
  8: { name: 'WITA', zone: 'Asia/Makassar' },
  9: { name: 'WIT', zone: 'Asia/Jayapura' },
};

/** *Senin, 30 Nov 2026 10.42 WIB*: an instant in an office's zone, the zone named. */
export function showInstant(instant: string, language: Language, offset: Zone): string {
  const when = new Date(instant);
  const locale = LOCALE[language];
  const { name, zone } = ZONES[offset];
  const day = when.toLocaleDateString(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const time = when.toLocaleTimeString(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return `${day} ${time} ${name}`;
}

/** A civil date or the day of an instant: *30 Nov 2026*. */
export const showDay = (date: string, language: Language, offset: Zone): string =>
  new Date(date).toLocaleDateString(LOCALE[language], {
    timeZone: date.length === 10 ? 'UTC' : ZONES[offset].zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// oxfmt-ignore
const LEFT: readonly { from: number; per: number; left: Words; late: Words }[] = [
  { from: 2 * DAY,    per: DAY,    left: words('Sisa {n} hari', '{n} days left'),                                              late: words('Lewat {n} hari', '{n} days late') },
  { from: 2 * HOUR,   per: HOUR,   left: words('Sisa {n} jam', '{n} hours left'),                                              late: words('Lewat {n} jam', '{n} hours late') },
  { from: 0,          per: MINUTE, left: words('Sisa {n} menit', '{n, plural, one {# minute left} other {# minutes left}}'),   late: words('Lewat {n} menit', '{n, plural, one {# minute late} other {# minutes late}}') },
];

export type TimeLeft = { words: Words; n: number; tone: 'late' | 'soon' | 'calm' };

/** How long until an instant, or since it passed: in the biggest whole unit, and how urgent that looks. */
export function timeLeft(due: string, now: number): TimeLeft {
  const ms = Date.parse(due) - now;
  const row = LEFT.find(({ from }) => Math.abs(ms) >= from)!;
  const n = Math.floor(Math.abs(ms) / row.per);
  return { words: ms < 0 ? row.late : row.left, n, tone: ms < 0 ? 'late' : ms < 2 * DAY ? 'soon' : 'calm' };
}
