import { Readable } from 'node:stream';
import { covers, type Officer } from '#domain';
import { Ledger, type Moved } from '#ledger';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Presence } from '../auth/officer.decorator.ts';

/** Somebody with a page open. */
type Listener = {
  officer: Pick<Officer, 'id'>;
  area: string;
  presence: Pick<Presence, 'idHash' | 'expiresAt'>;
  stream: Readable;
  /** What happened between the reading of their page and now, they may not know. */
  isNew: boolean;
};

const TICK_MS = 1_000;
const CHECK_EVERY = 5;
const HEARTBEAT_EVERY = 20;
/** An event may be committed so long after its own instant, and a page may be so old when its stream opens. */
const LOOK_BACK_SECONDS = 5;
/** Tabs of one officer; another one ends the oldest. */
const STREAMS_EACH = 6;

const CHANGED = 'data: {"changed":true}\n\n';
const HEARTBEAT = ': here\n\n';
/** Why it ends, in the words of the registry of problems: the page asks for nothing more, and says so. */
const ENDED = 'event: ended\ndata: {"code":"not_signed_in"}\n\n';

/**
 * Tells open pages that something in their area moved, and nothing about it: what it was, they ask as before. One statement a second for all
 * of them, and none while nobody listens. A session that has ended, and an account that was closed, is heard of within five seconds.
 */
@Injectable()
export class Changes implements OnModuleDestroy {
  readonly #listeners = new Set<Listener>();
  #seen: ReadonlySet<string> = new Set();
  /** What its author alone knows of yet, until when. */
  readonly #settling = new Map<string, Moved>();
  #timer: NodeJS.Timeout | undefined;
  #ticks = 0;

  constructor(private readonly ledger: Ledger) {}

  listen({ id, region }: Pick<Officer, 'id' | 'region'>, presence: Listener['presence']): Readable {
    const stream = new Readable({ read: () => undefined });
    const listener: Listener = { officer: { id }, area: region, presence, stream, isNew: true };
    const own = [...this.#listeners].filter(({ officer }) => officer.id === id);
    if (own.length >= STREAMS_EACH) this.#end(own[0]!);
    this.#listeners.add(listener);
    stream.once('close', () => this.#listeners.delete(listener));
    stream.push('retry: 2000\n\n');
    this.#schedule();
    return stream;
  }

  onModuleDestroy(): void {
    clearTimeout(this.#timer);
    for (const { stream } of this.#listeners) stream.push(null);
    this.#listeners.clear();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => void this.#tick(), TICK_MS);
  }

  async #tick(): Promise<void> {
    this.#ticks += 1;
    // The record may be away: pages stay open, and hear of it when they ask for something
    await this.#tell().catch(() => undefined);
    if (this.#ticks % CHECK_EVERY === 0) await this.#check().catch(() => undefined);
    if (this.#ticks % HEARTBEAT_EVERY === 0) this.#push([...this.#listeners], HEARTBEAT);
    this.#timer = undefined;
    if (this.#listeners.size > 0) this.#schedule();
  }

  async #tell(): Promise<void> {
    const { now, moved, isFull } = await this.ledger.movedWithin(LOOK_BACK_SECONDS);
    const news = moved.filter(({ key }) => !this.#seen.has(key));
    this.#seen = new Set(moved.map(({ key }) => key));
    const isAhead = ({ deliverableAt }: Moved) => Date.parse(deliverableAt) > now.getTime();
    const effective = [...this.#settling.values()].filter((one) => !isAhead(one));
    for (const { key } of effective) this.#settling.delete(key);
    for (const one of news.filter(isAhead)) this.#settling.set(one.key, one);

    const concerns = ({ area, isNew }: Listener): boolean =>
      isFull || [...(isNew ? moved : news), ...effective].some(({ region }) => covers(area, region));
    const told = [...this.#listeners].filter(concerns);
    for (const listener of this.#listeners) listener.isNew = false;
    this.#push(told, CHANGED);
  }

  /** Looks at every session, and at every officer who came with a token, again: one that has ended hears no more, and an officer who was moved hears of the new area. */
  async #check(): Promise<void> {
    const listeners = [...this.#listeners];
    const idHashes = listeners.flatMap(({ presence }) => presence.idHash ?? []);
    const officerIds = listeners.flatMap(({ presence, officer }) => (presence.idHash ? [] : [officer.id]));
    const areas = await this.ledger.stillHere({ idHashes, officerIds });
    for (const listener of listeners) {
      const { idHash, expiresAt } = listener.presence;
      const area = areas.get(idHash?.toString('hex') ?? listener.officer.id);
      if (area === undefined || (!idHash && Date.parse(expiresAt) <= Date.now())) this.#end(listener);
      else listener.area = area;
    }
  }

  #end(listener: Listener): void {
    this.#listeners.delete(listener);
    listener.stream.push(ENDED);
    listener.stream.push(null);
  }

  /** Whoever does not take what they were sent gets no more of it: one word that something changed is enough. */
  #push(listeners: readonly Listener[], line: string): void {
    for (const { stream } of listeners) if (stream.readableLength === 0) stream.push(line);
  }
}
