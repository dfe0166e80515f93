import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { keep, logOf, type Building } from './building.ts';
import { createDatabase, urlsOf, type DatabaseUrls } from './database.ts';
import { DATA } from './folders.ts';
import { startIssuer } from './issuer.ts';
import { startPostgres } from './postgres.ts';
import { startTemporal } from './temporal.ts';
import { VILLAGE } from './village.ts';

/**
 * The database's addresses, and whether nothing was in it before. A `DATABASE_URL` of one's own has to be allowed to make
 * roles: API and worker are given roles of their own in it.
 */
export async function openPostgres(building: Building): Promise<DatabaseUrls & { fresh: boolean }> {
  const { run, secrets, say, port } = building;
  const given = process.env.DATABASE_URL;
  if (given) {
    run.addresses.database = withoutPassword(given);
    return { ...urlsOf(given, secrets), fresh: false };
  }
  const postgres = await startPostgres({
    dataDir: join(DATA, 'postgres'),
    port: await port(5433, 'PostgreSQL'),
    password: secrets.superuserPassword,
    logFile: logOf('postgres'),
    settings: { max_connections: 60, shared_buffers: '64MB' },
  });
  keep(building, postgres, { name: 'postgres', signature: postgres.place.dataDir, signal: 'INT' });
  if (postgres.place.outside) say(`PostgreSQL runs as ${postgres.place.user?.name} in ${postgres.place.outside}.`);
  if (postgres.orphanStopped) say('A PostgreSQL left behind by a killed run was stopped.');
  if (postgres.movedAside) say(`A half-written database was moved to ${postgres.movedAside} and a new one made.`);

  const ownerUrl = await createDatabase(postgres.url, 'terdata');
  run.addresses.database = withoutPassword(ownerUrl);
  return { ...urlsOf(ownerUrl, secrets), fresh: postgres.fresh };
}

const withoutPassword = (url: string): string => Object.assign(new URL(url), { password: '' }).href;

export const TEMPORAL_FILE = join(DATA, 'temporal.db');

/** Temporal's address. Workflows of a database that is gone are moved aside with it. */
export async function openTemporal(building: Building, { fresh }: { fresh: boolean }): Promise<string> {
  const { run, port } = building;
  const given = process.env.TEMPORAL_ADDRESS;
  if (given) return (run.addresses.temporal = given);

  const dbFile = TEMPORAL_FILE;
  if (fresh) moveAside(dbFile);
  const options = {
    dbFile,
    port: await port(7233, 'Temporal'),
    uiPort: await port(8233, "Temporal's page"),
    retention: '90d',
    logFile: logOf('temporal'),
  };
  const again = () => startTemporal(options);
  const temporal = await again();
  keep(building, temporal, {
    name: 'temporal',
    signature: dbFile,
    signal: 'INT',
    ports: [options.port, options.uiPort],
    again,
  });
  run.addresses.temporal = temporal.address;
  if (temporal.uiUrl) run.addresses.temporalUi = temporal.uiUrl;
  return temporal.address;
}

function moveAside(dbFile: string): void {
  const now = Date.now();
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(`${dbFile}${end}`)) renameSync(`${dbFile}${end}`, `${dbFile}.of-a-lost-ledger-${now}${end}`);
  }
}

/** The issuer's address, which is also the `iss` of its tokens. It runs in this process, and sends browsers back to our pages alone. */
export async function openIssuer({ stack, run, port }: Building, webOrigin: string): Promise<string> {
  const given = process.env.OIDC_ISSUER;
  if (given) return given;
  const issuer = await startIssuer({
    port: await port(3001, 'the issuer'),
    keysFile: join(DATA, 'issuer-keys.json'),
    officers: VILLAGE.officers.map((officer) => ({ ...officer, place: placeOf(officer.region) })),
    webOrigin,
  });
  stack.defer(() => issuer.stop());
  return (run.addresses.issuer = issuer.url);
}

const KINDS = { province: 'Provinsi', regency: '', district: 'Kecamatan', village: 'Desa' } as const;
function placeOf(code: string): string {
  const region = VILLAGE.regions.find((one) => one.code === code);
  return region ? `${KINDS[region.level]} ${region.name}`.trim() : 'Indonesia';
}
