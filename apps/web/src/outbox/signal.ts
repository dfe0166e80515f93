/** `changed`: draw it again. `hurry`: what waits is tried at once. */
export type Signal = 'changed' | 'hurry';

const channel = new BroadcastChannel('terdata-outbox');
const listeners = new Set<(signal: Signal) => void>();
channel.addEventListener('message', ({ data }: MessageEvent<Signal>) => {
  for (const hear of listeners) hear(data);
});

/** To this tab and to all others of this browser. */
export function announce(signal: Signal): void {
  for (const hear of listeners) hear(signal);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
  channel.postMessage(signal);
}

export function listen(hear: (signal: Signal) => void): () => void {
  listeners.add(hear);
  return () => void listeners.delete(hear);
}
