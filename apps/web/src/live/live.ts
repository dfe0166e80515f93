import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const POLL_MS = 30_000;

/** Whether the browser was asked to save data: then nothing is fetched that nobody asked for. */
const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Fetches what is on the screen anew as soon as the server says that something in the officer's area has changed. Where no stream is
 * to be had, each half minute. Without keys it listens to nothing.
 */
export function useLive(...keys: readonly string[]): void {
  const client = useQueryClient();
  const names = keys.join(' ');
  useEffect(() => {
    if (savesData() || names === '') return undefined;
    const refresh = () => {
      for (const name of names.split(' ')) void client.invalidateQueries({ queryKey: [name] });
    };
    let poll: ReturnType<typeof setInterval> | undefined;
    const stream = new EventSource('/changes');
    stream.addEventListener('message', refresh);
    stream.addEventListener('open', () => {
      clearInterval(poll);
      poll = undefined;
    });
    stream.addEventListener('error', () => {
      poll ??= setInterval(refresh, POLL_MS);
    });
    // The sign-in has ended: asking once more lets the page say so.
    stream.addEventListener('ended', () => {
      stream.close();
      refresh();
    });
    return () => {
      stream.close();
      clearInterval(poll);
    };
  }, [client, names]);
}
