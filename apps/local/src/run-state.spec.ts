import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { commandOf } from './processes.ts';

let data: string;
let cleanUp: (() => unknown)[];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'terdata-run-'));
  cleanUp = [() => rmSync(data, { recursive: true, force: true })];
});
afterEach(() => {
  for (const clean of cleanUp.toReversed()) clean();
});

const source = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
const env = () => ({ ...process.env, TERDATA_DATA: data });

/** Claims the folder; what it says is an answer or the sentence of a refusal. */
const CLAIM = `
  import { claimRun, findRunning, saveRun } from ${source('./run-state.ts')};
  const run = await claimRun().catch((error) => ({ refused: error.message }));`;

/** A house that stays up until it is killed, with a server that outlives it. */
async function aHouse() {
  const script = `${CLAIM}
    import { spawn } from 'node:child_process';
    const server = spawn('/bin/sleep', ['4711'], { detached: true, stdio: 'ignore' });
    run.servers.push({ name: 'sleeper', pid: server.pid, signature: 'sleep 4711', signal: 'TERM' });
    saveRun({ ...run, isUp: true });
    console.log(server.pid);
    setInterval(() => {}, 1000);`;
  const house = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: env(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(house.stdout, 'data')) as [Buffer];
  const server = Number(line.toString());
  cleanUp.push(() => house.kill('SIGKILL'));
  cleanUp.push(() => commandOf(server) && process.kill(server, 'SIGKILL'));
  return { house, server };
}

const another = (print: string): string =>
  spawnSync(process.execPath, ['--input-type=module', '-e', `${CLAIM} console.log(${print});`], {
    env: env(),
    encoding: 'utf8',
  }).stdout.trim();

test('a second start while one runs is told so in one sentence', async () => {
  const { house, server } = await aHouse();
  expect(another('run.refused')).toContain(`It is running already (process ${house.pid})`);
  expect(another('findRunning().pid')).toBe(String(house.pid));
  expect(commandOf(server)).toBeDefined();
});

test('what a killed run left behind is ended by the next one, which takes its place', async () => {
  const { house, server } = await aHouse();
  house.kill('SIGKILL');
  await once(house, 'exit');
  expect(another('run.refused')).toBe('undefined');
  expect(commandOf(server)).toBeUndefined();
});
