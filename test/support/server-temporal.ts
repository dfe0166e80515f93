import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTimeSkippingServer } from '../../apps/local/src/binaries.ts';
import { anyPort } from '../../apps/local/src/ports.ts';
import { startTemporal, type Temporal } from '../../apps/local/src/temporal.ts';

export interface DevServer extends AsyncDisposable {
  address: string;
  /** Dies as in a power cut; `restart` finds what was on the disk. */
  kill9(): Promise<void>;
  /** Starts again on the same address; with `empty` its database has been lost. */
  restart(options?: { empty?: boolean }): Promise<void>;
  /** Its database as it lies on the disk. */
  files(): string[];
  stop(): Promise<void>;
}

/** A Temporal server for one spec file: what the time-skipping one cannot do (lists, resets, outages). */
export async function devServer(): Promise<DevServer> {
  const folder = mkdtempSync(join(tmpdir(), 'terdata-temporal-'));
  const port = await anyPort();
  const start = () =>
    startTemporal({ port, dbFile: join(folder, 'temporal.db'), logFile: join(folder, 'temporal.log') });
  let server: Temporal = await start();

  const files = ['', '-wal', '-shm'].map((end) => join(folder, `temporal.db${end}`));
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    address: server.address,
    kill9: () => server.kill9(),
    async restart({ empty = false } = {}) {
      await server.stop();
      if (empty) for (const file of files) rmSync(file, { force: true });
      server = await start();
    },
    files: () => files.filter((file) => existsSync(file)),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** For `TestWorkflowEnvironment.createTimeSkipping`: `{ server: { executable: { type: 'existing-path', path } } }`. */
export const timeSkippingServerPath = (): string => findTimeSkippingServer();
