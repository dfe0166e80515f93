import { describe, expect, test } from '@jest/globals';
import { followUpBody } from '#contracts';
import { emptyMember, type MemberForm } from '../opening/form.ts';
import { EMPTY, faultsIn, type FollowUpForm, type Offer, toBody, withKind } from './form.ts';

const OBJECTION: Offer = {
  kind: 'objection',
  asks: ['unfit', 'moved'],
  documents: { unfit: ['evidence'] },
  reported: true,
};
const COVER: Offer = { kind: 'reactivation', asks: ['cover'], documents: {}, reported: false };
const UPDATE: Offer = { kind: 'update', asks: ['birth', 'death'], documents: {}, reported: false };
const REPORTER = { name: ' Pelapor ', nik: '3201055506859001', phone: '' };
const CHILD: MemberForm = {
  ...emptyMember('child'),
  nik: '3201051506159002',
  name: 'Anak Peraga ',
  birthPlace: 'Bogor',
  bornOn: '2015-06-15',
  sex: 'male',
};

describe('something else about a family', () => {
  // oxfmt-ignore
  test.each<[string, Partial<FollowUpForm>, Offer | undefined, Record<string, string>]>([
    ['without a kind',                    {},                                                                  undefined, { '/kind': 'required' }],
    ['that does not say what it asks',    { kind: 'update' },                                                  UPDATE,    { '/asked': 'required' }],
    ['by nobody, where somebody objects', { kind: 'objection', asked: 'unfit' },                               OBJECTION, { '/reporter/name': 'required', '/reporter/nik': 'required' }],
    ['by somebody without a true NIK',    { kind: 'objection', asked: 'unfit', reporter: { ...REPORTER, nik: '1' } }, OBJECTION, { '/reporter/nik': 'number' }],
    ['with a child who is there twice',   { kind: 'update', asked: 'birth', join: [CHILD, CHILD] },            UPDATE,    { '/join/1/nik': 'twice' }],
    ['that is complete',                  { kind: 'update', asked: 'birth', join: [CHILD] },                   UPDATE,    {}],
  ])('%s', (_, given, offer, faults) => {
    expect(faultsIn({ ...EMPTY, ...given }, offer)).toEqual(faults);
  });

  test('of a kind that asks for one thing only asks for it by itself', () => {
    expect(withKind(EMPTY, 'reactivation', [UPDATE, COVER])).toMatchObject({ kind: 'reactivation', asked: 'cover' });
    expect(withKind({ ...EMPTY, asked: 'cover' }, 'update', [UPDATE, COVER])).toMatchObject({ asked: '' });
  });

  test('is sent as the door reads it, without what another kind would ask for', () => {
    const form = { ...EMPTY, kind: 'objection', asked: 'unfit', reporter: REPORTER };
    expect(followUpBody.parse(toBody(form, OBJECTION))).toEqual({
      kind: 'objection',
      asked: 'unfit',
      channel: 'village_office',
      reporter: { name: 'Pelapor', nik: REPORTER.nik },
    });
    const birth = toBody({ ...form, kind: 'update', asked: 'birth', join: [CHILD], leave: [] }, UPDATE);
    expect(followUpBody.parse(birth)).not.toHaveProperty('reporter');
    expect(birth.join).toMatchObject([{ name: 'Anak Peraga', relation: 'child' }]);
  });
});
