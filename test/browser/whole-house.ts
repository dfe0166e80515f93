import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesks } from '../../apps/local/src/demo/desks.ts';
import { ROOT } from '../../apps/local/src/folders.ts';
import { loadSecrets } from '../../apps/local/src/secrets.ts';
import type { RunState } from '../../apps/local/src/run-state.ts';
import type { DemoFamily } from '../../apps/local/src/family.ts';
import { VILLAGE } from '../../apps/local/src/village.ts';
import { until } from '../../apps/local/src/waiting.ts';

/** Families that nobody has put forward yet. */
export const LEFT = VILLAGE.families.filter(({ village }) => village === VILLAGE.villages.cibodas.code);
export const officerNamed = (key: string) => VILLAGE.officers.find((officer) => officer.key === key)!;

/** Specs run side by side, each with a house of its own; no port of it is one that browsers refuse, as they do 6000. */
export const portShift = (): string => String(1100 + (process.pid % 40) * 500);

export type WholeHouse = AsyncDisposable & {
  url: string;
  addresses: RunState['addresses'];
  folder: string;
  /** The database as its owner reaches it, for what otherwise only time brings about. */
  ownerUrl: string;
  /** The desk of an officer at the API, for what a journey does not show. */
  desk: ReturnType<typeof openDesks>;
};

/** The house as `npm start` brings it up, in a folder of its own: every program a process, every officer known to the issuer. */
export async function startWholeHouse(): Promise<WholeHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'terdata-pages-'));
  chmodSync(folder, 0o755);
  const child = spawn(process.execPath, ['--conditions=source', join(ROOT, 'apps/local/src/main.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', TERDATA_DATA: folder, TERDATA_PORT_SHIFT: portShift() },
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
  const up = await until(() => isUp() || child.exitCode !== null, { everyMs: 200 });
  if (!up || child.exitCode !== null) {
    child.kill('SIGINT');
    throw new Error(`the house did not come up: ${said}`);
  }
  const { addresses } = run()!;
  const url = addresses.api!;
  return {
    url,
    addresses,
    folder,
    ownerUrl:
      process.env.DATABASE_URL ??
      Object.assign(new URL(addresses.database!), { password: loadSecrets(folder).superuserPassword }).href,
    desk: openDesks({ api: url, issuer: addresses.issuer! }),
    async [Symbol.asyncDispose]() {
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const MEETING = { heldOn: '2026-11-20', by: 'minutes', present: 14 } as const;

/** Puts a family of Cibodas forward and brings it to the desk of the regency, under rules whose waits are seconds. */
export async function toLocalValidation({ desk }: WholeHouse, family: DemoFamily): Promise<string> {
  const operator = await desk('operator-cibodas');
  const { proposalId } = await operator.open(family, { rules: 'demo-seconds' });
  await operator.ask(proposalId, {
    asks: 'surveyed',
    survey: { instrument: 'short', version: '1', answers: { floor: 'earth' } },
  });
  await operator.ask(proposalId, { asks: 'village_accepted', meeting: MEETING });
  return proposalId;
}
