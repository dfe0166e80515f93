import { fileURLToPath } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type Options } from '@mikro-orm/postgresql';
import { ENTITIES } from './entities/index.ts';
import { MIGRATIONS } from './migrations/index.ts';

const MIGRATIONS_FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));

/** Without a url the CLI speaks to the database of `DATABASE_OWNER_URL`; making a migration needs none, it compares with the snapshot. */
export const ormConfig = (clientUrl = process.env.DATABASE_OWNER_URL ?? 'postgres://localhost/terdata'): Options =>
  defineConfig({
    clientUrl,
    entities: ENTITIES,
    extensions: [Migrator],
    migrations: {
      path: MIGRATIONS_FOLDER,
      pathTs: MIGRATIONS_FOLDER,
      emit: 'ts',
      migrationsList: MIGRATIONS,
      snapshotName: '.snapshot',
      snapshotOnMigrate: false,
      silent: true,
    },
  });

export default ormConfig();
