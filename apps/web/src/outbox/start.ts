import type { Desk } from '#domain';
import type { Me } from '../session/me.ts';
import { fetchCases } from './cases.ts';
import { recallOfficer, rememberOfficer } from './officer.ts';
import { startSender } from './sender.ts';

const WORKER = { script: '/meja/sw.js', scope: '/meja' } as const;
/** Desks that go to doors where there may be no network. */
const GOES_OUT: readonly Desk[] = ['operator', 'surveyor'];

const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 10_000 });
  else setTimeout(act, 3_000);
};

/** Keeps the pages on the device, where the browser can: without it they only need a network. */
const registerWorker = (): void =>
  void navigator.serviceWorker?.register(WORKER.script, { scope: WORKER.scope }).catch(() => undefined);

let readyFor: string | undefined;

/** Makes the device ready to work without a network: who is signed in, what waits for them, the pages themselves, and a sender. */
export async function makeReady(me: Me): Promise<void> {
  await rememberOfficer(me);
  start(me);
}

/** The server is away: whoever was last signed in goes on with what the device has. */
export async function wakeUp(): Promise<Me | undefined> {
  const me = await recallOfficer();
  if (me) start(me);
  return me;
}

function start(me: Me): void {
  if (readyFor === me.officer.id) return;
  readyFor = me.officer.id;
  whenIdle(() => {
    startSender();
    registerWorker();
    if (GOES_OUT.includes(me.desk)) void fetchCases().catch(() => undefined);
  });
}
