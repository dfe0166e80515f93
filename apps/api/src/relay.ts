import type { Engine } from '#engine';
import type { Delivery, Ledger } from '#ledger';
import { setTimeout as wait } from 'node:timers/promises';
import { atOnce } from './at-once.ts';
import { withoutWords } from './logging.ts';

/** The record's side and the engine's side of a delivery; an app introduces the two to each other. */
export type Outbox = Pick<Ledger, 'lease' | 'settle' | 'failed'>;
export type Courier = Pick<Engine, 'deliver'>;
type Log = { warn(facts: object, message: string): void };

export type RelayOptions = {
  outbox: Outbox;
  courier: Courier;
  log: Log;
  /** How long it waits without being poked: for what a crash or another process has left, in milliseconds. */
  pollMs?: number;
  batch?: number;
};

/** Calls in the air. */
const AT_ONCE = 20;
/** An instant may fall a little later by PostgreSQL's clock than by ours. */
const GRACE_MS = 20;
/** A settling move of years would not fit into a timer. */
const LONGEST_MS = 60_000;

/**
 * The one deliverer: what is committed reaches Temporal from here, and from nowhere before the commit. It leases rows, holds no lock
 * across a call, tells each proposal's current position, and settles a whole batch with one statement.
 */
export class Relay {
  /** Whether the engine answered when it was last spoken to. */
  engineAnswers = true;
  readonly #options: Required<RelayOptions>;
  readonly #timers = new Set<NodeJS.Timeout>();
  #stopping = new AbortController();
  #wake: () => void = () => undefined;
  #poked = false;
  #running: Promise<void> | undefined;

  constructor(options: RelayOptions) {
    this.#options = { pollMs: 1_000, batch: 100, ...options };
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** There is something to deliver: at once, or from an instant on while a move settles. Never awaited by an answer. */
  poke(deliverableAt?: string): void {
    const waitMs = deliverableAt ? Date.parse(deliverableAt) - Date.now() : 0;
    if (waitMs <= 0) return this.#pokeNow();
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        this.#pokeNow();
      },
      Math.min(waitMs + GRACE_MS, LONGEST_MS),
    );
    timer.unref();
    this.#timers.add(timer);
  }

  /** Takes nothing more, and finishes what it has in hand. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#wake();
    await this.#running;
  }

  /** Leases, delivers and settles one batch. @returns how many it took */
  async deliverBatch(): Promise<number> {
    const { outbox, batch } = this.#options;
    const leased = await outbox.lease(batch);
    if (leased.length === 0) return 0;
    const told: Delivery[] = [];
    await atOnce(AT_ONCE, leased, async (delivery) => {
      if (await this.#deliver(delivery)) told.push(delivery);
    });
    await outbox.settle(told.map(({ proposalId, position }) => ({ proposalId, seq: position.seq })));
    return leased.length;
  }

  /** A failure leaves the row, and it backs off. */
  async #deliver(delivery: Delivery): Promise<boolean> {
    const { outbox, courier, log } = this.#options;
    const { proposalId } = delivery;
    const refused = await this.#tell(courier, delivery);
    if (!refused) return true;
    log.warn({ proposalId, code: refused }, 'not delivered');
    await outbox.failed(proposalId, refused);
    return false;
  }

  /** @returns why it could not be told, as a code */
  async #tell(courier: Courier, delivery: Delivery): Promise<string | undefined> {
    try {
      const answer = await courier.deliver(delivery);
      this.engineAnswers = true;
      return answer.delivered ? undefined : `run_${answer.incident}`; // open here, completed there: for a person to see
    } catch (error) {
      this.engineAnswers = false;
      const { code, kind } = withoutWords(error);
      return String(code ?? kind).slice(0, 60);
    }
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      this.#poked = false;
      const taken = await this.#deliverQuietly();
      if (taken < this.#options.batch && !this.#poked && !signal.aborted) await this.#rest();
    }
  }

  /** The relay outlives a database that is away. */
  async #deliverQuietly(): Promise<number> {
    try {
      return await this.deliverBatch();
    } catch (error) {
      this.#options.log.warn({ fault: withoutWords(error) }, 'the relay could not reach the record');
      this.#poked = false;
      return 0;
    }
  }

  async #rest(): Promise<void> {
    const rested = new AbortController();
    this.#wake = () => rested.abort();
    await wait(this.#options.pollMs, undefined, { signal: rested.signal, ref: false }).catch(() => undefined);
    this.#wake = () => undefined;
  }

  #pokeNow(): void {
    this.#poked = true;
    this.#wake();
  }
}
