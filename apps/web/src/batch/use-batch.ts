import type { BulkReceiptView } from '#contracts';
import { useEffect, useRef, useState } from 'react';
import { api, newCommandId } from '../api/api.ts';
import { ServerAway } from '../api/problem.ts';
import { queries } from '../api/queries.ts';
import { pauseMs } from '../outbox/item.ts';
import { type Batch, type BatchKind, newBatch, toBulkBody, type Wanted } from './batch.ts';
import { findBatch, keepBatch } from './memory.ts';

export type BatchState = {
  /** Still looking whether the device has one from before. */
  isLooking: boolean;
  batch: Batch | undefined;
  isAway: boolean;
  /** Why nothing of it was written: the whole batch was refused. It is kept, to be sent again or thrown away. */
  error: unknown;
  start: (wanted: readonly Wanted[], about?: string) => void;
  again: () => void;
  /** Forgets the batch, and what came of it. */
  clear: () => void;
};

/**
 * Sends many commands as one batch. It is kept before it is sent and until its results were read: after a reload, a crash or a fresh
 * sign-in the same batch with the same ids is sent on, so nothing is done twice.
 * @param name under which the device keeps it
 */
export function useBatch(kind: BatchKind, name: string = kind): BatchState {
  const [isLooking, setLooking] = useState(true);
  const [batch, setBatch] = useState<Batch>();
  const [isAway, setAway] = useState(false);
  const [error, setError] = useState<unknown>();
  const [round, setRound] = useState(0);
  const tries = useRef(0);

  useEffect(() => {
    let isGone = false;
    const look = async () => {
      // A device that keeps nothing works all the same
      const found = await findBatch(name).catch(() => undefined);
      if (isGone) return;
      if (found) setBatch(found);
      setLooking(false);
    };
    void look();
    return () => {
      isGone = true;
    };
  }, [name]);

  const isUnsent = batch !== undefined && batch.receipt === undefined;
  useEffect(() => {
    if (!batch || !isUnsent) return undefined;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => setRound((before) => before + 1);
    const answered = async (receipt: BulkReceiptView) => {
      const done = { ...batch, receipt };
      await keepBatch(name, done).catch(() => undefined);
      tries.current = 0;
      setAway(false);
      setBatch(done);
      for (const key of ['queue', 'officers', 'desk']) void queries.invalidateQueries({ queryKey: [key] });
    };
    setError(undefined);
    api<BulkReceiptView>('/commands/bulk', { method: 'POST', body: toBulkBody(batch), signal: stop.signal }).then(
      answered,
      (failure: unknown) => {
        if (stop.signal.aborted) return;
        setAway(failure instanceof ServerAway);
        if (!(failure instanceof ServerAway)) {
          setError(failure);
          return;
        }
        tries.current += 1;
        timer = setTimeout(again, pauseMs(tries.current, Math.random()));
      },
    );
    addEventListener('online', again);
    return () => {
      stop.abort();
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }, [batch, isUnsent, name, round]);

  const start = (wanted: readonly Wanted[], about?: string) => {
    const made = newBatch(kind, wanted, newCommandId, about);
    void keepBatch(name, made)
      .catch(() => undefined)
      .then(() => setBatch(made));
  };
  const clear = () => {
    setBatch(undefined);
    setError(undefined);
    setAway(false);
    void keepBatch(name).catch(() => undefined);
  };
  return { isLooking, batch, isAway, error, start, again: () => setRound((before) => before + 1), clear };
}
