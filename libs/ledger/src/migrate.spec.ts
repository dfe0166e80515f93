import { MikroORM } from '@mikro-orm/postgresql';
import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import { RULE_SETS } from '#domain';
import { freshDatabase } from '../../../test/support/server-postgres.ts';
import { migrate } from './migrate.ts';
import { ormConfig } from './mikro-orm.config.ts';
import { MIGRATIONS } from './migrations/index.ts';

const PASSWORDS = { api: 'api', worker: 'worker' };

test('two starters at once on an empty database: both find it ready', async () => {
  await using fresh = await freshDatabase();
  const client = new Client({ connectionString: fresh.ownerUrl });
  await client.connect();
  try {
    await client.query('drop schema public cascade; create schema public');
    await Promise.all([migrate(fresh.ownerUrl, PASSWORDS), migrate(fresh.ownerUrl, PASSWORDS)]);
    const { rows } = await client.query(
      `select (select count(*)::int from mikro_orm_migrations) as migrations, (select count(*)::int from rule_set) as rules,
        (select count(*)::int from calendar) as calendars`,
    );
    expect(rows).toEqual([{ migrations: MIGRATIONS.length, rules: RULE_SETS.length, calendars: 1 }]);
  } finally {
    await client.end();
  }
});

test('the migrations say what the entities say', async () => {
  await using fresh = await freshDatabase();
  const orm = await MikroORM.init(ormConfig(fresh.ownerUrl));
  try {
    expect(await orm.migrator.checkSchema()).toBe(false);
  } finally {
    await orm.close();
  }
});
