import { hostname } from 'node:os';
import type { Engine } from '#engine';
import type { Dukcapil } from '#dukcapil';
import type { Ledger } from '#ledger';
import type { Config } from './config.ts';
import { type Loop, startLoop } from './loop.ts';
import { reconciler } from './reconciler.ts';
import { release } from './releaser.ts';

type Parts = { ledger: Ledger; engine: Engine; dukcapil: Dukcapil; config: Pick<Config, 'everyMs' | 'rate'> };

/** What runs beside the workers. Releaser and reconciler run in one process at a time; a sign of life comes from each. */
export function startLoops({ ledger, engine, dukcapil, config: { everyMs, rate } }: Parts): Loop {
  const reconcile = reconciler({ ledger, engine });
  const releasing = { ledger, dukcapil, rate };
  const worker = `${hostname()}-${process.pid}`;
  const loops = [
    startLoop('heartbeat', everyMs.heartbeat, () => ledger.heartbeat(worker)),
    startLoop('releaser', everyMs.release, (signal) => ledger.lock('releaser', () => release(releasing, signal))),
    startLoop('reconciler', everyMs.reconcile, (signal) => ledger.lock('reconciler', () => reconcile(signal))),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}
