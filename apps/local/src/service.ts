import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from './folders.ts';
import { startGuarded, tailOf, type Guarded } from './guard.ts';
import { PlainError } from './plain-error.ts';
import { until } from './waiting.ts';

export interface Service extends Guarded {
  name: string;
  logFile: string;
}

export interface ServiceOptions {
  name: string;
  /** Node's arguments; the script by its whole path, so that its process can be recognised. */
  args: readonly string[];
  env: Record<string, string>;
  logFile: string;
  /** Whether it does its work now. */
  isReady: () => boolean | Promise<boolean>;
}

/** Starts one of our own processes under Node and waits until it is ready. @throws {PlainError} it ended, or is not in time */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { name, args, env, logFile, isReady } = options;
  mkdirSync(dirname(logFile), { recursive: true });
  writeFileSync(logFile, '', { flag: 'a', mode: 0o600 });
  truncateSync(logFile);
  const service = startGuarded(process.execPath, args, {
    signal: 'TERM',
    logFile,
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  const isUp = await until(async () => service.hasEnded() || (await isReady()), { everyMs: 50 });
  if (!isUp || service.hasEnded()) {
    await service.stop(1_000);
    throw new PlainError(`The ${name} did not start; its log ${logFile} ends with:\n${tailOf(logFile, 12)}`);
  }
  return { ...service, name, logFile };
}

/** Whether an address answers with 2xx. */
export async function answersWell(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
