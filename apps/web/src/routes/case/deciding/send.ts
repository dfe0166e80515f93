import { ServerAway } from '../../../api/problem.ts';

type Patience = {
  /** Told each time that the server was away. */
  onAway: () => void;
  signal: AbortSignal;
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
};

const LONGEST_WAIT_MS = 30_000;

/**
 * Calls until the server has answered, yes or no. Every try is the same call with the same command id, so an answer that was lost on
 * the way is given once more and nothing is done twice.
 * @throws whatever the call throws but `ServerAway`, and the reason of the signal
 */
export async function untilAnswered<T>(call: () => Promise<T>, { onAway, signal, wait = pause }: Patience): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ServerAway)) throw error;
      onAway();
      await wait(error.retryAfter ? error.retryAfter * 1000 : Math.min(1000 * 2 ** tries, LONGEST_WAIT_MS), signal);
    }
  }
}

/** Ends early as soon as the device has a network again. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (then: () => void) => () => {
      clearTimeout(timer);
      removeEventListener('online', onward);
      signal.removeEventListener('abort', stop);
      then();
    };
    const onward = end(resolve);
    const stop = end(() => reject(signal.reason as Error));
    const timer = setTimeout(onward, ms);
    addEventListener('online', onward);
    signal.addEventListener('abort', stop);
  });
}
