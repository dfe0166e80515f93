import type { OpenBody } from '#contracts';
import { covers, levelOf, parseKk, parseNik } from '#domain';

export type MemberForm = {
  /** Of the row on the screen alone. */
  row: string;
  nik: string;
  name: string;
  birthPlace: string;
  bornOn: string;
  sex: 'female' | 'male' | '';
  relation: OpenBody['family']['members'][number]['relation'] | '';
};
export type OpeningForm = {
  region: string;
  channel: OpenBody['channel'];
  kk: string;
  address: string;
  phone: string;
  members: readonly MemberForm[];
};

/** What is wrong, by the JSON pointer of the field in what is sent: the same name that the server gives it. */
export type Faults = Readonly<Record<string, string>>;
export type FaultCode = 'required' | 'number' | 'twice' | 'no_head' | 'village';

export const emptyMember = (relation: MemberForm['relation'] = ''): MemberForm => ({
  row: crypto.randomUUID(),
  nik: '',
  name: '',
  birthPlace: '',
  bornOn: '',
  sex: '',
  relation,
});

/** @param region of the officer: an operator's is the village itself */
export const emptyForm = (region: string): OpeningForm => ({
  region: levelOf(region) === 'village' ? region : '',
  channel: 'village_office',
  kk: '',
  address: '',
  phone: '',
  members: [emptyMember('head')],
});

const NEEDED = ['nik', 'name', 'birthPlace', 'bornOn', 'sex', 'relation'] as const;

/** What hinders one member, by pointer. @param before the numbers of those who stand before this one in the same form */
export function faultsOfMember(
  member: MemberForm,
  before: readonly string[],
  pointer: string,
): Record<string, 'required' | 'number' | 'twice'> {
  const missing = NEEDED.filter((name) => member[name].trim() === '').map((name) => [`${pointer}/${name}`, 'required']);
  const isBad = member.nik !== '' && !parseNik(member.nik).ok;
  const isTwice = member.nik !== '' && !isBad && before.includes(member.nik);
  return {
    ...Object.fromEntries(missing),
    ...(isBad && { [`${pointer}/nik`]: 'number' }),
    ...(isTwice && { [`${pointer}/nik`]: 'twice' }),
  };
}

/** What hinders sending. Oddities do not. */
export function faultsIn(
  { region, kk, address, members }: OpeningForm,
  officerRegion: string,
): Record<string, FaultCode> {
  const faults: Record<string, FaultCode> = {};
  const niks = members.map(({ nik }) => nik);
  if (levelOf(region) !== 'village' || !covers(officerRegion, region)) faults['/region'] = 'village';
  if (!parseKk(kk).ok) faults['/family/kk'] = kk === '' ? 'required' : 'number';
  if (address.trim() === '') faults['/family/address'] = 'required';
  for (const [at, member] of members.entries())
    Object.assign(faults, faultsOfMember(member, niks.slice(0, at), `/family/members/${at}`));
  if (members.filter(({ relation }) => relation === 'head').length !== 1) faults['/family/members'] = 'no_head';
  return faults;
}

/** The form as it is sent. Only where nothing hinders it. */
export const toBody = ({ region, channel, kk, address, phone, members }: OpeningForm): OpenBody => ({
  kind: 'registration',
  region,
  channel,
  family: {
    kk,
    address: address.trim(),
    ...(phone.trim() !== '' && { phone: phone.trim() }),
    members: members.map(toMember),
  },
});

type Member = OpenBody['family']['members'][number];
/** A member as they are sent. Only where nothing hinders it. */
export const toMember = ({ nik, name, birthPlace, bornOn, sex, relation }: MemberForm): Member => ({
  nik,
  name: name.trim(),
  birthPlace: birthPlace.trim(),
  bornOn,
  sex: sex as Member['sex'],
  relation: relation as Member['relation'],
});
