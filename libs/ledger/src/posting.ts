import type { Database } from './database.ts';
import type { KnownOfficer } from './officers.ts';

/** Where an officer sits, in words: the office, and the region that they answer for; the nation has no name of a region. */
export const postingOf = (
  db: Database,
  officer: KnownOfficer,
): Promise<{ officeName: string; regionName: string | undefined }> =>
  db.read(undefined, async (query) => {
    const [row] = await query<{ office: string | null; region: string | null }>(
      `select (select name from office where id = $1) as office, (select name from region where code = $2) as region`,
      [officer.officeId, officer.region],
    );
    return { officeName: row?.office ?? '', regionName: row?.region ?? undefined };
  });
