/** Once per Jest run, after the last spec. */
export default async function tearDown(): Promise<void> {
  await (globalThis as { stopTestPostgres?: () => Promise<void> }).stopTestPostgres?.();
}
