import { Client, escapeIdentifier } from 'pg';
import { migrate, seedReference } from '#ledger';
import { VILLAGE } from './village.ts';

/** The passwords of the two roles that sign in. */
export interface Passwords {
  apiPassword: string;
  workerPassword: string;
}

export interface DatabaseUrls {
  /** May make roles and tables: migrations and seeds, nothing else. */
  ownerUrl: string;
  /** The API's: owns nothing and is bound by row-level security. */
  apiUrl: string;
  /** The worker's: the same, and may write in the machine's name only. */
  workerUrl: string;
}

/** The addresses of one database for those who use it. */
export const urlsOf = (ownerUrl: string, { apiPassword, workerPassword }: Passwords): DatabaseUrls => ({
  ownerUrl,
  apiUrl: changed(ownerUrl, { username: 'terdata_api', password: apiPassword }),
  workerUrl: changed(ownerUrl, { username: 'terdata_worker', password: workerPassword }),
});

/** The same server, another database. */
export const inDatabase = (url: string, name: string): string => changed(url, { pathname: `/${name}` });

const changed = (url: string, parts: Partial<URL>): string => Object.assign(new URL(url), parts).href;

/** Makes an empty database where it is missing. @returns its address, for the same user */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  await connected(serverUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${escapeIdentifier(name)}`);
  });
  return inDatabase(serverUrl, name);
}

/** Roles, tables, rules and calendars, brought up to date; running it again changes nothing. */
export const prepareDatabase = (ownerUrl: string, { apiPassword, workerPassword }: Passwords): Promise<void> =>
  migrate(ownerUrl, { api: apiPassword, worker: workerPassword });

/** Who and where, for the village. An officer is known by issuer and subject, so a moved issuer is written down here. */
export const seedVillage = (ownerUrl: string, issuer: string): Promise<void> =>
  seedReference(ownerUrl, {
    regions: VILLAGE.regions,
    offices: VILLAGE.offices,
    officers: VILLAGE.officers.map(({ sub, ...officer }) => ({ ...officer, issuer, subject: sub })),
  });

/** Connects, does the work and hangs up. */
export async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
