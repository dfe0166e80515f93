import { join } from 'node:path';
import { DATA } from './folders.ts';
import { freePort } from './ports.ts';
import { saveRun, type RunState } from './run-state.ts';
import type { Secrets } from './secrets.ts';

/** What the parts need while the house goes up. */
export interface Building {
  /** What has been started, to be stopped in the opposite order. */
  stack: AsyncDisposableStack;
  run: RunState;
  secrets: Secrets;
  /** Tells the person at the keyboard what is different from usual. */
  say: (sentence: string) => void;
  /** Tells the house that a part of it has ended by itself. */
  broke: (sentence: string) => void;
  /** Promises a port to one part. */
  port: (wanted: number, what: string) => Promise<number>;
}

export interface Part {
  pid: number;
  ended: Promise<number | string>;
  stop(): Promise<void>;
}

export interface Kept {
  name: string;
  /** A piece of its command line by which its process is known again. */
  signature: string;
  signal: 'INT' | 'TERM';
}

export const logOf = (name: string): string => join(DATA, 'logs', `${name}.log`);

/** Writes a started part down for the next run, stops it in its turn, and tells when it ends before that. */
export function keep({ stack, run, broke }: Building, part: Part, { name, signature, signal }: Kept): void {
  let isWanted = true;
  run.servers.push({ name, pid: part.pid, signature, signal });
  saveRun(run);
  stack.defer(() => {
    isWanted = false;
    return part.stop();
  });
  void part.ended.then((how) => isWanted && broke(`The ${name} has ended (${how}); its log is ${logOf(name)}.`));
}

/** Promises each port once, and says where one had to be another than usual. */
export function portChooser(say: (sentence: string) => void): Building['port'] {
  const taken = new Set<number>();
  return async (wanted, what) => {
    let port = await freePort(wanted, taken);
    // Others may have chosen while we looked.
    while (taken.has(port)) port = await freePort(port + 1, taken);
    taken.add(port);
    if (port !== wanted) say(`Port ${wanted} is in use, so ${what} is on ${port}.`);
    return port;
  };
}
