import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { until } from './waiting.ts';

/**
 * The command line of a running process; undefined when there is none or only its zombie is left.
 * Pids are used again, so a recorded pid is trusted only together with this.
 */
export function commandOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch (error) {
    if (process.platform === 'linux' && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  }
  const { stdout } = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' });
  const [, stat, command] = /^(\S+)\s+(.*)/.exec(stdout?.trim() ?? '') ?? [];
  return stat?.startsWith('Z') ? undefined : command;
}

/** Whether `pid` lives and its command line contains `signature`. */
export const isRunning = (pid: number, signature: string): boolean => commandOf(pid)?.includes(signature) ?? false;

/** Ends a process left behind by a killed run, if `pid` is still that process: politely, after ten seconds by force. */
export async function stopLeftBehind(pid: number, signature: string, signal: NodeJS.Signals): Promise<boolean> {
  if (!isRunning(pid, signature)) return false;
  const gone = () => !isRunning(pid, signature);
  send(pid, signal);
  if (!(await until(gone, { withinMs: 10_000 }))) {
    send(pid, 'SIGKILL');
    await until(gone, { withinMs: 5_000 });
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // gone meanwhile
  }
}
