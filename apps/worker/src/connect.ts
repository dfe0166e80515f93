import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection } from '@temporalio/worker';
import type { Engine } from '#engine';
import { codeOf, log } from './log.ts';

const TRY_AGAIN_MS = 2_000;

/** Waits for Temporal as long as it takes: a worker that is started first is not a failure. @returns nothing if told to stop */
export async function connect(
  engine: Pick<Engine, 'ensureSearchAttributes'>,
  address: string,
  stopping: AbortSignal,
): Promise<NativeConnection | undefined> {
  while (!stopping.aborted) {
    try {
      await engine.ensureSearchAttributes();
      return await NativeConnection.connect({ address });
    } catch (error) {
      log('waiting for Temporal', { code: codeOf(error) });
      await pause(TRY_AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
  return undefined;
}
