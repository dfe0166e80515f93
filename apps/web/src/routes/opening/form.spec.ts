import { openBody } from '#contracts';
import { describe, expect, test } from '@jest/globals';
import { emptyForm, emptyMember, faultsIn, type OpeningForm, toBody } from './form.ts';
import { readKk, readNik } from './number-reading.ts';

const SENTUL = '32.01.05.2003';
const aForm = (more: Partial<OpeningForm> = {}): OpeningForm => ({
  ...emptyForm(SENTUL),
  kk: '3201050103159001',
  address: ' Jalan Peraga 1 ',
  members: [
    {
      ...emptyMember('head'),
      nik: '3201052401869001',
      name: 'Nandang Andaian',
      birthPlace: 'Bogor',
      bornOn: '1986-01-24',
      sex: 'male',
    },
    {
      ...emptyMember('spouse'),
      nik: '3201054804889001',
      name: 'Oneng Andaian',
      birthPlace: 'Bogor',
      bornOn: '1988-04-08',
      sex: 'female',
    },
  ],
  ...more,
});
const changed = (at: number, change: object): OpeningForm => ({
  ...aForm(),
  members: aForm().members.map((member, index) => (index === at ? { ...member, ...change } : member)),
});

describe('a family on the form', () => {
  test('that is complete is what the server takes, and nothing more', () => {
    expect(faultsIn(aForm(), SENTUL)).toEqual({});
    expect(openBody.safeParse(toBody(aForm())).error?.issues).toBeUndefined();
    expect(toBody(aForm())).toMatchObject({ region: SENTUL, family: { address: 'Jalan Peraga 1' } });
    expect(toBody(aForm()).family).not.toHaveProperty('phone');
  });

  test.each<[string, OpeningForm, string, object]>([
    ['a KK of fifteen digits', aForm({ kk: '320105010315900' }), SENTUL, { '/family/kk': 'number' }],
    ['no KK', aForm({ kk: '' }), SENTUL, { '/family/kk': 'required' }],
    ['an address of blanks', aForm({ address: '  ' }), SENTUL, { '/family/address': 'required' }],
    [
      'a date that no NIK can have',
      changed(0, { nik: '3201053202869001' }),
      SENTUL,
      { '/family/members/0/nik': 'number' },
    ],
    ['the same NIK twice', changed(1, { nik: '3201052401869001' }), SENTUL, { '/family/members/1/nik': 'twice' }],
    ['a member without a name', changed(1, { name: '' }), SENTUL, { '/family/members/1/name': 'required' }],
    ['nobody at its head', changed(0, { relation: 'child' }), SENTUL, { '/family/members': 'no_head' }],
    ['two at its head', changed(1, { relation: 'head' }), SENTUL, { '/family/members': 'no_head' }],
    ['a village of another regency', aForm({ region: '32.02.01.2001' }), '32.01', { '/region': 'village' }],
    ['a district instead of a village', aForm({ region: '32.01.05' }), '32.01', { '/region': 'village' }],
  ])('with %s is marked at that field', (_, form, region, faults) => {
    expect(faultsIn(form, region)).toEqual(faults);
  });

  test('of a validator begins without a village, of an operator with their own', () => {
    expect(emptyForm('32.01').region).toBe('');
    expect(emptyForm(SENTUL).region).toBe(SENTUL);
  });
});

describe('a number while it is typed', () => {
  test.each<[string, string, object, object | undefined]>([
    ['nothing', '', {}, undefined],
    ['its first digits', '3201', {}, { tone: 'typing', values: { n: 4 } }],
    ['a letter', '3201x', {}, { tone: 'wrong' }],
    ['a man', '3201052401869001', {}, { tone: 'good', values: { sex: 'laki-laki', day: '24-01-86' } }],
    [
      'a woman, 40 taken off her day',
      '3201054804889001',
      {},
      { tone: 'good', values: { sex: 'perempuan', day: '08-04-88' } },
    ],
    ['a day that does not exist', '3201053202869001', {}, { tone: 'wrong' }],
    [
      'a birth date that differs',
      '3201052401869001',
      { bornOn: '1986-01-25' },
      { tone: 'odd', also: ['birth_date_differs'] },
    ],
    ['a sex that differs', '3201052401869001', { sex: 'female' }, { tone: 'odd', also: ['sex_differs'] }],
    ['a province that is not there', '0001052401869001', {}, { tone: 'odd', also: ['province_unknown'] }],
  ])('of %s says what the law reads in it', (_, text, beside, reading) => {
    const read = readNik(text, beside, 'id');
    if (reading) expect(read).toMatchObject(reading);
    else expect(read).toBeUndefined();
  });

  test('of a family card has the date of its recording', () => {
    expect(readKk('3201050103159001')).toMatchObject({ tone: 'good', values: { district: '32.01.05' } });
    expect(readKk('3201054103159001')).toMatchObject({ tone: 'wrong' });
  });
});
