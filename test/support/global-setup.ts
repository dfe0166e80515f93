import { startTestPostgres } from './server-postgres.ts';

/** Once per Jest run, before the first spec. Specs get their own copy of the template: `freshDatabase()`. */
export default async function setUp(): Promise<void> {
  Object.assign(globalThis, { stopTestPostgres: await startTestPostgres() });
}
