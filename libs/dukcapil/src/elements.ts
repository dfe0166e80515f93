import type { DukcapilPerson, Element, IdentityCode, Thresholds } from './identity.ts';

type ElementLaw = {
  /** The word on the wire. */
  key: string;
  /** The code of a difference. Dukcapil knows no code for the birth place, so neither do we. */
  code?: IdentityCode;
  /** Differs for many true citizens: alone it is no question. */
  weak?: true;
  /** Compared with a score instead of exactly. */
  scored?: keyof Thresholds;
};

/** Everything that is compared, in the order of the wire. */
export const ELEMENTS: Record<Element, ElementLaw> = {
  kk: { key: 'NO_KK', code: 'ID-MISMATCH-KK' },
  name: { key: 'NAMA_LGKP', code: 'ID-MISMATCH-NAME', scored: 'name' },
  birthPlace: { key: 'TMPT_LHR', weak: true, scored: 'birthPlace' },
  bornOn: { key: 'TGL_LHR', code: 'ID-MISMATCH-DOB' },
  sex: { key: 'JENIS_KLMIN', code: 'ID-MISMATCH-SEX' },
  address: { key: 'ALAMAT', code: 'ID-MISMATCH-ADDRESS', weak: true, scored: 'address' },
};

const SEX = { male: 'Laki-Laki', female: 'Perempuan' } as const;

/** The civil date as Dukcapil writes it, `DD-MM-YYYY`. */
const wireDate = (on: string) => on.split('-').toReversed().join('-');

const asWritten: Record<Element, (person: Omit<DukcapilPerson, 'nik'>) => string | undefined> = {
  kk: ({ kk }) => kk.trim(),
  name: ({ name }) => name.trim().toUpperCase(),
  birthPlace: ({ birthPlace }) => birthPlace?.trim().toUpperCase(),
  bornOn: ({ bornOn }) => wireDate(bornOn),
  sex: ({ sex }) => SEX[sex],
  address: ({ address }) => address?.trim().toUpperCase(),
};

/** The elements of which this person has a value, with the value as Dukcapil writes it. */
export function elementsOf(person: Omit<DukcapilPerson, 'nik'>): { element: Element; key: string; value: string }[] {
  return (Object.keys(ELEMENTS) as Element[]).flatMap((element) => {
    const value = asWritten[element](person);
    return value ? [{ element, key: ELEMENTS[element].key, value }] : [];
  });
}
