import type { OpenBody, Opening } from '#contracts';
import { useEffect, useRef, useState } from 'react';
import { api, newCommandId } from '../../api/api.ts';
import { ServerAway } from '../../api/problem.ts';
import { pauseMs } from '../../outbox/item.ts';
import type { Sending } from './draft.ts';

type Sent = {
  /** Under way, or waiting for a server that is away. */
  sending: Sending | undefined;
  isAway: boolean;
  answer: Opening | undefined;
  error: unknown;
  send: (body: OpenBody) => void;
  tryNow: () => void;
  /** Forgets answer and error. */
  reset: () => void;
};

type Memory = {
  before: (sending: Sending) => Promise<void>;
  received: () => Promise<void>;
  refused: () => Promise<void>;
};

/**
 * Sends an opening until it is answered: the id is made and kept before the first try, and an answer that was lost is asked for again.
 * @param memory what the device is told, each time before the screen is
 */
export function useSending(start: Sending | undefined, memory: Memory): Sent {
  const [sending, setSending] = useState(start);
  const [isAway, setAway] = useState(false);
  const [answer, setAnswer] = useState<Opening>();
  const [error, setError] = useState<unknown>();
  const [round, setRound] = useState(0);
  const tries = useRef(0);
  /** Known at once, not only when the screen is drawn: a second press makes no second opening. */
  const isUnder = useRef(start !== undefined);

  useEffect(() => {
    if (!sending) return undefined;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => setRound((before) => before + 1);
    const finish = async (remember: () => Promise<void>, end: () => void) => {
      await remember();
      tries.current = 0;
      isUnder.current = false;
      setSending(undefined);
      setAway(false);
      end();
    };
    void api<Opening>('/proposals', { method: 'POST', ...sending, signal: stop.signal }).then(
      (opening) => finish(memory.received, () => setAnswer(opening)),
      (failure: unknown) => {
        if (stop.signal.aborted) return undefined;
        if (!(failure instanceof ServerAway)) return finish(memory.refused, () => setError(failure));
        tries.current += 1;
        setAway(true);
        timer = setTimeout(again, pauseMs(tries.current, Math.random()));
        return undefined;
      },
    );
    addEventListener('online', again);
    return () => {
      stop.abort();
      clearTimeout(timer);
      removeEventListener('online', again);
    };
    // `memory` only writes down what is known here
  }, [sending, round]);

  const send = (body: OpenBody) => {
    if (isUnder.current) return;
    isUnder.current = true;
    const made = { commandId: newCommandId(), body };
    setError(undefined);
    void memory.before(made).then(() => setSending(made));
  };
  const reset = () => {
    setAnswer(undefined);
    setError(undefined);
  };
  return { sending, isAway, answer, error, send, tryNow: () => setRound((before) => before + 1), reset };
}
