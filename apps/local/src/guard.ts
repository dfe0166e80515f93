import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The shell becomes the server (`exec`), and leaves a watcher that reads file descriptor 3. Only we hold its other end: when
 * we die, by kill -9 too, the watcher reads the end of the file and asks the server to stop. It is started by a subshell that
 * ends at once, so that the server has no child it does not know.
 */
const SCRIPT = `server=$$
( ( while read -r _; do :; done <&3; kill -s "$0" "$server" ) >/dev/null 2>&1 </dev/null & )
exec "$@" 3<&-`;

export interface GuardedOptions {
  /** How the server is asked to stop. */
  signal: 'INT' | 'TERM';
  /** Where its output goes. */
  logFile: string;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Run as somebody else; only root may. */
  as?: { uid: number; gid: number } | undefined;
}

export interface Guarded {
  readonly pid: number;
  /** Settles with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
  hasEnded(): boolean;
  /** Asks it to stop and waits; after `graceMs` it is killed. */
  stop(graceMs?: number): Promise<void>;
  kill9(): Promise<void>;
}

/** Starts a server that cannot outlive us. It is in a session of its own, so Ctrl-C reaches us alone and we choose the order. */
export function startGuarded(command: string, args: readonly string[], options: GuardedOptions): Guarded {
  const log = openSync(options.logFile, 'a');
  const child = spawn('/bin/sh', ['-c', SCRIPT, options.signal, command, ...args], {
    stdio: ['ignore', log, log, 'pipe'],
    detached: true,
    ...(options.env && { env: options.env }),
    ...(options.cwd && { cwd: options.cwd }),
    ...options.as,
  });
  closeSync(log);
  return guardedFrom(child, options.signal);
}

function guardedFrom(child: ChildProcess, stopSignal: 'INT' | 'TERM'): Guarded {
  let over = false;
  const ended = new Promise<number | string>((done) => {
    const end = (how: number | string) => {
      over = true;
      child.stdio[3]?.destroy();
      done(how);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(code ?? signal ?? 'unknown'));
  });

  return {
    pid: child.pid ?? -1,
    ended,
    hasEnded: () => over,
    async stop(graceMs = 10_000) {
      if (!over) child.kill(`SIG${stopSignal}`);
      const late = new AbortController();
      await Promise.race([ended, sleep(graceMs, undefined, { signal: late.signal }).catch(() => undefined)]);
      late.abort();
      if (!over) child.kill('SIGKILL');
      await ended;
    },
    async kill9() {
      if (!over) child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The last lines of a log, for an error that has to say why. */
export function tailOf(logFile: string, lines = 5): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '(no log)';
  }
}
