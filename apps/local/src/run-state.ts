import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from './folders.ts';
import { PlainError } from './plain-error.ts';
import { commandOf, isRunning, stopLeftBehind } from './processes.ts';
import { writeWhole } from './write-whole.ts';

/** What the other commands (`token`, `demo`, `resend`) have to know of the running house. Only its owner may read it. */
export interface RunState {
  /** The process that holds the house together, and its command line, for pids are used again. */
  pid: number;
  signature: string;
  /** Set when everything is up. */
  isUp: boolean;
  addresses: Addresses;
  /** What the worker was started with: enough to reach every part of the house. */
  environment: Record<string, string>;
  servers: { name: string; pid: number; signature: string; signal: 'INT' | 'TERM' }[];
}

type Place = 'api' | 'issuer' | 'database' | 'temporal' | 'temporalUi' | 'dukcapil' | 'workbench';
export type Addresses = Partial<Record<Place, string>>;

const FILE = join(DATA, 'run.json');

const readState = (): RunState | undefined => {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as RunState;
  } catch {
    return undefined;
  }
};

/** The house that is up now on this machine, from this checkout. */
export function findRunning(): RunState | undefined {
  const state = readState();
  return state?.isUp && isRunning(state.pid, state.signature) ? state : undefined;
}

/** @throws {PlainError} nothing is running */
export function getRunning(): RunState {
  const state = findRunning();
  if (!state) throw new PlainError('Nothing is running here: start it with npm start.');
  return state;
}

/**
 * Claims the data folder for this process and ends what a killed run left behind.
 *
 * @throws {PlainError} another run holds it, or the folder cannot be written
 */
export async function claimRun(): Promise<RunState> {
  const mine: RunState = {
    pid: process.pid,
    signature: commandOf(process.pid) ?? 'node',
    isUp: false,
    addresses: {},
    environment: {},
    servers: [],
  };
  if (create(mine)) return mine;

  const other = readState();
  if (other && other.pid !== process.pid && isRunning(other.pid, other.signature)) {
    throw new PlainError(
      `It is running already (process ${other.pid}${other.addresses.api ? `, ${other.addresses.api}` : ''}): ` +
        'use that one, or stop it with Ctrl-C where it was started.',
    );
  }
  for (const { pid, signature, signal } of other?.servers ?? []) await stopLeftBehind(pid, signature, `SIG${signal}`);
  rmSync(FILE, { force: true });
  if (create(mine)) return mine;
  throw new PlainError('Another start was a moment faster: use that one.');
}

/** Whether the file was ours to make: of two starts at once one wins. */
function create(state: RunState): boolean {
  try {
    mkdirSync(DATA, { recursive: true });
    writeFileSync(FILE, JSON.stringify(state), { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new PlainError(`${DATA} cannot be written (${code}): start as its owner, or move it away.`);
  }
}

export const saveRun = (state: RunState): void => writeWhole(FILE, JSON.stringify(state, undefined, 2));

export const endRun = (): void => rmSync(FILE, { force: true });
