import { hostname } from 'node:os';
import type { Engine } from '#engine';
import type { Dukcapil } from '#dukcapil';
import type { Ledger } from '#ledger';
import type { Config } from './config.ts';
import { type Loop, startLoop } from './loop.ts';
import { rechecker } from './rechecker.ts';
import { reconciler } from './reconciler.ts';
import { release } from './releaser.ts';

type Parts = { ledger: Ledger; engine: Engine; dukcapil: Dukcapil; config: Pick<Config, 'everyMs' | 'rate'> };

/** Whether a round of the rechecker is due is looked at often, for a restart must not put it off for a day. */
const LOOK_MS = 60_000;

/** What runs beside the workers. All but the sign of life run in one process at a time. */
export function startLoops({ ledger, engine, dukcapil, config: { everyMs, rate } }: Parts): Loop {
  const reconcile = reconciler({ ledger, engine });
  const recheck = rechecker({ ledger, dukcapil, rate, everySeconds: everyMs.recheck / 1000 });
  const releasing = { ledger, dukcapil, rate };
  const worker = `${hostname()}-${process.pid}`;
  const loops = [
    startLoop('heartbeat', everyMs.heartbeat, () => ledger.heartbeat(worker)),
    startLoop('releaser', everyMs.release, (signal) => ledger.lock('releaser', () => release(releasing, signal))),
    startLoop('reconciler', everyMs.reconcile, (signal) => ledger.lock('reconciler', () => reconcile(signal))),
    startLoop('rechecker', Math.min(everyMs.recheck / 2, LOOK_MS), (signal) =>
      ledger.lock('rechecker', () => recheck(signal)),
    ),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}
