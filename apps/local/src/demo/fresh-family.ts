import { randomInt } from 'node:crypto';
import { type DemoFamily, type MemberRow, toFamily } from '../family.ts';
import { VILLAGE } from '../village.ts';

/** The five families of the story. Their second name is the Indonesian word for "story", so that nobody is taken for a real person. */
// oxfmt-ignore
const PLANS = {
  suminah: [['Suminah Kisah', 'female', '1979-05-17', 'head'], ['Bayu Kisah', 'male', '2011-02-03', 'child']],
  darto:   [['Darto Kisah', 'male', '1968-11-30', 'head'], ['Rukiyah Kisah', 'female', '1971-08-09', 'spouse']],
  maryam:  [['Maryam Kisah', 'female', '1985-03-21', 'head'], ['Ujang Kisah', 'male', '1983-12-01', 'spouse']],
  sapto:   [['Sapto Kisah', 'male', '1957-07-14', 'head']],
  halimah: [['Halimah Kisah', 'female', '1990-09-25', 'head'], ['Yusuf Kisah', 'male', '1988-04-11', 'spouse'], ['Nur Kisah', 'female', '2019-01-28', 'child']],
} as const satisfies Record<string, readonly MemberRow[]>;

export type StoryFamily = keyof typeof PLANS;

/**
 * A family that no run has seen before: everybody's age is moved by the same random number of days, and with it every number.
 * @returns the family, of the village Sentul, with serials from 9000 up
 */
export function freshFamily(key: StoryFamily): DemoFamily {
  const village = VILLAGE.villages.sentul;
  const days = randomInt(-1_500, 1_500);
  const plan: readonly MemberRow[] = PLANS[key];
  const members = plan.map(([name, sex, bornOn, relation]): MemberRow => [name, sex, moved(bornOn, days), relation]);
  const family = toFamily({ key, village, members, number: randomInt(100, 1_000) });
  return { ...family, kk: family.kk.slice(0, 6) + recordedOn(randomInt(0, 3_000)) + family.kk.slice(12) };
}

const DAY = 86_400_000;
const moved = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
/** `DDMMYY` of a day since 2012, for the number of a family card. */
function recordedOn(days: number): string {
  const [year = '', month = '', day = ''] = moved('2012-01-01', days).split('-');
  return day + month + year.slice(2);
}
