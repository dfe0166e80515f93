/** What the stand-in remembers of one call. Kept in this process; the control surface gives counts only. */
export type Call = {
  atMs: number;
  nik: string;
  customerId: string;
  transactionId: string | undefined;
  /** The fault it met, if any. */
  fault: string | undefined;
};

export type CallCounts = {
  total: number;
  /** The most calls in any one second from the start on. */
  busiestSecond: number;
  byCustomer: Record<string, number>;
  byTransaction: Record<string, number>;
  byFault: Record<string, number>;
};

/** Every identity check that arrived, the broken ones too. */
export class Calls {
  readonly #calls: Call[] = [];

  add(call: Call): void {
    this.#calls.push(call);
  }

  get total(): number {
    return this.#calls.length;
  }

  get list(): readonly Call[] {
    return this.#calls;
  }

  about(nik: string): number {
    return this.#calls.filter((call) => call.nik === nik).length;
  }

  /** Without a number of any citizen. */
  counts(): CallCounts {
    const by = (key: (call: Call) => string | undefined) => tally(this.#calls.map(key));
    return {
      total: this.total,
      busiestSecond: Math.max(0, ...Object.values(by(({ atMs }) => String(Math.floor(atMs / 1000))))),
      byCustomer: by(({ customerId }) => customerId),
      byTransaction: by(({ transactionId }) => transactionId),
      byFault: by(({ fault }) => fault),
    };
  }
}

function tally(keys: (string | undefined)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
}
