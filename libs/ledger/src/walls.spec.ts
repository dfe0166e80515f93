import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type Actor, SYSTEM } from '#domain';
import { openLedger } from './ledger.ts';
import { KEYS, OFFICERS, openRecord, type OpenRecord } from '../../../test/support/record.ts';

let record: OpenRecord;
let id: string;

beforeAll(async () => {
  record = await openRecord();
  id = await record.opened();
  await record.tell(id, 'assigned', 'surveyed');
});
afterAll(() => record.close());

/** Raw SQL as a working role, with whatever setting. */
async function as(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

describe('what happened cannot be made to have not happened', () => {
  const forgeries = [
    `update proposal_event set body = '{}'`,
    `delete from proposal_event`,
    `truncate proposal_event cascade`,
    `delete from access_log`,
  ];
  test.each(forgeries)('%s: refused, even for the owner of the database', async (forgery) => {
    await record.superuser(`insert into access_log (actor_id, act, fields) values ('x', 'viewed', '{}')`);
    await expect(record.superuser(forgery)).rejects.toThrow('append-only');
  });
  test.each(forgeries)('%s: the API has no right to it at all', async (forgery) => {
    await expect(as(record.fresh.apiUrl, `set terdata.region = '*'`, forgery)).rejects.toThrow('permission denied');
  });
});

const rowsFor = async (table: string, region: string): Promise<number> => {
  const [row] = await as(
    record.fresh.apiUrl,
    `set terdata.region = '${region}'`,
    `select count(*)::int as n from ${table}`,
  );
  return row!['n'] as number;
};

const seenBy = (actor: Actor | undefined) => record.db.read(actor, (query) => query('select id from proposal'));

describe('row-level security, behind the table of rights', () => {
  const tables = ['proposal', 'proposal_event', 'outbox', 'applicant', 'applicant_family', 'claim'];
  test.each(tables)('%s: seen from the village, its regency and the nation, and from nowhere else', async (table) => {
    for (const region of ['32.01.05.2003', '32.01.05', '32.01', '*'])
      expect(await rowsFor(table, region)).toBeGreaterThan(0);
    for (const region of ['32.01.05.2001', '32.02', '73.71', '32.0', '32.01.05.200', ''])
      expect([region, await rowsFor(table, region)]).toEqual([region, 0]);
  });

  test('whoever does not say who they are sees nothing, in a new connection and in a used one', async () => {
    const count = 'select count(*)::int as n from proposal';
    expect(await as(record.fresh.apiUrl, count)).toEqual([{ n: 0 }]);
    const used = [`begin`, `set local terdata.region = '*'`, `commit`, count];
    expect(await as(record.fresh.apiUrl, ...used)).toEqual([{ n: 0 }]);
  });

  test('an officer is in their own area and nobody in none', async () => {
    for (const actor of [OFFICERS.operator, OFFICERS.validator, OFFICERS.verifier, SYSTEM])
      expect(await seenBy(actor)).toEqual([{ id }]);
    for (const actor of [OFFICERS.neighbour, OFFICERS.elsewhere, undefined]) expect(await seenBy(actor)).toEqual([]);
    const forged = { ...OFFICERS.operator, region: `*'; reset all; --` };
    await expect(seenBy(forged)).rejects.toThrow('region code');
  });

  test('nobody writes into an area that is not theirs', async () => {
    const moved = as(
      record.fresh.apiUrl,
      `set terdata.region = '32.01'`,
      `update proposal set region_code = '73.71' where id = '${id}'`,
    );
    await expect(moved).rejects.toThrow('row-level security');
  });

  test("the worker's role writes in the machine's name only", async () => {
    const worker = openLedger({ url: record.fresh.workerUrl, keys: KEYS, clock: record.now });
    try {
      const command = { id: randomUUID(), proposalId: id, asks: 'noted' as const };
      await expect(worker.apply({ ...command, by: OFFICERS.operator })).rejects.toMatchObject({ code: '42501' });
      const raised = { ...command, asks: 'life_event_recorded' as const, with: { code: 'LE-MOVE' } };
      expect(await worker.apply({ ...raised, by: SYSTEM })).toMatchObject({ ok: true });
    } finally {
      await worker.close();
    }
  });
});

describe('the catalogue', () => {
  test('the roles that sign in own nothing and go past no policy', async () => {
    const roles = await record.superuser(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('terdata_api', 'terdata_worker')`,
    );
    expect(roles).toHaveLength(2);
    for (const { rolname, ...powers } of roles)
      expect([rolname, ...Object.values(powers)]).toEqual([rolname, false, false, false, false]);
    const owned = await record.superuser(
      `select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('terdata_api', 'terdata_worker')
       union all select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname in ('terdata_api', 'terdata_worker')`,
    );
    expect(owned).toEqual([]);
  });

  test('whoever may go past the policies cannot sign in', async () => {
    const rows = await record.superuser(
      `select rolname from pg_roles where rolbypassrls and rolcanlogin and not rolsuper`,
    );
    expect(rows).toEqual([]);
  });

  test('every function that runs as its owner pins its search_path and is closed to the public', async () => {
    const functions = await record.superuser(
      `select proname, array_to_string(proconfig, ' ') as config, coalesce(proacl::text, '=X/') as acl, pg_get_userbyid(proowner) as owner
       from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
    );
    expect(functions.map(({ proname }) => proname)).toContain('take_claims');
    for (const { config, acl, owner } of functions) {
      expect(config).toMatch(/^search_path=pg_catalog, public, pg_temp$/);
      expect(acl).not.toMatch(/[{,]=X/);
      expect(owner).toBe('terdata_search');
    }
  });

  test('every table about a proposal is under a forced policy, but those that tell nothing of a person', async () => {
    const bare = await record.superuser(
      `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname in ('proposal_id', 'person_id', 'family_id')
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    const names: string[] = bare.map(({ relname }) => relname);
    expect(names.toSorted()).toEqual(['access_log', 'batch_item', 'command']);
  });
});
