import { type CustomTypesConfig, Pool, type PoolClient, types as parsers } from 'pg';
import type { Actor } from '#domain';
import { isTransient, toLedgerError } from './faults.ts';

/** One statement with parameters. Dates of the calendar come as `YYYY-MM-DD`, instants as `Date`, bigint as number. */
export type Query = <Row extends object = Record<string, unknown>>(
  text: string,
  params?: readonly unknown[],
) => Promise<Row[]>;

export type DatabaseOptions = { url: string; poolSize?: number | undefined; clock?: (() => Date) | undefined };

/** How often a transaction that met a deadlock or a serialization failure is tried in all. */
const TRIES = 5;
const SESSION = [
  // A wait longer than this is told as "not now", so that an officer never looks at a frozen screen
  '-c lock_timeout=5000 -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000',
  // Our arrays hold one row or a few hundred, and PostgreSQL guesses a hundred: on today's disks that is still a case for the index
  '-c random_page_cost=1.1',
].join(' ');

const OURS: Partial<Record<number, (text: string) => unknown>> = {
  [parsers.builtins.DATE]: String,
  [parsers.builtins.INT8]: Number,
};
const types: CustomTypesConfig = {
  getTypeParser: (oid, format) => OURS[oid] ?? parsers.getTypeParser(oid, format),
};

/**
 * The one door to PostgreSQL for hot paths: a pool whose transactions tell the database who is asking.
 * Row-level security reads `terdata.region`; a transaction without it sees no row.
 */
export class Database {
  /** Statements sent besides transaction control; a test asserts on it. */
  statements = 0;
  readonly #pool: Pool;
  readonly #clock: (() => Date) | undefined;
  readonly #names = new Map<string, string>();

  constructor({ url, poolSize = 10, clock }: DatabaseOptions) {
    this.#clock = clock;
    this.#pool = new Pool({
      connectionString: url,
      max: poolSize,
      types,
      options: SESSION,
      connectionTimeoutMillis: 5_000,
      application_name: 'terdata',
    });
    // A connection that breaks between two statements says so at the next one; unheard, its event would end the process
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** A read-only transaction as this actor; without one, as somebody who sees no proposal. */
  read<T>(actor: Actor | undefined, work: (query: Query) => Promise<T>): Promise<T> {
    return this.#within('BEGIN READ ONLY', actor, work);
  }

  /** A transaction as this actor, committed when `work` returns. It may be tried again, so `work` touches nothing but the database. */
  write<T>(actor: Actor | undefined, work: (query: Query) => Promise<T>): Promise<T> {
    return this.#within('BEGIN', actor, work);
  }

  /** A connection of one's own, for a lock that outlives a transaction. */
  async session<T>(work: (query: Query) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    try {
      const result = await work(this.#queryOn(client));
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw toLedgerError(error);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #within<T>(begin: string, actor: Actor | undefined, work: (query: Query) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#once(`${begin}; ${settingsFor(actor, this.#clock?.())}`, work);
      } catch (error) {
        if (tries >= TRIES || !isTransient(error)) throw toLedgerError(error);
      }
    }
  }

  async #once<T>(begin: string, work: (query: Query) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    try {
      await client.query(begin);
      const result = await work(this.#queryOn(client));
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      const rolledBack = await client.query('ROLLBACK').then(
        () => true,
        () => false,
      );
      client.release(!rolledBack);
      throw error;
    }
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw toLedgerError(error);
    }
  }

  #queryOn(client: PoolClient): Query {
    return async <Row extends object>(text: string, params: readonly unknown[] = []) => {
      this.statements += 1;
      const { rows } = await client.query<Row>({ name: this.#nameOf(text), text, values: [...params] });
      return rows;
    };
  }

  /** Each text is planned once per connection. The texts are constants of this room, so they are few. */
  #nameOf(text: string): string {
    const known = this.#names.get(text);
    if (known) return known;
    const name = `q${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

/** The whole nation has a sign of its own: PostgreSQL resets a setting to '' and not to nothing, and that must never mean "everything". */
const NATION = '*';
const REGION = /^(\d{2}(\.\d{2,4}){0,3})?$/;
const ACTOR = /^(system|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function settingsFor(actor: Actor | undefined, now: Date | undefined): string {
  const clock = now ? `; SET LOCAL terdata.now = '${now.toISOString()}'` : '';
  if (!actor) return `SET LOCAL terdata.region = ''; SET LOCAL terdata.actor = ''${clock}`;
  const { id, region } = actor;
  if (!REGION.test(region) || !ACTOR.test(id)) throw new TypeError('an actor needs a region code and an id');
  return `SET LOCAL terdata.region = '${region || NATION}'; SET LOCAL terdata.actor = '${id}'${clock}`;
}
