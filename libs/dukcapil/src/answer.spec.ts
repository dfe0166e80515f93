import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readAnswer } from './answer.ts';
import { DukcapilRefused, DukcapilUnavailable } from './failures.ts';
import type { IdentityAnswer } from './identity.ts';

const NIK = '3201015203909001';
const QUESTION = {
  nik: NIK,
  elements: ['kk', 'name', 'birthPlace', 'bornOn', 'sex', 'address'] as const,
  thresholds: { name: 90, birthPlace: 80, address: 70 },
  sentThreshold: 90,
  transactionId: 'call-1',
};
const EQUAL = {
  NIK: 'Sesuai',
  NO_KK: 'Sesuai',
  NAMA_LGKP: 'Sesuai (100)',
  TMPT_LHR: 'Sesuai (100)',
  TGL_LHR: 'Sesuai',
  JENIS_KLMIN: 'Sesuai',
  ALAMAT: 'Sesuai (100)',
};

const read = (body: unknown) =>
  readAnswer(typeof body === 'string' ? body : JSON.stringify(body), { ...QUESTION, elements: [...QUESTION.elements] });
const saying = (changed: Record<string, unknown>, envelope: object = {}) =>
  read({ content: [{ ...EQUAL, ...changed }], quotaLimiter: 56616, ...envelope });
const codesOf = (answer: IdentityAnswer) => (answer.outcome === 'questioned' ? answer.codes : []);
const failure = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

const isMatched = (body: unknown) => {
  const answer = failure(() => read(body));
  if (answer instanceof Error) {
    const isOurs = answer instanceof DukcapilUnavailable || answer instanceof DukcapilRefused;
    if (!isOurs) throw answer;
    return false;
  }
  return (answer as IdentityAnswer).outcome === 'matched';
};

const never = <T>(what: fc.Arbitrary<T>, make: (value: T) => unknown) =>
  fc.assert(
    fc.property(what, (value) => !isMatched(make(value))),
    { numRuns: 300 },
  );

test('a citizen of whom everything agrees is matched, with every result and the calls left', () => {
  expect(saying({})).toEqual({
    outcome: 'matched',
    quotaLeft: 56616,
    elements: [
      { element: 'kk', equal: true },
      { element: 'name', equal: true, score: 100 },
      { element: 'birthPlace', equal: true, score: 100 },
      { element: 'bornOn', equal: true },
      { element: 'sex', equal: true },
      { element: 'address', equal: true, score: 100 },
    ],
  });
});

describe('what differs becomes a question', () => {
  const NO = 'Tidak Sesuai';
  test.each([
    [{ NO_KK: NO }, ['ID-MISMATCH-KK']],
    [{ NAMA_LGKP: 'Tidak Sesuai (59)' }, ['ID-MISMATCH-NAME']],
    [{ TGL_LHR: NO }, ['ID-MISMATCH-DOB']],
    [{ JENIS_KLMIN: NO }, ['ID-MISMATCH-SEX']],
    [{ NO_KK: NO, TGL_LHR: NO }, ['ID-MISMATCH-KK', 'ID-MISMATCH-DOB']],
    [{ ALAMAT: 'Tidak Sesuai (12)', NO_KK: NO }, ['ID-MISMATCH-KK', 'ID-MISMATCH-ADDRESS']],
    [{ ALAMAT: 'Tidak Sesuai (12)', TMPT_LHR: 'Tidak Sesuai (20)' }, ['ID-MISMATCH-ADDRESS']],
  ])('%j asks for %j', (changed, codes) => {
    expect(codesOf(saying(changed))).toEqual(codes);
  });

  test.each(['ALAMAT', 'TMPT_LHR'])('but a different %s alone is weak evidence, kept and not asked about', (key) => {
    const answer = saying({ [key]: 'Tidak Sesuai (12)' });
    expect(answer.outcome).toBe('matched');
    expect(answer.elements.filter(({ equal }) => !equal)).toHaveLength(1);
  });
});

describe('our own thresholds judge the scores', () => {
  test.each([
    ['NAMA_LGKP', 'Tidak Sesuai (89)', false, 'one below ours'],
    ['NAMA_LGKP', 'Sesuai (90)', true, 'at ours'],
    ['NAMA_LGKP', 'Sesuai (91)', true, 'one above ours'],
    ['NAMA_LGKP', 'Sesuai (89)', false, 'the word may not lift a score'],
    ['NAMA_LGKP', 'Tidak Sesuai (90)', false, 'nor the score the word, where the sent threshold was met'],
    ['ALAMAT', 'Tidak Sesuai (69)', false, 'one below ours'],
    ['ALAMAT', 'Tidak Sesuai (70)', true, 'at ours, though below the one that was sent'],
    ['ALAMAT', 'Tidak Sesuai', false, 'no score, so the word'],
    ['ALAMAT', 'Sesuai', true, 'no score, so the word'],
    ['TGL_LHR', 'Sesuai (99)', false, 'what is exact may not be nearly equal'],
  ])('%s "%s" equal: %s (%s)', (key, said, equal) => {
    const element = { NAMA_LGKP: 'name', ALAMAT: 'address', TGL_LHR: 'bornOn' }[key];
    expect(saying({ [key]: said }).elements.find((result) => result.element === element)?.equal).toBe(equal);
  });

  test.each(['SESUAI (100)', 'sesuai(100)', ' Sesuai  ( 100 ) ', 'Sesuai'])(
    '"%s" agrees, however it is written',
    (said) => {
      expect(saying({ NAMA_LGKP: said }).outcome).toBe('matched');
    },
  );
});

describe('the five codes of the service', () => {
  test.each([
    ['11', 'ID-DECEASED'],
    ['12', 'ID-NIK-DUP'],
    ['13', 'ID-NIK-NOTFOUND'],
    ['14', 'ID-NIK-INACTIVE'],
    ['15', 'ID-NIK-FORMAT'],
  ])('%s is %s, wherever and however it stands', (code, expected) => {
    const shapes = [
      { content: [{ RESPONSE_CODE: code, RESPON: 'teks' }] },
      { content: [{ RESPONSE_CODE: Number(code), RESPONSE: 'teks' }] },
      { content: [{ response_code: code, response: 'teks' }], QUOTALIMITER: '12' },
      { content: [], RESPONSE_CODE: code, RESPON: 'teks' },
      { RESPONSE_CODE: code, RESPONSE: 'teks' },
      { content: [{ ...EQUAL, RESPONSE_CODE: code }] },
    ];
    for (const shape of shapes) expect(codesOf(read(shape))).toEqual([expected]);
  });

  test('a dead citizen under another name brings both questions, one who was not found only one', () => {
    const differs = { TGL_LHR: 'Tidak Sesuai' };
    expect(codesOf(saying({ ...differs, RESPONSE_CODE: '11' }))).toEqual(['ID-DECEASED', 'ID-MISMATCH-DOB']);
    expect(saying({ ...differs, RESPONSE_CODE: '13' })).toMatchObject({ codes: ['ID-NIK-NOTFOUND'], elements: [] });
  });
});

describe('whatever is not understood is an error', () => {
  test.each([
    ['an empty body', '', 'not_json'],
    ['a page of a portal', '<html>3201015203909001</html>', 'not_json'],
    ['a list', [], 'not_understood'],
    ['content that is no list', { content: 'Sesuai' }, 'not_understood'],
    ['two spellings of one key', { content: [{ ...EQUAL, nik: 'Tidak Sesuai' }] }, 'not_understood'],
    ['no content', { content: [] }, 'empty_content'],
    ['content without elements', { content: [{}] }, 'empty_content'],
    ['no content and no quota', { content: [], quotaLimiter: 0 }, 'quota_exhausted'],
    ['a text about the quota', { content: [{ RESPON: 'Kuota habis' }], quotaLimiter: 0 }, 'quota_exhausted'],
    ['two citizens', { content: [EQUAL, EQUAL] }, 'several_contents'],
    ['a sixth code', { content: [{ ...EQUAL, RESPONSE_CODE: '16' }] }, 'code_unknown'],
    ['the name of a method of every object as code', { RESPONSE_CODE: 'constructor' }, 'code_unknown'],
    ['two codes', { content: [{ RESPONSE_CODE: '11' }], RESPONSE_CODE: '13' }, 'code_unknown'],
    ['a text without a code', { content: [{ ...EQUAL, RESPON: 'Data Ditemukan' }] }, 'code_unknown'],
    ['no word about the NIK', { content: [{ ...EQUAL, NIK: undefined }] }, 'element_missing'],
    ['no word about the name', { content: [{ ...EQUAL, NAMA_LGKP: null }] }, 'element_missing'],
    ['another word', { content: [{ ...EQUAL, NO_KK: 'Cocok' }] }, 'element_unclear'],
    ['a score above 100', { content: [{ ...EQUAL, NAMA_LGKP: 'Sesuai (101)' }] }, 'element_unclear'],
    ['a nested NIK', { content: [{ ...EQUAL, NIK: { toString: 1 } }] }, 'element_unclear'],
    ['somebody else', { content: [{ ...EQUAL, NIK: '3201010101019999' }] }, 'another_nik'],
    ['somebody else, dead', { content: [{ NIK: '3201010101019999', RESPONSE_CODE: '11' }] }, 'another_nik'],
    ['a NIK that differs', { content: [{ ...EQUAL, NIK: 'Tidak Sesuai' }] }, 'another_nik'],
    ['a NIK that is nearly equal', { content: [{ ...EQUAL, NIK: 'Sesuai (99)' }] }, 'another_nik'],
    ['another call', { content: [EQUAL], transactionId: 'call-0' }, 'another_call'],
  ])('%s', (_, body, code) => {
    const error = failure(() => read(body));
    expect(error).toBeInstanceOf(DukcapilUnavailable);
    expect(error).toMatchObject({ code, retryable: true });
  });

  test('an address that is not registered is for an administrator, not for another try', () => {
    const error = failure(() => read({ content: [{ RESPON: 'IP Address tidak terdaftar' }] }));
    expect(error).toBeInstanceOf(DukcapilRefused);
    expect(error).toMatchObject({ code: 'address_unregistered', retryable: false });
  });

  test('the last call of a quota still counts when it is answered in full', () => {
    expect(saying({}, { quotaLimiter: 0 })).toMatchObject({ outcome: 'matched', quotaLeft: 0 });
  });
});

describe('no malformed answer is ever a match', () => {
  const whole = JSON.stringify({ content: [EQUAL], quotaLimiter: 9 });
  const keys = fc.constantFrom(...Object.keys(EQUAL));
  const unclear = fc.oneof(fc.jsonValue(), fc.string()).filter((value) => !/sesuai/i.test(JSON.stringify(value)));

  test('the whole one is, so that the rest can fail', () => expect(isMatched(whole)).toBe(true));
  test('cut anywhere', () => never(fc.nat(whole.length - 1), (end) => whole.slice(0, end)));
  test('any text, any JSON', () => never(fc.oneof(fc.string(), fc.json()), (body) => body));
  test('any content', () => never(unclear, (content) => ({ content: [content] })));
  test('without one of the elements', () => never(keys, (key) => ({ content: [{ ...EQUAL, [key]: undefined }] })));
  test('with anything else in the place of an element', () =>
    never(fc.tuple(keys, unclear), ([key, value]) => ({ content: [{ ...EQUAL, [key]: value }] })));
  test('with any code or any text beside it', () =>
    never(
      fc.tuple(
        fc.constantFrom('RESPONSE_CODE', 'RESPON', 'RESPONSE'),
        fc.oneof(fc.integer(), fc.string()),
        fc.boolean(),
      ),
      ([key, value, inside]) =>
        inside ? { content: [{ ...EQUAL, [key]: value }] } : { content: [EQUAL], [key]: value },
    ));
  test('with a strong element different, whatever the score says', () =>
    never(fc.tuple(fc.constantFrom('NIK', 'NO_KK', 'TGL_LHR', 'JENIS_KLMIN'), fc.nat(100)), ([key, score]) => ({
      content: [{ ...EQUAL, [key]: `Tidak Sesuai (${score})` }],
    })));
});
