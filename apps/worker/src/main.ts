import { CALL_TIMEOUT_MS, createActivities } from '#activities';
import { createDukcapil } from '#dukcapil';
import { openEngine } from '#engine';
import { openLedger } from '#ledger';
import { workflowBundle } from './bundle.ts';
import { readConfig } from './config.ts';
import { connect } from './connect.ts';
import { withKillPoints } from './kill-points.ts';
import { codeOf, log } from './log.ts';
import { startLoops } from './loops.ts';
import { installRuntime } from './runtime.ts';
import { openWorkers, POOL_SIZE } from './workers.ts';

const config = readConfig(process.env);
installRuntime();

const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());

// What is opened last is closed first: no more work, then what the work stood on.
await using stack = new AsyncDisposableStack();
const { ledger, dukcapil } = withKillPoints(
  {
    ledger: openLedger({ url: config.databaseUrl, keys: config.keys, poolSize: POOL_SIZE }),
    dukcapil: createDukcapil({ ...config.dukcapil, timeoutMs: CALL_TIMEOUT_MS }),
  },
  process.env,
);
stack.defer(() => ledger.close());
const engine = openEngine({ ...config.temporal, identity: `worker-${process.pid}` });
stack.defer(() => engine.close());
const loops = startLoops({ ledger, engine, dukcapil, config });
stack.defer(() => loops.stop());

const [connection, bundle] = await Promise.all([
  connect(engine, config.temporal.address, stopping.signal),
  workflowBundle(config.bundleFile),
]);
if (connection) {
  stack.defer(() => connection.close());
  const activities = createActivities({ ledger, dukcapil, rate: config.rate });
  const workers = await openWorkers({ ...config.temporal, connection, bundle, activities });
  const runs = workers.map((worker) => worker.run());
  log('ready', { taskQueue: config.temporal.taskQueue });

  const stopAll = () => workers.forEach((worker) => worker.getState() === 'RUNNING' && worker.shutdown());
  stopping.signal.addEventListener('abort', stopAll);
  if (stopping.signal.aborted) stopAll();
  for (const run of runs) {
    run.catch((error: unknown) => {
      log('worker failed', { code: codeOf(error) });
      process.exitCode = 1; // whoever watches the process starts another
      stopping.abort();
    });
  }
  await Promise.allSettled(runs);
}
log('stopped');
