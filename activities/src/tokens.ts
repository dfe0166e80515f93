import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from '#ledger';

const PAUSE_MS = 250;

/** Draws tokens in small batches from the one bucket that all processes share. A token is one call. */
export function tokensFor(ledger: Pick<Ledger, 'takeTokens'>, system: string, perSecond: number) {
  let held = 0;

  /** Takes one token, out of the `wanted` that are likely to follow. @returns false if there was none for `patienceMs` */
  return async function take(wanted: number, patienceMs: number, signal: AbortSignal): Promise<boolean> {
    for (let waited = 0; held === 0; waited += PAUSE_MS) {
      const drawn = await ledger.takeTokens(system, wanted, perSecond);
      held += drawn; // others may have drawn or taken meanwhile
      if (held > 0) break;
      if (waited >= patienceMs) return false;
      await pause(PAUSE_MS, undefined, { signal });
    }
    held -= 1;
    return true;
  };
}
