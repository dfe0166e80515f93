import { join } from 'node:path';
import { DATA } from './folders.ts';
import { PlainError } from './plain-error.ts';
import { freePort, holdPort, isFree } from './ports.ts';
import { saveRun, type RunState } from './run-state.ts';
import type { Secrets } from './secrets.ts';

/** What the parts need while the house goes up. */
export interface Building {
  /** What has been started, to be stopped in the opposite order. */
  stack: AsyncDisposableStack;
  run: RunState;
  /** The parts by name, for whoever takes one away on purpose. */
  standing: Map<string, StandingPart>;
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
  kill9(): Promise<void>;
}

export interface Kept {
  name: string;
  /** A piece of its command line by which its process is known again. */
  signature: string;
  signal: 'INT' | 'TERM';
  /** Where it listens. */
  ports?: readonly number[];
  /** Starts the same program again, with the same settings and ports; without it the part cannot be brought back. */
  again?: () => Promise<Part>;
}

/** A part that stands until somebody takes it away on purpose; the house does without it, and does not call that broken. */
interface StandingPart {
  readonly name: string;
  isUp(): boolean;
  take(how?: 'stop' | 'kill9'): Promise<void>;
  /** Starts it as it was started first; nothing where it is up. @throws {PlainError} it does not start */
  bring(): Promise<void>;
}

export const logOf = (name: string): string => join(DATA, 'logs', `${name}.log`);

/** Writes a started part down for the next run, stops it in its turn, and tells when it ends before that. */
export function keep({ stack, run, standing, broke }: Building, first: Part, kept: Kept): void {
  const { name, signature, signal, ports = [], again } = kept;
  let part: Part | undefined;
  let last: Promise<void> = Promise.resolve();
  /** One after the other: a part that is on its way down is not brought back beside itself. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const others = () => run.servers.filter((server) => server.name !== name);

  function stand(started: Part): void {
    part = started;
    run.servers = [...others(), { name, pid: started.pid, signature, signal }];
    saveRun(run);
    void started.ended.then(
      (how) => part === started && broke(`The ${name} has ended (${how}); its log is ${logOf(name)}.`),
    );
  }
  async function leave(how: 'stop' | 'kill9'): Promise<void> {
    const leaving = part;
    part = undefined;
    await leaving?.[how]();
  }
  /** While it is away its ports are held: another house would take them for free. */
  let held: (() => Promise<void>)[] = [];
  const hold = async () => void (held = await Promise.all(ports.map(holdPort)));
  const letGo = () => Promise.all(held.splice(0).map((giveUp) => giveUp()));

  async function take(how: 'stop' | 'kill9'): Promise<void> {
    if (!part) return;
    await leave(how);
    await hold();
  }
  async function bring(start: () => Promise<Part>): Promise<void> {
    if (part) return;
    await letGo();
    try {
      for (const port of ports) await refuseTaken(port, name);
      stand(await start());
    } catch (error) {
      await hold();
      throw error;
    }
  }

  stand(first);
  stack.defer(() =>
    inTurn(async () => {
      await letGo();
      await leave('stop');
    }),
  );
  if (!again) return;
  standing.set(name, {
    name,
    isUp: () => part !== undefined,
    take: (how = 'stop') => inTurn(() => take(how)),
    bring: () => inTurn(() => bring(again)),
  });
}

async function refuseTaken(port: number, name: string): Promise<void> {
  if (await isFree(port)) return;
  throw new PlainError(`Somebody else listens on port ${port} now: stop that first, then bring the ${name} back.`);
}

/** How far from the usual ones the ports of this house lie, so that two houses never reach for the same one. */
const SHIFT = Number(process.env.TERDATA_PORT_SHIFT ?? 0);

/** Promises each port once, and says where one had to be another than usual. */
export function portChooser(say: (sentence: string) => void): Building['port'] {
  const taken = new Set<number>();
  return async (usual, what) => {
    const wanted = usual + SHIFT;
    let port = await freePort(wanted, taken);
    // Others may have chosen while we looked.
    while (taken.has(port)) port = await freePort(port + 1, taken);
    taken.add(port);
    if (port !== wanted) say(`Port ${wanted} is in use, so ${what} is on ${port}.`);
    return port;
  };
}
