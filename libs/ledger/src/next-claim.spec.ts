import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Officer } from '#domain';
import { type Ledger, openLedger } from './ledger.ts';
import { KEYS, OFFICERS, openRecord, type OpenRecord, TO_VALIDATION } from '../../../test/support/record.ts';

let record: OpenRecord;
let ledger: Ledger;
beforeAll(async () => {
  record = await openRecord();
  ledger = openLedger({ url: record.fresh.apiUrl, keys: KEYS, clock: record.now });
});
afterAll(async () => {
  await ledger.close();
  await record.close();
});

const toValidation = async (): Promise<string> => {
  const id = await record.opened();
  await record.tell(id, ...TO_VALIDATION);
  return id;
};
const aValidator = (): Officer => ({ ...OFFICERS.validator, id: randomUUID() });
/** The proposal that was taken; nothing where nothing was left. */
const next = async (by: Officer, given: { id?: string; queue?: 'review' | 'local_validation' } = {}) => {
  const answer = await ledger.claimNext({ id: randomUUID(), by, ...given });
  if (answer && !answer.ok) throw new Error(answer.code);
  return answer?.proposal.id;
};
const ownerOf = async (id: string): Promise<string | undefined> =>
  (await record.superuser('select owner_id from proposal where id = $1', [id]))[0].owner_id ?? undefined;

describe('the next case', () => {
  test('goes to one of fifty who ask at once, each of twenty to another', async () => {
    const cases: string[] = [];
    for (let number = 0; number < 20; number += 1) cases.push(await toValidation());
    const validators = Array.from({ length: 50 }, aValidator);
    const taken = await Promise.all(validators.map((by) => next(by)));
    expect(taken.filter((id) => id !== undefined).toSorted()).toEqual(cases.toSorted());
    const owners = await Promise.all(cases.map(ownerOf));
    expect(new Set(owners).size).toBe(20);
    for (const [index, id] of taken.entries()) if (id) expect(await ownerOf(id)).toBe(validators[index]!.id);
    for (const id of cases) {
      const claims = (await ledger.events(id, OFFICERS.supervisor))!.filter(({ name }) => name === 'claimed');
      expect(claims).toHaveLength(1);
    }
  });

  test('is the most urgent one', async () => {
    const [later, sooner] = [await toValidation(), await toValidation()];
    await record.superuser(`update proposal set due_at = '2026-01-06' where id = $1`, [sooner]);
    expect(await next(OFFICERS.validator)).toBe(sooner);
    expect(await next(OFFICERS.validator)).toBe(later);
    expect(await next(OFFICERS.validator)).toBeUndefined();
  });

  test('is the same when it is asked for again under the same id, at once or later', async () => {
    const cases = [await toValidation(), await toValidation(), await toValidation()];
    const id = randomUUID();
    const by = aValidator();
    const all = await Promise.all(Array.from({ length: 8 }, () => next(by, { id })));
    expect(new Set(all).size).toBe(1);
    expect(cases).toContain(all[0]);
    expect(await next(by, { id })).toBe(all[0]);
    const owners = await Promise.all(cases.map(ownerOf));
    expect(owners.filter((owner) => owner === by.id)).toHaveLength(1);
    await expect(next(aValidator(), { id })).rejects.toThrow('command_reused');
    while (await next(aValidator()));
  });

  test('is none that four eyes keep from this officer, but a colleague gets it', async () => {
    const id = await toValidation();
    const onBothSides = { ...OFFICERS.validator, id: OFFICERS.operator.id };
    expect(await next(onBothSides)).toBeUndefined();
    expect(await ownerOf(id)).toBeUndefined();
    expect(await next(OFFICERS.validator)).toBe(id);
  });

  test('is none on hold, none of another queue, and none for a desk without work', async () => {
    const held = await toValidation();
    const until = record.now().getTime() + 5 * 86_400_000;
    await record.tell(held, {
      asks: 'held',
      by: OFFICERS.supervisor,
      with: { until: new Date(until).toISOString(), reason: 'FAMILY-ABSENT' },
    });
    expect(await next(OFFICERS.validator)).toBeUndefined();
    const free = await toValidation();
    expect(await next(OFFICERS.validator, { queue: 'review' })).toBeUndefined();
    expect(await next(OFFICERS.administrator)).toBeUndefined();
    expect(await next(OFFICERS.elsewhere)).toBeUndefined();
    expect(await next(OFFICERS.validator, { queue: 'local_validation' })).toBe(free);
  });

  test('is no survey that was given to somebody else', async () => {
    const id = await record.opened();
    await record.tell(id, 'assigned');
    expect(await next(OFFICERS.operator)).toBeUndefined();
    expect(await next(OFFICERS.surveyor)).toBe(id);
  });
});
