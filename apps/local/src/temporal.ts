import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { findTemporal } from './binaries.ts';
import { startGuarded, tailOf } from './guard.ts';
import { PlainError } from './plain-error.ts';
import { isAnswering } from './ports.ts';
import { until } from './waiting.ts';

export interface TemporalOptions {
  port: number;
  logFile: string;
  /** Workflows live as long as this file; without it as long as the server. */
  dbFile?: string;
  /** The port of its own UI; without it there is none. */
  uiPort?: number;
  /** How long ended runs are kept, as the CLI writes durations: `90d`. The server's own default is a day. */
  retention?: string;
  binary?: string;
}

export interface Temporal {
  /** `host:port`. */
  address: string;
  uiUrl?: string;
  pid: number;
  stop(): Promise<void>;
  kill9(): Promise<void>;
  ended: Promise<number | string>;
}

/** Search attributes are given at the start and never upserted; the pragmas are what makes 20 deliveries at once quick. */
const FLAGS = [
  ['--sqlite-pragma', 'journal_mode=WAL'],
  ['--sqlite-pragma', 'synchronous=NORMAL'],
  ['--search-attribute', 'TerdataKind=Keyword'],
  ['--search-attribute', 'TerdataRegency=Keyword'],
  // A workflow that cannot run is flagged after its second failed task.
  ['--dynamic-config-value', 'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=2'],
  ['--dynamic-config-value', 'frontend.WorkflowPauseEnabled=true'],
  ['--log-level', 'warn'],
].flat();

/**
 * Starts a Temporal development server on the loopback address and waits until it answers. It stops when we die.
 *
 * @throws {PlainError} no binary, or it did not become healthy within 20 s
 */
export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  const { port, uiPort, dbFile, logFile, retention, binary = findTemporal() } = options;
  const address = `127.0.0.1:${port}`;
  mkdirSync(dirname(logFile), { recursive: true });
  const where = ['--ip', '127.0.0.1', '--port', String(port)];
  const page = uiPort ? ['--ui-port', String(uiPort)] : ['--headless'];
  const store = dbFile ? ['--db-filename', dbFile] : [];
  const args = ['server', 'start-dev', ...where, ...page, ...store, ...FLAGS];
  const server = startGuarded(binary, args, { signal: 'INT', logFile });

  const isHealthy = async () =>
    (await isAnswering(port)) && (await runs(binary, ['operator', 'cluster', 'health', '--address', address]));
  const healthy = await until(async () => server.hasEnded() || (await isHealthy()));
  if (!healthy || server.hasEnded()) {
    await server.stop(1_000);
    throw new PlainError(
      `Temporal did not start on port ${port}; its log ${logFile} ends with:\n${tailOf(logFile)}\n` +
        'Move its database away to begin anew, or set TEMPORAL_ADDRESS to a server of your own.',
    );
  }
  if (retention) {
    const update = ['operator', 'namespace', 'update', '--namespace', 'default', '--retention', retention];
    await runs(binary, [...update, '--address', address]);
  }
  return {
    address,
    ...(uiPort && { uiUrl: `http://127.0.0.1:${uiPort}` }),
    pid: server.pid,
    ended: server.ended,
    stop: () => server.stop(),
    kill9: () => server.kill9(),
  };
}

/** Whether the command line tool answers yes within five seconds. */
function runs(binary: string, args: string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(binary, args, { stdio: 'ignore', timeout: 5_000 });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}
