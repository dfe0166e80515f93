import { settle, itemsInBox } from './box.ts';
import { after, nextOf, recovered, sending, type Item } from './item.ts';
import { isLent } from './lent.ts';
import { send } from './send.ts';
import { announce, listen } from './signal.ts';

/** One sender for all tabs of a browser; the next takes over when its tab closes. */
const LOCK = 'terdata-sender';
/** A timer of a browser takes no more. */
const LONGEST_WAIT_MS = 300_000;

let hurriedAt = 0;
let wake: () => void = () => {};

const waitFor = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(ms, LONGEST_WAIT_MS));
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });

async function deliver(item: Item): Promise<void> {
  const sent = sending(item, Date.now());
  await settle(item, sent);
  await settle(sent, after(sent, await send(sent), Date.now(), Math.random()));
}

/** Sends what can be sent, or says how long to wait. */
async function step(): Promise<number> {
  if (!navigator.onLine || !isLent()) return LONGEST_WAIT_MS;
  const { item, wakeAt } = nextOf(await itemsInBox(), Date.now(), hurriedAt);
  if (item) {
    await deliver(item);
    return 0;
  }
  return wakeAt ? Math.max(0, wakeAt - Date.now()) : LONGEST_WAIT_MS;
}

/** Whoever holds the lock is the only one: what is still being sent was left so by a browser that is no more. */
async function run(): Promise<never> {
  for (const item of await itemsInBox().catch(() => [])) {
    if (recovered(item) !== item) await settle(item, recovered(item));
  }
  for (;;) {
    const ms = await step().catch(() => LONGEST_WAIT_MS); // a full or wiped device: look again later
    if (ms > 0) await waitFor(ms);
  }
}

const hurry = () => announce('hurry');
let started = false;

/** Starts sending in the background. @remarks once per page; safe to call again */
export function startSender(): void {
  if (started) return;
  started = true;
  listen((signal) => {
    if (signal !== 'hurry') return;
    hurriedAt = Date.now();
    wake();
  });
  addEventListener('online', hurry);
  addEventListener('focus', hurry);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && hurry());
  void navigator.locks.request(LOCK, run);
  hurry(); // perhaps after a new sign-in, for which everything waits
}
