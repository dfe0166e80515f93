import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = resolve(fileURLToPath(new URL('../../../', import.meta.url)));

/** What a run leaves behind for the next one: databases, keys, logs. */
export const DATA = process.env.TERDATA_DATA ?? join(ROOT, '.data');

/** What every clone of this user may use again: downloaded servers. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'terdata');
