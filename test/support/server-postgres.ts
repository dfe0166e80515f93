import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  connected,
  createDatabase,
  inDatabase,
  prepareDatabase,
  urlsOf,
  type DatabaseUrls,
} from '../../apps/local/src/database.ts';
import { anyPort } from '../../apps/local/src/ports.ts';
import { startPostgres } from '../../apps/local/src/postgres.ts';

/** Where the server of this Jest run is told to the specs, as superuser. */
const ADDRESS = 'TERDATA_TEST_POSTGRES';
const TEMPLATE = 'terdata_template';
const PASSWORDS = { apiPassword: 'api', workerPassword: 'worker' };

/** Starts the one PostgreSQL of a Jest run, with a template that carries the migrations. It stops with the run, even a killed one. */
export async function startTestPostgres(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'terdata-test-'));
  // PostgreSQL may have to run as somebody else, who has to come in.
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({
    dataDir: join(folder, 'postgres'),
    port: await anyPort(),
    settings: { max_connections: 200, shared_buffers: '64MB' },
  });
  const stop = async () => {
    await postgres.stop();
    for (const path of [folder, postgres.place.outside]) if (path) rmSync(path, { recursive: true, force: true });
  };
  try {
    await prepareDatabase(await createDatabase(postgres.url, TEMPLATE), PASSWORDS);
    process.env[ADDRESS] = postgres.url;
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

export interface FreshDatabase extends DatabaseUrls, AsyncDisposable {
  /** As the API sees it: bound by row-level security. */
  url: string;
  drop(): Promise<void>;
}

/** A database of one's own, with all migrations and nothing in it. `drop` also ends connections that a test forgot. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env[ADDRESS];
  if (!server) throw new Error('No PostgreSQL was started for this run: it comes from test/support/global-setup.ts.');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await connected(server, (client) => client.query(`create database ${name} template ${TEMPLATE}`));

  const urls = urlsOf(inDatabase(server, name), PASSWORDS);
  const drop = async () => {
    await connected(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { ...urls, url: urls.apiUrl, drop, [Symbol.asyncDispose]: drop };
}
