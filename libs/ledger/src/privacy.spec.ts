import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { SYSTEM } from '#domain';
import { LedgerFault, LedgerUnavailable } from './faults.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { migrate } from './migrate.ts';
import { aFamily, KEYS, OFFICERS, openRecord, type OpenRecord, VILLAGE } from '../../../test/support/record.ts';

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

const FAMILY = aFamily(800);
const NOTE = 'Kepala keluarga sedang dirawat di rumah sakit';
const ANSWER = 'atap rumbia';

/** One family's file with everything that a citizen entrusts to it, up to the registry. @returns its id */
async function aWholeFile(family = FAMILY): Promise<string> {
  const id = randomUUID();
  const opening = { kind: 'registration', region: VILLAGE, rules: '2026-1' };
  await record.tell(
    id,
    {
      asks: 'opened',
      with: opening,
      attachments: { family, documents: [{ name: 'kk_photo', sha256: 'ab'.repeat(32) }] },
    },
    { asks: 'noted', with: {}, attachments: { note: NOTE } },
    'assigned',
    {
      asks: 'surveyed',
      with: {},
      attachments: { survey: { instrument: 'regsosek', version: '1', answers: { roof: ANSWER } } },
    },
    'village_accepted',
    'locally_validated',
    'ratified',
    'ministry_verified',
    { asks: 'identity_matched', by: SYSTEM, with: {} },
    { asks: 'enrolled', by: SYSTEM, with: {} },
  );
  return id;
}

/** Every row of every table, as text; bytes in hexadecimal. */
async function everything(): Promise<string> {
  const tables = await record.superuser(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const rows = await Promise.all(tables.map(({ name }) => record.superuser(`select t::text as row from ${name} t`)));
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

const hex = (value: string) => Buffer.from(value).toString('hex');
const plainDigests = (value: string) =>
  ['md5', 'sha1', 'sha256', 'sha512'].map((algorithm) => createHash(algorithm).update(value).digest('hex'));

describe('what citizens entrust to us', () => {
  const niks = FAMILY.members.map(({ nik }) => nik);
  const secrets = [FAMILY.kk, FAMILY.address, FAMILY.phone, NOTE, ANSWER, ...niks];

  test('stands in no table: not in words, not in bytes, and not as a plain digest', async () => {
    await aWholeFile();
    const dump = await everything();
    expect(dump).toContain(FAMILY.members[0]!.name); // names are searched, and so they are readable to the database
    for (const secret of secrets)
      for (const trace of [secret, hex(secret), ...plainDigests(secret)]) expect(dump.includes(trace)).toBe(false);
  });

  test('is found by that search where it leaks', async () => {
    await record.superuser(
      `insert into note (id, proposal_id, seq, body, key_id) select $1, id, 1, $2, $1 from proposal limit 1`,
      [randomUUID(), Buffer.from(FAMILY.members[0]!.nik)],
    );
    expect((await everything()).includes(hex(FAMILY.members[0]!.nik))).toBe(true);
  });

  test('cannot be moved to the row of somebody else', async () => {
    const id = await aWholeFile(aFamily(801));
    await record.superuser(
      `update applicant a set nik = b.nik, key_id = b.key_id from applicant b
       where a.proposal_id = $1 and b.proposal_id = $1 and a.ordinal = 0 and b.ordinal = 1`,
      [id],
    );
    await expect(ledger.membersOf(id)).rejects.toThrow();
  });

  test('is gone when its key is destroyed, and the chain stays valid', async () => {
    const id = await aWholeFile(aFamily(802));
    await record.superuser(
      `update data_key set wrapped = null, destroyed_at = now()
       where id in (select key_id from applicant where proposal_id = $1 and ordinal = 1)`,
      [id],
    );
    expect(await ledger.membersOf(id)).toHaveLength(1);
    expect(await ledger.verifyChain(id)).toMatchObject({ valid: true });
  });

  test('stays readable while the master key is rotated, and after the old one is gone', async () => {
    const id = await aWholeFile(aFamily(803));
    const before = await ledger.membersOf(id);
    const newer = { id: 'm2', key: Buffer.alloc(32, 9) };
    const [rotating, rotated] = [[newer, ...KEYS.master], [newer]].map((master) =>
      openLedger({ url: record.fresh.apiUrl, keys: { ...KEYS, master }, clock: record.now }),
    ) as [Ledger, Ledger];
    try {
      expect(await rotating.membersOf(id)).toEqual(before);
      await expect(rotated.membersOf(id)).rejects.toThrow('m1');
      while ((await rotating.rewrap(10)) > 0);
      expect(await rotated.membersOf(id)).toEqual(before);
    } finally {
      await Promise.all([rotating.close(), rotated.close()]);
    }
  });
});

describe('what was typed into names before they were codes', () => {
  const nik = FAMILY.members[0]!.nik;
  const grouped = nik.replace(/(\d{4})(?=\d)/g, '$1-');

  test('is taken out of a database that has it, and codes stay', async () => {
    const id = await aWholeFile(aFamily(804));
    await record.superuser(`update survey set instrument = $2, version = $3 where proposal_id = $1`, [
      id,
      nik,
      grouped,
    ]);
    await record.superuser(
      `insert into document (id, proposal_id, seq, name, sha256) values (gen_random_uuid(), $1, 1, $2, '')`,
      [id, `KK ${FAMILY.members[0]!.name} ${nik}.jpg`],
    );
    await record.superuser(`delete from mikro_orm_migrations where name like '%names_are_codes'`);
    await migrate(record.fresh.ownerUrl, { api: 'api', worker: 'worker' });
    expect(await record.superuser('select name from document where proposal_id = $1 order by name', [id])).toEqual([
      { name: 'kk_photo' },
      { name: 'other' },
    ]);
    const surveys = 'select instrument, version from survey where proposal_id = $1';
    expect(await record.superuser(surveys, [id])).toEqual([{ instrument: 'unknown', version: 'unknown' }]);
    expect(await record.superuser(`select 1 from survey where instrument = 'regsosek' and version = '1'`)).not.toEqual(
      [],
    );
  });
});

describe('an error of the database', () => {
  test('tells its code, table and constraint, and never a row', async () => {
    const nik = FAMILY.members[0]!.nik;
    const broken = record.db.write(OFFICERS.operator, (query) =>
      query(`insert into command (id, proposal_id, actor_id, at) values ('c-1', $1, $2, null)`, [randomUUID(), nik]),
    );
    const error = await broken.catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(LedgerFault);
    expect(error).toMatchObject({ code: '23502', table: 'command' });
    expect(JSON.stringify(error) + String(error) + String((error as Error).cause)).not.toContain(nik);
  });

  test('that says "not now" is a ledger that is not available', async () => {
    const nowhere = openLedger({ url: 'postgres://terdata_api:api@127.0.0.1:9/terdata', keys: KEYS });
    await expect(nowhere.health()).rejects.toThrow(LedgerUnavailable);
    await nowhere.close();
  });

  test('a connection that breaks in the middle of a transaction ends the transaction and not the process', async () => {
    const work = record.db.write(SYSTEM, async (query) => {
      const [row] = await query<{ pid: number }>('select pg_backend_pid() as pid');
      await record.superuser('select pg_terminate_backend($1, 5000)', [row!.pid]);
      await new Promise((resolve) => setImmediate(resolve));
      await query('select 1');
    });
    await expect(work).rejects.toThrow(LedgerUnavailable);
    await record.db.read(SYSTEM, (query) => query('select 1'));
  });

  test('a row that is held too long is given up, and nothing was written', async () => {
    const id = await record.opened();
    const [isHeld, isDone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const holding = record.db.write(SYSTEM, async (query) => {
      await query('select 1 from proposal where id = $1 for update', [id]);
      isHeld.resolve();
      await isDone.promise;
    });
    try {
      await isHeld.promise;
      const waiting = ledger.apply({ id: 'c-2', proposalId: id, asks: 'noted', by: OFFICERS.operator });
      await expect(waiting).rejects.toMatchObject({ name: 'LedgerUnavailable', code: '55P03' });
    } finally {
      isDone.resolve();
      await holding;
    }
    expect(await record.superuser(`select 1 from command where id = 'c-2'`)).toEqual([]);
  });
});
