import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Journal } from '../district/journal.ts';
import { countAll, type Counters } from './counters.ts';

/** How much waited; `at` is when the count began, in milliseconds since 1970. */
export type Point = { at: number } & Pick<Counters, 'undelivered' | 'parked'>;

export type Drain = {
  /** The last count; nothing before the first one, or while the database does not answer. */
  counters(): Counters | undefined;
  points(): readonly Point[];
  stop(): Promise<void>;
};

const EVERY_MS = 1_000;
/** Counting may take a fifth of the time. */
const SHARE = 5;
const KEPT = 240;

type Draining = { url: string; journal: Journal; isWatched: () => boolean };

/** Counts once a second while somebody looks, and remembers the last minutes. `url` is that of a user who sees every row. */
export function startDrain({ url, journal, isWatched }: Draining): Drain {
  let latest: Counters | undefined;
  let points: Point[] = [];
  let client: Client | undefined;
  const stopping = new AbortController();

  async function connect(): Promise<Client> {
    const fresh = new Client({ connectionString: url });
    fresh.on('error', () => (client = undefined));
    await fresh.connect();
    return fresh;
  }
  async function count(): Promise<void> {
    const at = Date.now();
    try {
      client ??= await connect();
      latest = await countAll(client, journal.yes.values());
      const { undelivered, parked } = latest;
      points = [...points, { at, undelivered, parked }].slice(-KEPT);
    } catch {
      latest = undefined;
      await client?.end().catch(() => undefined);
      client = undefined;
    }
  }
  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const startedMs = performance.now();
      if (isWatched()) await count();
      const tookMs = performance.now() - startedMs;
      await sleep(Math.max(EVERY_MS - tookMs, SHARE * tookMs), undefined, { signal: stopping.signal }).catch(
        () => undefined,
      );
    }
    await client?.end();
  }
  const running = run();

  return {
    counters: () => latest,
    points: () => points,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
