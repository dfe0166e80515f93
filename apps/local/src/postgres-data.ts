import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PlainError } from './plain-error.ts';
import type { Place } from './postgres-place.ts';
import { stopLeftBehind } from './processes.ts';

/** Written into a data folder as the last thing before it gets its name. */
const MARKER = 'terdata-complete';

export interface DataFolder {
  /** Nothing was there before; whatever else remembers this database is about another one. */
  fresh: boolean;
  /** Where a half-written folder was moved. */
  movedAside?: string;
}

/**
 * Sees to it that the data folder is whole: made under another name and renamed when it is, so that a kill in between leaves
 * nothing that looks finished. One without our marker was not finished by us and is moved aside, never deleted.
 *
 * @param password the superuser's, for a new folder
 * @throws {PlainError} initdb failed, or the folder is of another major version
 */
export function ensureDataFolder(place: Place, password: string): DataFolder {
  const { dataDir } = place;
  const parent = dirname(dataDir);
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${basename(dataDir)}.new-`)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  if (isComplete(place)) {
    refuseOtherVersion(place);
    return { fresh: false };
  }
  const movedAside = existsSync(dataDir) ? `${dataDir}.incomplete-${Date.now()}` : undefined;
  if (movedAside) renameSync(dataDir, movedAside);
  initialise(place, password);
  return { fresh: true, ...(movedAside && { movedAside }) };
}

function isComplete({ dataDir }: Place): boolean {
  try {
    accessSync(join(dataDir, MARKER), constants.R_OK);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') return false;
    throw new PlainError(
      `${dataDir} belongs to another user: start as the one who started here before, or move it away.`,
    );
  }
}

function initialise({ binaries, dataDir, user }: Place, password: string): void {
  const half = `${dataDir}.new-${process.pid}`;
  mkdirSync(half, { mode: 0o700 });
  const passwordFile = join(half, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [half, passwordFile]) chownSync(path, user.uid, user.gid);

  // initdb wants an empty folder, so the password lies beside the one it fills.
  const cluster = join(half, 'cluster');
  const { status, error, stderr } = spawnSync(
    join(binaries, 'bin', 'initdb'),
    [
      '-D',
      cluster,
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      '--no-sync',
    ],
    {
      encoding: 'utf8',
      cwd: half,
      env: { LC_ALL: 'C', PATH: process.env.PATH },
      ...(user && { uid: user.uid, gid: user.gid }),
    },
  );
  if (status !== 0) {
    rmSync(half, { recursive: true, force: true });
    const why = error?.message ?? stderr.trim().split('\n').slice(-2).join(' ');
    throw new PlainError(`PostgreSQL could not make its data folder ${dataDir}: ${why}`);
  }
  writeFileSync(join(cluster, MARKER), 'This folder was made completely.\n');
  chmodSync(cluster, 0o700);
  renameSync(cluster, dataDir);
  rmSync(half, { recursive: true, force: true });
}

function refuseOtherVersion({ dataDir, binaries }: Place): void {
  const of = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  const { stdout } = spawnSync(join(binaries, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
  const have = /(\d+)/.exec(stdout ?? '')?.[1];
  if (have && have !== of) {
    throw new PlainError(
      `${dataDir} was written by PostgreSQL ${of} and this is ${have}: move the folder away to begin anew.`,
    );
  }
}

/** `postmaster.pid`, as far as it is written: its first line is the pid, the fourth the port, the eighth the state. */
export function readPostmaster(dataDir: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stops the server that a killed run left in this folder, and forgets a pid file that names somebody else: PostgreSQL itself
 * would refuse to start when that pid has been given to another program.
 *
 * @returns whether one was running
 */
export async function stopOrphan(dataDir: string): Promise<boolean> {
  const postmaster = readPostmaster(dataDir);
  if (!postmaster) return false;
  const stopped = await stopLeftBehind(postmaster.pid, dataDir, 'SIGINT');
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
  return stopped;
}
