type Payload = Record<string, unknown> & { grantId?: string; uid?: string };
export type Kept = Map<string, { payload: Payload; until: number }>;

/**
 * What the demo issuer has to remember between two steps of a browser: for minutes, in memory, and of use to nobody afterwards.
 * Tokens are signed and carry all that is known about them.
 */
export class KeepsForAWhile {
  readonly #kept: Kept;
  readonly #kind: string;

  constructor(kept: Kept, kind: string) {
    this.#kept = kept;
    this.#kind = kind;
  }

  /** One memory for all kinds, that outlives a change of keys. */
  static in =
    (kept: Kept) =>
    (kind: string): KeepsForAWhile =>
      new KeepsForAWhile(kept, kind);

  async upsert(id: string, payload: Payload, seconds: number): Promise<void> {
    const now = Date.now();
    for (const [key, { until }] of this.#kept) if (until <= now) this.#kept.delete(key);
    this.#kept.set(this.#key(id), { payload, until: now + seconds * 1_000 });
  }

  /** A session is known to the code that came of it, and to no browser: everybody who comes says anew who they are. */
  async find(id: string): Promise<Payload | undefined> {
    if (this.#kind === 'Session') return undefined;
    const found = this.#kept.get(this.#key(id));
    return found && found.until > Date.now() ? found.payload : undefined;
  }

  async findByUid(uid: string): Promise<Payload | undefined> {
    return [...this.#kept].find(([key, { payload }]) => this.#isMine(key) && payload.uid === uid)?.[1].payload;
  }

  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    const found = this.#kept.get(this.#key(id));
    if (found) found.payload['consumed'] = Math.floor(Date.now() / 1_000);
  }

  async destroy(id: string): Promise<void> {
    this.#kept.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of this.#kept) if (payload.grantId === grantId) this.#kept.delete(key);
  }

  #key(id: string): string {
    return `${this.#kind}:${id}`;
  }

  #isMine(key: string): boolean {
    return key.startsWith(`${this.#kind}:`);
  }
}
