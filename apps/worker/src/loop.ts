import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, log } from './log.ts';

export type Loop = {
  /** Lets the round that runs come to an end. */
  stop(): Promise<void>;
};

/** A plain loop. A round that fails is told, and the next one comes all the same. */
export function startLoop(name: string, everyMs: number, round: (signal: AbortSignal) => Promise<unknown>): Loop {
  const stopping = new AbortController();
  const { signal } = stopping;

  const turning = (async () => {
    while (!signal.aborted) {
      await round(signal).catch((error: unknown) => {
        if (!signal.aborted) log('loop failed', { loop: name, code: codeOf(error) });
      });
      await pause(everyMs, undefined, { signal }).catch(() => undefined); // cut short when we stop
    }
  })();

  return {
    stop() {
      stopping.abort();
      return turning;
    },
  };
}
