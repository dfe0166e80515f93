import type { Database } from './database.ts';

/** Which of these codes stand in the table of regions. */
export const knownRegions = (db: Database, codes: readonly string[]): Promise<ReadonlySet<string>> =>
  db.read(undefined, async (query) => {
    const rows = await query<{ code: string }>('select code from region where code = any($1)', [codes]);
    return new Set(rows.map(({ code }) => code));
  });
