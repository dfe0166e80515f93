import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { CALENDAR_2026, RULE_SETS } from '#domain';
import { toLedgerError } from './faults.ts';
import { ormConfig } from './mikro-orm.config.ts';
import { publishCalendar, publishRules } from './publish.ts';
import { GRANTS, makeRoles, type RolePasswords } from './roles.ts';

/** Two starters at once: the second waits, and finds it done. */
const LOCK = `select pg_advisory_lock(hashtext('terdata migrate'))`;

/**
 * Brings a database up to date: roles, MikroORM's migrations, rights, and the rules and calendars of the law as dated rows.
 * Safe to run again, and by two at once.
 *
 * @param ownerUrl a superuser of that database: it makes roles, one of them with BYPASSRLS
 * @throws AlreadyPublished the database holds other rules or days under a version that the product has changed
 */
export async function migrate(ownerUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  try {
    await client.connect();
    await client.query(LOCK);
    await client.query(makeRoles(passwords));
    await runMigrations(ownerUrl);
    await client.query(GRANTS);
    await publishRules(client, RULE_SETS);
    await publishCalendar(client, CALENDAR_2026);
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
