import { spawn, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './folders.ts';

const SCRIPT = join(ROOT, 'dist', 'apps', 'api', 'src', 'resend.main.js');

type Resending = { env: Record<string, string>; stdio: StdioOptions };

/** Runs the API's own command, built, that tells Temporal again where proposals stand. @returns its exit code; 1 where it had none */
export function runResend(args: readonly string[], { env, stdio }: Resending): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], { stdio, env: { ...process.env, ...env } });
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
}
