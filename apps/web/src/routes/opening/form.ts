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
  members.forEach((member, at) => {
    const pointer = `/family/members/${at}`;
    for (const name of NEEDED) if (member[name].trim() === '') faults[`${pointer}/${name}`] = 'required';
    if (member.nik !== '' && !parseNik(member.nik).ok) faults[`${pointer}/nik`] = 'number';
    else if (member.nik !== '' && niks.indexOf(member.nik) < at) faults[`${pointer}/nik`] = 'twice';
  });
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
    members: members.map(({ nik, name, birthPlace, bornOn, sex, relation }) => ({
      nik,
      name: name.trim(),
      birthPlace: birthPlace.trim(),
      bornOn,
      sex,
      relation,
    })) as OpenBody['family']['members'],
  },
});
