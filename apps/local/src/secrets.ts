import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from './folders.ts';
import { PlainError } from './plain-error.ts';
import { writeWhole } from './write-whole.ts';

/** What this machine's house keeps to itself. Keys are 32 bytes in base64. */
export interface Secrets {
  superuserPassword: string;
  apiPassword: string;
  workerPassword: string;
  masterKey: string;
  indexKey: string;
  dukcapilPassword: string;
}

const NAMES = ['superuserPassword', 'apiPassword', 'workerPassword', 'dukcapilPassword'] as const;
const KEYS = ['masterKey', 'indexKey'] as const;

/**
 * The secrets of this machine, made once. Without them the data beside them cannot be read, so they are never made anew
 * under data that is already there.
 *
 * @throws {PlainError} the file is gone or unreadable, and the databases are not
 */
export function loadSecrets(folder = DATA): Secrets {
  const file = join(folder, 'secrets.json');
  const found = read(file);
  if (found) return found;
  if (['postgres', 'postgres.place'].some((name) => existsSync(join(folder, name)))) {
    throw new PlainError(
      `${file} is missing or damaged, and without it the data beside it cannot be read: ` +
        `put it back, or move ${folder} away to begin anew.`,
    );
  }
  const secrets = Object.fromEntries([
    ...NAMES.map((name) => [name, randomBytes(24).toString('base64url')]),
    ...KEYS.map((name) => [name, randomBytes(32).toString('base64')]),
  ]) as Record<keyof Secrets, string>;
  writeWhole(file, JSON.stringify(secrets, undefined, 2));
  return secrets;
}

function read(file: string): Secrets | undefined {
  try {
    const secrets = JSON.parse(readFileSync(file, 'utf8')) as Secrets;
    return [...NAMES, ...KEYS].every((name) => secrets[name]) ? secrets : undefined;
  } catch {
    return undefined;
  }
}
