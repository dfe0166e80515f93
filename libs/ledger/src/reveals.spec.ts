import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ceilingOf } from '#domain';
import { aFamily, KEYS, OFFICERS, openRecord, type OpenRecord } from '../../../test/support/record.ts';
import { membersOf } from './identity.ts';
import { reveal, type RevealAsked } from './reveals.ts';

let record: OpenRecord;
let id: string;
let mother: string;
const FAMILY = aFamily(1);
beforeAll(async () => {
  record = await openRecord();
  id = await record.opened();
  await record.tell(id, 'assigned');
  mother = (await membersOf(record.db, KEYS, id))[0]!.personId;
});
afterAll(() => record.close());
/** Each test has a day of its own: what was revealed before does not count. */
beforeEach(() => void record.wait(86_400));

const asked = (given: Partial<RevealAsked> = {}): RevealAsked => ({
  proposalId: id,
  field: 'nik',
  personId: mother,
  reason: 'compare_card',
  ...given,
});
const revealBy = (officer: (typeof OFFICERS)[keyof typeof OFFICERS], given?: Partial<RevealAsked>) =>
  reveal(record.db, KEYS, officer, asked(given));
const lines = () =>
  record.superuser(
    `select actor_id, proposal_id, fields, reason, purpose from access_log where act = 'revealed' order by id`,
  );

describe('a number of a family', () => {
  test('is shown whole to whoever works on the file, and a line says who, which and why', async () => {
    const before = (await lines()).length;
    expect(await revealBy(OFFICERS.validator)).toEqual({ ok: true, value: FAMILY.members[0]!.nik });
    expect(await revealBy(OFFICERS.validator, { field: 'kk', personId: undefined })).toEqual({
      ok: true,
      value: FAMILY.kk,
    });
    expect(await revealBy(OFFICERS.surveyor, { field: 'phone', personId: undefined })).toEqual({
      ok: true,
      value: FAMILY.phone,
    });
    const written = (await lines()).slice(before);
    expect(written).toEqual([
      {
        actor_id: OFFICERS.validator.id,
        proposal_id: id,
        fields: [`nik:${mother}`],
        reason: 'compare_card',
        purpose: 'social_registry',
      },
      {
        actor_id: OFFICERS.validator.id,
        proposal_id: id,
        fields: ['kk'],
        reason: 'compare_card',
        purpose: 'social_registry',
      },
      {
        actor_id: OFFICERS.surveyor.id,
        proposal_id: id,
        fields: ['phone'],
        reason: 'compare_card',
        purpose: 'social_registry',
      },
    ]);
    expect(JSON.stringify(written)).not.toMatch(/\d{16}/);
  });

  test.each(['neighbour', 'elsewhere'] as const)('of a file that is not for %s is not there', async (who) => {
    const before = (await lines()).length;
    expect(await revealBy(OFFICERS[who])).toMatchObject({ ok: false, code: 'proposal_not_found' });
    expect(await lines()).toHaveLength(before);
  });

  test('is not for an administrator', async () => {
    expect(await revealBy(OFFICERS.administrator)).toMatchObject({ ok: false, code: 'proposal_not_found' });
  });

  test('that is nobody’s of this family, or was erased, is nothing to reveal, and nothing is written', async () => {
    const other = await record.opened();
    const [stranger] = await membersOf(record.db, KEYS, other);
    const before = (await lines()).length;
    expect(await revealBy(OFFICERS.validator, { personId: stranger!.personId })).toMatchObject({
      code: 'nothing_to_reveal',
    });
    await record.superuser(
      `update data_key set wrapped = null where id = (select key_id from applicant where id = $1)`,
      [stranger!.personId],
    );
    const erased = await revealBy(OFFICERS.validator, { proposalId: other, personId: stranger!.personId });
    expect(erased).toMatchObject({ code: 'nothing_to_reveal' });
    expect(await lines()).toHaveLength(before);
  });
});

describe('C-14 somebody who carries numbers away', () => {
  test('has at most so many on one day, and again on the next', async () => {
    const ceiling = ceilingOf(OFFICERS.operator, 'revealed');
    expect(ceiling).toBeLessThanOrEqual(50);
    for (let times = 0; times < ceiling; times += 1)
      expect(await revealBy(OFFICERS.operator)).toMatchObject({ ok: true });
    const before = (await lines()).length;
    const no = await revealBy(OFFICERS.operator);
    expect(no).toMatchObject({ ok: false, code: 'ceiling_reached', facts: { ceiling } });
    expect(await lines()).toHaveLength(before);
    expect(await revealBy(OFFICERS.validator)).toMatchObject({ ok: true });
    record.wait((no.ok ? 0 : Number(no.facts['waitMs'])) / 1000);
    expect(await revealBy(OFFICERS.operator)).toMatchObject({ ok: true });
  });

  test('has no more by asking for all of them at once', async () => {
    const ceiling = ceilingOf(OFFICERS.surveyor, 'revealed');
    const answers = await Promise.all(Array.from({ length: ceiling + 8 }, () => revealBy(OFFICERS.surveyor)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(ceiling);
  });

  test('cannot write the line in the name of somebody else, nor read the log', async () => {
    const forged = record.db.write(OFFICERS.operator, (query) => query('select 1 from access_log'));
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });
});
