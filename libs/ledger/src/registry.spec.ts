import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { FORWARD, type Stage, SYSTEM } from '#domain';
import { connected } from '../../../apps/local/src/database.ts';
import type { Attachments } from './answer.ts';
import { citizenStatus } from './citizen-status.ts';
import { benefitsHeld } from './held-benefits.ts';
import { blindIndex, openDataKey, unseal } from './keys.ts';
import { aFamily, KEYS, OFFICERS, openRecord, type OpenRecord, VILLAGE } from '../../../test/support/record.ts';

let record: OpenRecord;

beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

async function enrolled(family: NonNullable<Attachments['family']>): Promise<string> {
  const id = randomUUID();
  const opening = { kind: 'registration', region: VILLAGE, rules: '2026-1' };
  await record.tell(
    id,
    { asks: 'opened', with: opening, attachments: { family } },
    'assigned',
    'surveyed',
    'village_accepted',
  );
  await record.tell(id, 'locally_validated', 'ratified', 'ministry_verified');
  await record.tell(id, { asks: 'identity_matched', by: SYSTEM, with: {} }, { asks: 'enrolled', by: SYSTEM, with: {} });
  return id;
}
const membersOf = (proposalId: string) =>
  record.superuser(
    `select f.id as family, f.region_code, p.id as person, p.name, p.nik, m.relation, m.ended_at, to_jsonb(k) as key
     from family f join membership m on m.family_id = f.id join person p on p.id = m.person_id join data_key k on k.id = p.key_id
     where f.proposal_id = $1 order by p.name`,
    [proposalId],
  );

test('a family that is enrolled stands in the registry, each person under a key of their own', async () => {
  const family = aFamily(600);
  const rows = await membersOf(await enrolled(family));
  expect(rows.map(({ name, relation, region_code }) => ({ name, relation, region_code }))).toEqual([
    { name: 'Anak Wati Peraga', relation: 'child', region_code: VILLAGE },
    { name: 'Wati Peraga', relation: 'head', region_code: VILLAGE },
  ]);
  const niks = rows.map(({ person, nik, key }) => {
    const opened = openDataKey(KEYS, { ...key, wrapped: Buffer.from(key.wrapped.slice(2), 'hex') });
    return unseal(opened, ['person', 'nik', person], nik);
  });
  expect(niks).toEqual([family.members[1]!.nik, family.members[0]!.nik]);
  expect(new Set(rows.map(({ key }) => key.id)).size).toBe(2);
});

test('whoever moves to another family keeps their row, and leaves the old family', async () => {
  const [family, other] = [aFamily(601), aFamily(602)];
  const first = await enrolled(family);
  await record.ask(first, { asks: 'ended', by: OFFICERS.validator, with: { outcome: 'moved', reason: 'END-MOVED' } });
  record.wait(11);
  const second = await enrolled({
    ...other,
    members: [...other.members, { ...family.members[1]!, relation: 'other' }],
  });
  const [old, now] = [await membersOf(first), await membersOf(second)];
  const child = old.find(({ relation }) => relation === 'child')!;
  expect(child.ended_at).not.toBeNull();
  expect(now.find(({ person }) => person === child.person)).toMatchObject({ relation: 'other', ended_at: null });
  expect(now).toHaveLength(3);
});

test('a family that is registered again is the same family', async () => {
  const family = aFamily(603);
  const first = await enrolled(family);
  const [before] = await membersOf(first);
  await record.ask(first, {
    asks: 'ended',
    by: OFFICERS.validator,
    with: { outcome: 'enrolled_ended', reason: 'END-OTHER' },
  });
  record.wait(11);
  const [after] = await membersOf(await enrolled(family));
  expect(after!.family).toBe(before!.family);
  expect(await membersOf(first)).toEqual([]);
});

describe('a proposal that does not rest', () => {
  type Given = { kind: string; asked: string; documents?: readonly string[]; reporter?: Attachments['reporter'] };
  /** From its opening to its end, by whoever's turn it is. */
  async function applied(family: NonNullable<Attachments['family']>, { kind, asked, documents = [], reporter }: Given) {
    const id = randomUUID();
    const opening = { kind, asked, region: VILLAGE, rules: '2026-1' };
    await record.tell(id, {
      asks: 'opened',
      with: opening,
      attachments: { family, ...(reporter && { reporter }) },
    });
    if (documents.length > 0) {
      const papers = documents.map((name) => ({ name, sha256: 'a'.repeat(64) }));
      await record.tell(id, { asks: 'document_added', attachments: { documents: papers } });
    }
    for (let stage = await stageOf(id); stage !== 'closed'; stage = await stageOf(id)) {
      const step = stage === 'enrollment' ? 'applied' : FORWARD[stage as Stage]!;
      if (stage === 'survey') await record.tell(id, 'assigned');
      const byMachine = step === 'applied' || step === 'identity_matched';
      await record.tell(id, byMachine ? { asks: step, by: SYSTEM, with: {} } : step);
    }
    return id;
  }
  const stageOf = async (id: string): Promise<string> =>
    (await record.superuser('select stage from proposal where id = $1', [id]))[0]!.stage;
  const rowsOf = (kk: string) =>
    record.superuser(
      `select f.id as family, f.proposal_id, f.ended_at as family_ended, p.id as person, p.name, p.active, m.ended_at
       from family f join membership m on m.family_id = f.id join person p on p.id = m.person_id
       where f.kk_index = $1 order by p.name`,
      [blindIndex(KEYS, 'kk', kk)],
    );

  test('brings a child that was born, and the family stays with the proposal that rests for it', async () => {
    const family = aFamily(610);
    const resting = await enrolled(family);
    const [child] = aFamily(611).members;
    await applied(
      { ...family, members: [...family.members, { ...child!, name: 'Bayi Peraga', relation: 'child' }] },
      { kind: 'update', asked: 'birth', documents: ['birth_certificate'] },
    );
    const rows = await rowsOf(family.kk);
    expect(rows.map(({ name }) => name)).toContain('Bayi Peraga');
    expect(rows.filter(({ active }) => active)).toHaveLength(3);
    expect(new Set(rows.map(({ proposal_id }) => proposal_id))).toEqual(new Set([resting]));
  });

  test('says who has died: they leave the family, keep their row, and the others stay', async () => {
    const family = aFamily(612);
    await enrolled(family);
    await applied(
      { ...family, members: family.members.slice(0, 1) },
      { kind: 'update', asked: 'death', documents: ['death_certificate'] },
    );
    const rows = await rowsOf(family.kk);
    expect(rows.map(({ active, ended_at }) => [active, ended_at !== null])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test('grants its family a benefit, once, and takes nobody out of it', async () => {
    const family = aFamily(614);
    const resting = await enrolled(family);
    const aid = await applied(family, { kind: 'programme', asked: 'PKH' });
    const benefits = await record.superuser(
      `select b.programme, b.proposal_id, b.source, b.ended_at from benefit b join family f on f.id = b.family_id
       where f.proposal_id = $1`,
      [resting],
    );
    expect(benefits).toEqual([{ programme: 'PKH', proposal_id: aid, source: 'terdata', ended_at: null }]);
    expect((await rowsOf(family.kk)).every(({ active, ended_at }) => active && ended_at === null)).toBe(true);
    expect(await benefitsHeld(record.db, KEYS, aid)).toEqual({
      on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      benefits: [{ programme: 'PKH', source: 'terdata', since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
    });
  });

  test('about a family that the registry does not know finds no benefits, not even none', async () => {
    const id = randomUUID();
    const opening = { kind: 'programme', asked: 'PKH', region: VILLAGE, rules: '2026-1' };
    await record.tell(id, { asks: 'opened', with: opening, attachments: { family: aFamily(616) } });
    expect(await benefitsHeld(record.db, KEYS, id)).toBeUndefined();
  });

  test('of a neighbour leaves the registry as it was, and who objected can be read by no working role', async () => {
    const family = aFamily(618);
    await enrolled(family);
    const before = await rowsOf(family.kk);
    const reporter = { name: 'Pelapor Peraga', nik: aFamily(619).members[0]!.nik };
    const id = await applied(family, { kind: 'objection', asked: 'unfit', documents: ['evidence'], reporter });
    expect(await rowsOf(family.kk)).toEqual(before);

    const [row] = await record.superuser('select who, status_digest from reporter where proposal_id = $1', [id]);
    expect(row!.who.toString('latin1')).not.toContain(reporter.nik);
    const [{ ticket }] = (await record.superuser('select ticket from proposal where id = $1', [id])) as [
      { ticket: string },
    ];
    const ask = (nik: string) =>
      citizenStatus(record.db, KEYS, { ticket, lastDigits: nik.slice(-4), source: '127.0.0.1' });
    expect(await ask(reporter.nik)).toMatchObject({ found: true });
    expect(await ask(family.members[0]!.nik)).toMatchObject({ found: false });
    for (const url of [record.fresh.apiUrl, record.fresh.workerUrl])
      await expect(connected(url, (client) => client.query('select who from reporter'))).rejects.toThrow(
        'permission denied',
      );
  });
});
