import { makeTelemetryFilterString, Runtime } from '@temporalio/worker';

const say = () => undefined;
let isQuiet = false;

/** Once per process, before anything of Temporal's: its core warns of what tests do on purpose. */
export function quiet(): void {
  if (isQuiet) return;
  isQuiet = true;
  Runtime.install({
    shutdownSignals: [],
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
    logger: { log: say, trace: say, debug: say, info: say, warn: say, error: say },
  });
}
