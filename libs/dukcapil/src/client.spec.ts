import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createDukcapil, PROBE_NIK, type DukcapilSettings } from './client.ts';
import { DukcapilRefused, DukcapilUnavailable } from './failures.ts';
import type { DukcapilPerson } from './identity.ts';
import type { FaultChoice } from './stand-in/faults.ts';
import { startStandIn, type StandIn } from './stand-in/stand-in.ts';

const NIK = '3201015203909001';
const CREDENTIALS = { customerId: 'terdata', userId: 'u', password: 'rahasia-7', ipUser: '10.0.0.5' };
const SITI = {
  kk: '3201011203159001',
  name: 'SITI AMINAH',
  birthPlace: 'BOGOR',
  bornOn: '1990-03-12',
  sex: 'female',
  address: 'KAMPUNG CIBEUREUM',
} as const;
const ASKED: DukcapilPerson = { nik: NIK, ...SITI };

let standIn: StandIn;
const client = (settings: Partial<DukcapilSettings> = {}) =>
  createDukcapil({
    url: standIn.url,
    ...CREDENTIALS,
    giveBack: { token: 't', institutionId: '1', institutionName: 'Terdata' },
    ...settings,
  });
const verify = (person: DukcapilPerson = ASKED, settings: Partial<DukcapilSettings> = {}) =>
  client(settings).verify(person);
const failing = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => ({ unexpected: value }),
    (error: unknown) => error,
  );

beforeEach(async () => {
  standIn = await startStandIn({ credentials: CREDENTIALS, people: [{ nik: NIK, ...SITI }] });
});
afterEach(() => standIn.close());

describe('a citizen in the register', () => {
  test.each([
    { textKey: 'RESPON', words: 'title' },
    { textKey: 'RESPONSE', words: 'upper', codeIn: 'top' },
    { keys: 'lower', scores: 'tight' },
    { keys: 'lower', codeIn: 'top', words: 'lower', scores: 'none' },
  ] as const)('is understood in every dialect: %j', async (dialect) => {
    standIn.setDialect(dialect);
    expect(await verify()).toMatchObject({ outcome: 'matched', quotaLeft: expect.any(Number) });
    for (const [status, code] of [
      ['deceased', 'ID-DECEASED'],
      ['double', 'ID-NIK-DUP'],
      ['inactive', 'ID-NIK-INACTIVE'],
    ] as const) {
      standIn.people.put(NIK, { ...SITI, status });
      expect(await verify()).toMatchObject({ outcome: 'questioned', codes: [code] });
    }
    standIn.people.remove(NIK);
    expect(await verify()).toMatchObject({ codes: ['ID-NIK-NOTFOUND'] });
    expect(await verify({ ...ASKED, nik: '32010152039090' })).toMatchObject({ codes: ['ID-NIK-FORMAT'] });
  });

  test.each([
    [{ name: 'ANITA SUMINAH' }, ['ID-MISMATCH-NAME']],
    [{ bornOn: '1990-12-03' }, ['ID-MISMATCH-DOB']],
    [{ kk: '3201011203159002' }, ['ID-MISMATCH-KK']],
    [{ sex: 'male' }, ['ID-MISMATCH-SEX']],
    [{ sex: 'male', address: 'JALAN MELATI 5' }, ['ID-MISMATCH-SEX', 'ID-MISMATCH-ADDRESS']],
  ] as const)('known otherwise (%j) is asked about', async (known, codes) => {
    standIn.people.put(NIK, { ...SITI, ...known });
    expect(await verify()).toMatchObject({ outcome: 'questioned', codes });
  });

  test('who merely moved house stays matched, and the difference is kept', async () => {
    standIn.people.put(NIK, { ...SITI, address: 'JALAN MELATI 5' });
    const answer = await verify();
    expect(answer.outcome).toBe('matched');
    expect(answer.elements.at(-1)).toMatchObject({ element: 'address', equal: false });
  });

  test.each([
    [89, 'questioned'],
    [90, 'matched'],
    [91, 'matched'],
  ])('whose name scores %i at a threshold of 90 is %s', async (score, outcome) => {
    standIn.setFault({ kind: 'score', score });
    expect(await verify()).toMatchObject({ outcome });
  });

  test('who was repaired at Dukcapil is matched from then on, and an outdated answer is still only a question', async () => {
    standIn.people.put(NIK, { ...SITI, status: 'inactive' });
    standIn.people.put(NIK, SITI, { afterCalls: 1 });
    expect(await verify()).toMatchObject({ outcome: 'questioned' });
    expect(await verify()).toMatchObject({ outcome: 'matched' });
    standIn.setFault({ kind: 'outdated' });
    expect(await verify()).toMatchObject({ codes: ['ID-NIK-INACTIVE'] });
  });
});

const BROKEN: [FaultChoice, unknown, string][] = [
  [{ kind: 'line_down' }, DukcapilUnavailable, 'unreachable'],
  [{ kind: 'cut_off' }, DukcapilUnavailable, 'cut_off'],
  [{ kind: 'slow', latencyMs: 16_000 }, DukcapilUnavailable, 'timed_out'],
  [{ kind: 'html' }, DukcapilUnavailable, 'not_json'],
  [{ kind: 'wrong_shape' }, DukcapilUnavailable, 'not_understood'],
  [{ kind: 'empty_content' }, DukcapilUnavailable, 'empty_content'],
  [{ kind: 'two_contents' }, DukcapilUnavailable, 'several_contents'],
  [{ kind: 'quota_exhausted' }, DukcapilUnavailable, 'quota_exhausted'],
  [{ kind: 'unknown_code' }, DukcapilUnavailable, 'code_unknown'],
  [{ kind: 'missing_element' }, DukcapilUnavailable, 'element_missing'],
  [{ kind: 'missing_element', key: 'NIK' }, DukcapilUnavailable, 'element_missing'],
  [{ kind: 'another_nik' }, DukcapilUnavailable, 'another_nik'],
  [{ kind: 'another_call' }, DukcapilUnavailable, 'another_call'],
  [{ kind: 'status', status: 302 }, DukcapilUnavailable, 'not_understood'],
  [{ kind: 'status', status: 429 }, DukcapilUnavailable, 'rate_limited'],
  [{ kind: 'status', status: 500 }, DukcapilUnavailable, 'server_error'],
  [{ kind: 'status', status: 503 }, DukcapilUnavailable, 'server_error'],
  [{ kind: 'status', status: 400 }, DukcapilRefused, 'schema'],
  [{ kind: 'status', status: 401 }, DukcapilRefused, 'credentials'],
  [{ kind: 'status', status: 403 }, DukcapilRefused, 'address_unregistered'],
  [{ kind: 'status', status: 404 }, DukcapilRefused, 'path_unknown'],
  [{ kind: 'address_unregistered' }, DukcapilRefused, 'address_unregistered'],
];

describe('a Dukcapil that fails or lies', () => {
  test.each(BROKEN)('%j says nothing about the citizen, and nothing of the citizen', async (fault, kind, code) => {
    standIn.setFault(fault);
    const error = await failing(verify(ASKED, { timeoutMs: fault.kind === 'slow' ? 50 : 5000 }));
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ code });
    const told = `${JSON.stringify(error)} ${(error as Error).stack} ${String((error as Error).cause)}`;
    for (const secret of [NIK, SITI.kk, SITI.name, SITI.address, '12-03-1990', CREDENTIALS.password]) {
      expect(told).not.toContain(secret);
    }
    // An answer that lacks an element is no outage: the service as such is well.
    const isUp = fault.kind === 'missing_element';
    expect(await client({ timeoutMs: fault.kind === 'slow' ? 50 : 5000 }).probe()).toBe(isUp);
    standIn.setFault(undefined);
    expect(await verify()).toMatchObject({ outcome: 'matched' });
  });

  test('says how long to stay away', async () => {
    standIn.setFault({ kind: 'status', status: 429, retryAfterSeconds: 7 });
    expect(await failing(verify())).toMatchObject({ retryAfterMs: 7000 });
    standIn.setFault({ kind: 'status', status: 503, retryAfterSeconds: 9_999_999 });
    expect(await failing(verify())).toMatchObject({ retryAfterMs: 3_600_000 });
  });

  test('is not there at all', async () => {
    await standIn.close();
    expect(await failing(verify())).toMatchObject({ code: 'unreachable' });
    expect(await client().probe()).toBe(false);
  });

  test('stops answering when the quota is used up', async () => {
    await standIn.close();
    standIn = await startStandIn({ quota: 1, people: [{ nik: NIK, ...SITI }] });
    expect(await verify()).toMatchObject({ outcome: 'matched', quotaLeft: 0 });
    expect(await failing(verify())).toMatchObject({ code: 'quota_exhausted' });
  });

  test.each([
    [{ password: 'wrong' }, 'credentials'],
    [{ customerId: 'somebody' }, 'credentials'],
    [{ ipUser: '10.0.0.6' }, 'address_unregistered'],
  ])('does not know us as %j', async (settings, code) => {
    expect(await failing(verify(ASKED, settings))).toMatchObject({ code, retryable: false });
    expect(await client(settings).probe()).toBe(false);
  });
});

test('trouble with one answer is told apart from an outage', async () => {
  standIn.setFault({ kind: 'missing_element' });
  expect(await failing(verify())).toMatchObject({ concerns: 'answer' });
  standIn.setFault({ kind: 'line_down' });
  expect(await failing(verify())).toMatchObject({ concerns: 'service' });
});

test('the probe asks about a number that no citizen has', async () => {
  expect(await client().probe()).toBe(true);
  expect(standIn.calls.about(PROBE_NIK)).toBe(1);
  expect(standIn.calls.total).toBe(1);
});

test('a caller who stops waiting gets their own reason back, not an outage', async () => {
  standIn.setFault({ kind: 'slow' });
  const caller = new AbortController();
  const waiting = failing(client().verify(ASKED, { signal: caller.signal }));
  const reason = new Error('withdrawn');
  caller.abort(reason);
  expect(await waiting).toBe(reason);
});

test('of our thresholds the strictest goes over the wire', async () => {
  const sent: unknown[] = [];
  const spying: typeof fetch = (url, init) => {
    sent.push(init?.body);
    return fetch(url, init);
  };
  await verify(ASKED, { fetch: spying, thresholds: { name: 95, address: 60 } });
  expect(sent).toEqual([expect.stringContaining('"TRESHOLD":"95"')]);
});

test('a call carries the number it was given', async () => {
  await client().verify(ASKED, { transactionId: 'proposal:7:identity:1' });
  expect(standIn.calls.counts().byTransaction).toEqual({ 'proposal:7:identity:1': 1 });
});

describe('giving back', () => {
  test('a second time counts as done', async () => {
    const given = { nik: NIK, customerId: 'family-7' };
    expect(await client().giveBack(given)).toBe('accepted');
    expect(await client().giveBack(given)).toBe('already_given');
    expect(await client().giveBack({ ...given, customerId: 'family-8' })).toBe('accepted');
  });

  test.each([
    [200, '{"message":"Success"}', 'accepted'],
    [400, '{"message":"Data sudah pernah dikirim"}', 'already_given'],
    [200, '{"message":"Data sudah pernah dikirim"}', { code: 'not_understood' }],
    [200, '<html>', { code: 'not_understood' }],
    [400, '{"message":"Format data salah"}', { code: 'schema' }],
    [401, '{}', { code: 'credentials' }],
    [500, 'null', { code: 'server_error' }],
  ])('%i %s', async (status, text, expected) => {
    const answers = () => Promise.resolve(new Response(text, { status }));
    const outcome = await failing(client({ fetch: answers }).giveBack({ nik: NIK, customerId: '1' })).then((value) =>
      typeof value === 'object' && value && 'unexpected' in value ? value.unexpected : value,
    );
    if (typeof expected === 'string') expect(outcome).toBe(expected);
    else expect(outcome).toMatchObject(expected);
  });
});
