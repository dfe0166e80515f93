import { useState } from 'react';
import { layInto, type Scan } from './scan.ts';
import type { Wanted } from './batch.ts';

export type Laying = { done: number; all: number };

/** Lays scans into each file before its command is made; where one fails nothing is sent, and it may be tried again. */
export function useLaying() {
  const [laying, setLaying] = useState<Laying>();
  const [error, setError] = useState<unknown>();

  async function withScans(
    wanted: readonly Wanted[],
    scans: readonly Scan[],
    takes: (item: Wanted) => boolean,
  ): Promise<Wanted[] | undefined> {
    setError(undefined);
    if (scans.length === 0) return [...wanted];
    const all = wanted.filter(takes).length;
    const laid: Wanted[] = [];
    let done = 0;
    try {
      for (const item of wanted) {
        setLaying({ done, all });
        if (!takes(item)) {
          laid.push(item);
          continue;
        }
        laid.push({ ...item, body: { ...item.body, documents: await layInto(item.proposalId, scans) } });
        done += 1;
      }
      return laid;
    } catch (failure) {
      setError(failure);
      return undefined;
    } finally {
      setLaying(undefined);
    }
  }
  return { laying, error, withScans };
}
