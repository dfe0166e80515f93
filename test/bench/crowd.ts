import type { DemoFamily } from '../../apps/local/src/family.ts';
import { VILLAGE } from '../../apps/local/src/village.ts';

/** As many as there are serials that no real number has. */
const PER_DAY = 1_000;
const DAY_MS = 86_400_000;

/** One person who lives alone, made up; any number of them can be told apart. */
export function aLoneFamily(number: number): DemoFamily {
  const village = VILLAGE.villages.sentul;
  const district = village.code.replaceAll('.', '').slice(0, 6);
  const serial = String(9_000 + (number % PER_DAY));
  const bornOn = new Date(Date.UTC(1970, 0, 1) + Math.floor(number / PER_DAY) * DAY_MS).toISOString().slice(0, 10);
  const [year, month, day] = bornOn.split('-');
  const digits = `${district}${day}${month}${year!.slice(2)}${serial}`;
  return {
    key: `bench-${number}`,
    village: village.code,
    kk: digits,
    address: `Jalan Peraga Nomor ${number}`,
    phone: `0800-900-${serial}`,
    members: [{ nik: digits, name: 'Contoh Uji', birthPlace: 'Bogor', bornOn, sex: 'male', relation: 'head' }],
  };
}
