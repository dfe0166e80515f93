import type { ListedCitizen } from '#dukcapil';

type Relation = 'head' | 'spouse' | 'child' | 'parent' | 'other';

type DemoMember = {
  nik: string;
  name: string;
  birthPlace: string;
  /** `YYYY-MM-DD`. */
  bornOn: string;
  sex: 'male' | 'female';
  relation: Relation;
};

export type DemoFamily = {
  /** A short name, unique in the village: `sentul-wati`. */
  key: string;
  /** The village's region code: `32.01.05.2003`. */
  village: string;
  kk: string;
  address: string;
  phone: string;
  members: DemoMember[];
};

/** A member as the village's table has them: name, sex, date of birth, relation to the head. */
export type MemberRow = readonly [name: string, sex: 'male' | 'female', bornOn: string, relation: Relation];

export type FamilyPlan = {
  key: string;
  village: { code: string; name: string };
  members: readonly MemberRow[];
  /** Tells families apart, from 1 to 999; it becomes the serial of their numbers and so may not be used twice. */
  number: number;
};

/**
 * A family of which everybody can see that it was made up: numbers of the right structure (the real code of the village's
 * district, real dates, 40 added to a woman's day) with serials from 9000 up, and a phone number that nobody pays for.
 */
export function toFamily({ key, village, members, number }: FamilyPlan): DemoFamily {
  const district = village.code.replaceAll('.', '').slice(0, 6);
  const serial = String(9_000 + number);
  const rt = String((number % 9) + 1).padStart(3, '0');
  return {
    key,
    village: village.code,
    kk: `${district}${toDate('2015-03-01', number % 28)}${serial}`,
    address: `Jalan Peraga Nomor ${number}, RT ${rt} RW 001, Desa ${village.name}`,
    phone: `0800-900-${serial}`,
    members: members.map(([name, sex, bornOn, relation]) => ({
      nik: `${district}${toDate(bornOn, sex === 'female' ? 40 : 0)}${serial}`,
      name,
      birthPlace: 'Bogor',
      bornOn,
      sex,
      relation,
    })),
  };
}

/** `DDMMYY`, with `add` added to the day. */
function toDate(on: string, add: number): string {
  const [year = '', month = '', day = ''] = on.split('-');
  return `${String(Number(day) + add).padStart(2, '0')}${month}${year.slice(2)}`;
}

/** What a population register that agrees with these families would say about them. */
export const toCitizens = (families: readonly DemoFamily[]): ListedCitizen[] =>
  families.flatMap(({ kk, address, members }) =>
    members.map(({ nik, name, bornOn, sex, birthPlace }) => ({ nik, kk, name, bornOn, sex, birthPlace, address })),
  );
