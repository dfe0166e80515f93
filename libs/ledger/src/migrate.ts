import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { CALENDAR_2026, RULE_SETS } from '#domain';
import { toLedgerError } from './faults.ts';
import { ormConfig } from './mikro-orm.config.ts';
import { GRANTS, makeRoles, type RolePasswords } from './roles.ts';

/** Two starters at once: the second waits, and finds it done. */
const LOCK = `select pg_advisory_lock(hashtext('terdata migrate'))`;

const RULES = `insert into rule_set (version, valid_from, body)
  select r->>'version', (r->>'from')::date, r from jsonb_array_elements($1::jsonb) r
  on conflict (version) do update set valid_from = excluded.valid_from, body = excluded.body
    where rule_set.body <> excluded.body`;
const CALENDARS = `insert into calendar (version, decided_until, free) values ($1, $2, $3::date[])
  on conflict (version) do update set decided_until = excluded.decided_until, free = excluded.free`;

/**
 * Brings a database up to date: roles, MikroORM's migrations, rights, and the rules and calendars of the law as dated rows.
 * Safe to run again, and by two at once.
 *
 * @param ownerUrl a superuser of that database: it makes roles, one of them with BYPASSRLS
 */
export async function migrate(ownerUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  try {
    await client.connect();
    await client.query(LOCK);
    await client.query(makeRoles(passwords));
    await runMigrations(ownerUrl);
    await client.query(GRANTS);
    await client.query(RULES, [JSON.stringify(RULE_SETS)]);
    await client.query(CALENDARS, [CALENDAR_2026.version, CALENDAR_2026.decidedUntil, [...CALENDAR_2026.free]]);
  } catch (error) {
    throw toLedgerError(error);
  } finally {
    await client.end();
  }
}

async function runMigrations(ownerUrl: string): Promise<void> {
  const orm = await MikroORM.init(ormConfig(ownerUrl));
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}
