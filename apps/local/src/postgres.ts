import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startGuarded, tailOf, type Guarded } from './guard.ts';
import { PlainError } from './plain-error.ts';
import { freePort } from './ports.ts';
import { ensureDataFolder, readPostmaster, stopOrphan, type DataFolder } from './postgres-data.ts';
import { findPlace, installedBinaries, type Place } from './postgres-place.ts';
import { until } from './waiting.ts';

export interface PostgresOptions {
  dataDir: string;
  /** The port to try first; the next free one is taken when it is in use. */
  port?: number;
  /** The superuser's password, for the first start and every one after it. */
  password?: string;
  /** `postgresql.conf` on the command line: `{ max_connections: 50 }`. */
  settings?: Record<string, string | number>;
  logFile?: string;
  /** The folder with `bin/` and `lib/`; the installed package's if not given. */
  binaries?: string;
}

export interface Postgres extends DataFolder {
  /** As superuser, to the database `postgres`. */
  url: string;
  port: number;
  pid: number;
  place: Place;
  /** A server of a killed run was found in the folder and stopped. */
  orphanStopped: boolean;
  stop(): Promise<void>;
  kill9(): Promise<void>;
  /** Settles when the server has ended, whoever ended it. */
  ended: Promise<number | string>;
}

/**
 * Starts PostgreSQL on this machine's loopback address and waits until it takes connections. It stops when we die.
 *
 * @throws {PlainError} one sentence that says what to do
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir: wanted, port: wantedPort = 5432, password = 'postgres', settings = {} } = options;
  const logFile = options.logFile ?? `${wanted}.log`;
  mkdirSync(dirname(wanted), { recursive: true });
  mkdirSync(dirname(logFile), { recursive: true });

  const place = findPlace(wanted, options.binaries ?? (await installedBinaries()));
  const folder = ensureDataFolder(place, password);
  const orphanStopped = await stopOrphan(place.dataDir);
  const port = await freePort(wantedPort);
  const server = await launch(place, { port, settings, logFile });

  return {
    ...folder,
    url: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    port,
    pid: server.pid,
    place,
    orphanStopped,
    ended: server.ended,
    stop: () => server.stop(),
    kill9: () => server.kill9(),
  };
}

interface Launch {
  port: number;
  settings: Record<string, string | number>;
  logFile: string;
}

/** Two tries more: the children of a postmaster killed by -9 keep its shared memory for a moment. */
async function launch(place: Place, how: Launch, triesLeft = 2): Promise<Guarded> {
  const { port, settings, logFile } = how;
  const all = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const server = startGuarded(
    join(place.binaries, 'bin', 'postgres'),
    ['-D', place.dataDir, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { signal: 'INT', logFile, cwd: place.dataDir, env: { LC_ALL: 'C', PATH: process.env.PATH }, as: place.user },
  );
  const isReady = () => {
    const postmaster = readPostmaster(place.dataDir);
    return postmaster?.pid === server.pid && postmaster.ready;
  };
  await until(() => isReady() || server.hasEnded(), { everyMs: 10 });
  if (isReady() && !server.hasEnded()) return server;

  await server.stop(1_000);
  const why = tailOf(logFile, 4);
  if (triesLeft > 0 && why.includes('still in use')) return launch(place, how, triesLeft - 1);
  throw new PlainError(
    `PostgreSQL did not start in ${place.dataDir}; its log ${logFile} ends with:\n${why}\n` +
      'Move that folder away to begin anew, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}
