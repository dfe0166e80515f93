import { expect, test } from '@jest/globals';
import { DukcapilRefused } from './failures.ts';
import type { DukcapilPerson } from './identity.ts';
import { toRequest } from './request.ts';

const CREDENTIALS = { customerId: 'terdata', userId: 'u', password: 'p', ipUser: '10.0.0.5' };
const SITI: DukcapilPerson = {
  nik: '9103015203909001',
  kk: '9103011203159001',
  name: 'Siti Wanggai ',
  bornOn: '1990-03-12',
  sex: 'female',
};
const asked = (person: DukcapilPerson) => toRequest(person, CREDENTIALS, 90, 'call-1');

test('a citizen is asked about in the words of Dukcapil, numbers as text', () => {
  expect(asked({ ...SITI, birthPlace: 'Sentani', address: 'Kampung Yoboi' })).toEqual({
    USER_ID: 'u',
    PASSWORD: 'p',
    IP_USER: '10.0.0.5',
    TRESHOLD: '90',
    transactionId: 'call-1',
    NIK: '9103015203909001',
    NO_KK: '9103011203159001',
    NAMA_LGKP: 'SITI WANGGAI',
    TMPT_LHR: 'SENTANI',
    TGL_LHR: '12-03-1990',
    JENIS_KLMIN: 'Perempuan',
    ALAMAT: 'KAMPUNG YOBOI',
  });
});

test('what is not known is not sent', () => {
  expect(Object.keys(asked({ ...SITI, sex: 'male', address: ' ' }))).not.toContain('ALAMAT');
  expect(asked({ ...SITI, sex: 'male' })).toMatchObject({ JENIS_KLMIN: 'Laki-Laki' });
});

test.each([
  ['no name', { name: ' ' }],
  ['no KK', { kk: '' }],
  ['a date in another order', { bornOn: '12-03-1990' }],
  ['an instant for a date', { bornOn: '1990-03-12T00:00:00Z' }],
])('a citizen with %s is not asked about: too little would be compared', (_, changed) => {
  expect(() => asked({ ...SITI, ...changed })).toThrow(DukcapilRefused);
});
