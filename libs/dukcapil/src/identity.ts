/**
 * One citizen as the proposal describes them. Only what is given here is sent and compared.
 * `bornOn` is a civil date, `YYYY-MM-DD`; `nik` and `kk` are text, for as numbers those of Papua lose a digit.
 */
export type DukcapilPerson = {
  nik: string;
  kk: string;
  name: string;
  bornOn: string;
  sex: 'male' | 'female';
  birthPlace?: string | undefined;
  address?: string | undefined;
};

/** What can be compared besides the NIK itself, which says about whom we ask. */
export type Element = Exclude<keyof DukcapilPerson, 'nik'>;

/** Why a person has to look at this identity. */
export type IdentityCode =
  | 'ID-NIK-FORMAT'
  | 'ID-NIK-NOTFOUND'
  | 'ID-NIK-INACTIVE'
  | 'ID-NIK-DUP'
  | 'ID-DECEASED'
  | 'ID-MISMATCH-NAME'
  | 'ID-MISMATCH-DOB'
  | 'ID-MISMATCH-KK'
  | 'ID-MISMATCH-ADDRESS'
  | 'ID-MISMATCH-SEX';

/** How one element compared. `score` is 0 to 100, where Dukcapil gave one. */
export type ElementResult = { element: Element; equal: boolean; score?: number };

/** What Dukcapil says about one citizen. Bad news is an answer like any other; `quotaLeft` counts the calls left. */
export type IdentityAnswer =
  | { outcome: 'matched'; elements: ElementResult[]; quotaLeft?: number }
  | { outcome: 'questioned'; codes: IdentityCode[]; elements: ElementResult[]; quotaLeft?: number };

/** The lowest score, 0 to 100, that still counts as equal. */
export type Thresholds = { name: number; birthPlace: number; address: number };
