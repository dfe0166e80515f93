import { useEffect, useState } from 'react';
import { itemsInBox } from './box.ts';
import type { Item } from './item.ts';
import { listen } from './signal.ts';

export type Outbox = { items: readonly Item[]; error?: unknown } | undefined;

/** What lies in the outbox, drawn again whenever this tab or another changes it; nothing while it is being read. */
export function useOutbox(): Outbox {
  const [outbox, setOutbox] = useState<Outbox>();
  useEffect(() => {
    let isGone = false;
    const read = () =>
      void itemsInBox().then(
        (items) => !isGone && setOutbox({ items }),
        (error: unknown) => !isGone && setOutbox({ items: [], error }),
      );
    read();
    const stop = listen((signal) => signal === 'changed' && read());
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return outbox;
}
