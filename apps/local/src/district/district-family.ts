import type { ListedCitizen } from '#dukcapil';
import { type DemoFamily, toCitizens, toFamily } from '../family.ts';
import { VILLAGE } from '../village.ts';

/** As many different birth dates, and days on which a card was recorded. */
const DAYS = 5_000;
/** Serials from 9040 up; those below belong to the village that everybody knows by name. */
const SERIALS = 900;
const FIRST_SERIAL = 40;

const DAY_MS = 86_400_000;
const HEADS = ['Asep', 'Budi', 'Cahya', 'Dedi', 'Eman', 'Farid', 'Gilang', 'Hasan', 'Iman', 'Jaja'];
const SPOUSES = ['Ani', 'Beti', 'Cicih', 'Dewi', 'Elis', 'Fitri', 'Gina', 'Hani', 'Ida', 'Juju'];
const PLACES = Object.values(VILLAGE.villages);

const dayAfter = (first: string, days: number): string =>
  new Date(Date.parse(first) + days * DAY_MS).toISOString().slice(0, 10);

/** A KK has the day of its recording where a NIK has a birth date. */
const toRecordedOn = (day: string): string => `${day.slice(8)}${day.slice(5, 7)}${day.slice(2, 4)}`;

/**
 * Family number `n` of a run: the same each time, and no other family of the run has one of its numbers. Their second name is the
 * Indonesian for "district", so that nobody is taken for a real person; serials are from 9040 up.
 * @param run any whole number; it decides where among the 4.5 million numbers of a district the run begins
 */
export function districtFamily(run: number, n: number): DemoFamily {
  const place = (run + n) % (DAYS * SERIALS);
  const day = place % DAYS;
  const key = `district-${run}-${n}`;
  const family = toFamily({
    key,
    village: PLACES[n % PLACES.length]!,
    number: FIRST_SERIAL + Math.floor(place / DAYS),
    members: [
      [`${HEADS[n % HEADS.length]} Distrik`, 'male', dayAfter('1960-01-01', day), 'head'],
      [`${SPOUSES[n % SPOUSES.length]} Distrik`, 'female', dayAfter('1962-01-01', day), 'spouse'],
    ],
  });
  const recordedOn = toRecordedOn(dayAfter('2010-01-01', day));
  return { ...family, kk: `${family.kk.slice(0, 6)}${recordedOn}${family.kk.slice(12)}` };
}

/** Of so many families one has a head whom the register knows by another name. */
const QUESTIONED_ONE_IN = 12;

/** What the population register says of family number `n`: the same as the family does, but for a few. */
export function citizensOf(run: number, n: number): ListedCitizen[] {
  const [head, ...others] = toCitizens([districtFamily(run, n)]);
  const isQuestioned = n % QUESTIONED_ONE_IN === QUESTIONED_ONE_IN - 1;
  return [{ ...head!, ...(isQuestioned && { name: 'Slamet Lain' }) }, ...others];
}
