import { migrate } from '#ledger';

// The first step of a server: roles, tables, rules and calendars, brought up to date. The address is that of somebody who may make roles.
const { DATABASE_URL, TERDATA_API_PASSWORD, TERDATA_WORKER_PASSWORD } = process.env;
if (!DATABASE_URL || !TERDATA_API_PASSWORD || !TERDATA_WORKER_PASSWORD) {
  console.error('DATABASE_URL, TERDATA_API_PASSWORD and TERDATA_WORKER_PASSWORD are needed.');
  process.exit(1);
}
await migrate(DATABASE_URL, { api: TERDATA_API_PASSWORD, worker: TERDATA_WORKER_PASSWORD });
