import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchToken } from '../../apps/local/src/issuer.ts';
import { ROOT } from '../../apps/local/src/folders.ts';
import type { RunState } from '../../apps/local/src/run-state.ts';
import { VILLAGE } from '../../apps/local/src/village.ts';
import { until } from '../../apps/local/src/waiting.ts';

export const officerNamed = (key: string) => VILLAGE.officers.find((officer) => officer.key === key)!;

export type WholeHouse = AsyncDisposable & {
  url: string;
  addresses: RunState['addresses'];
  folder: string;
  /** A call of the API as an officer, for what a journey does not show. */
  ask<T>(officer: string, method: 'GET' | 'POST', path: string, body?: unknown): Promise<T>;
};

/** The house as `npm start` brings it up, in a folder of its own: every program a process, every officer known to the issuer. */
export async function startWholeHouse(): Promise<WholeHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'terdata-pages-'));
  chmodSync(folder, 0o755);
  const child = spawn(process.execPath, ['--conditions=source', join(ROOT, 'apps/local/src/main.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', TERDATA_DATA: folder },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const run = (): RunState | undefined => {
    try {
      return JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as RunState;
    } catch {
      return undefined;
    }
  };
  const isUp = () => run()?.isUp === true && said.includes('is up');
  const up = await until(() => isUp() || child.exitCode !== null, { withinMs: 150_000, everyMs: 200 });
  if (!up || child.exitCode !== null) {
    child.kill('SIGINT');
    throw new Error(`the house did not come up: ${said}`);
  }
  const { addresses } = run()!;
  const url = addresses.api!;
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (key: string) => {
    if (!tokens.has(key)) tokens.set(key, fetchToken(addresses.issuer!, officerNamed(key).sub));
    return tokens.get(key)!;
  };
  return {
    url,
    addresses,
    folder,
    async ask(officer, method, path, body) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await tokenOf(officer)}`,
          ...(method === 'POST' && { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(`${method} ${path} as ${officer}: ${JSON.stringify(answer)}`);
      return answer as never;
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
