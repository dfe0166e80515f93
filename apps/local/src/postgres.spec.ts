import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connected } from './database.ts';
import { anyPort } from './ports.ts';
import { readPostmaster } from './postgres-data.ts';
import { findPlace, installedBinaries, type Place, type SystemUser } from './postgres-place.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { commandOf } from './processes.ts';
import { until } from './waiting.ts';

const isRoot = process.getuid?.() === 0;
let folder: string;
let cleanUp: (() => unknown)[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terdata-postgres-'));
  chmodSync(folder, 0o755);
  cleanUp = [() => rmSync(folder, { recursive: true, force: true })];
});
afterEach(async () => {
  for (const clean of cleanUp.toReversed()) await clean();
});

/** A killed process loses nothing that the system has: only a power cut would, and no test cuts the power. */
const QUICK = { fsync: 'off', shared_buffers: '16MB' };

/** Starts it on a port of its own, and sees to its end. */
async function start(options: Partial<Parameters<typeof startPostgres>[0]> = {}): Promise<Postgres> {
  const postgres = await startPostgres({
    dataDir: join(folder, 'data'),
    port: await anyPort(),
    settings: QUICK,
    ...options,
  });
  cleanUp.push(() => postgres.place.outside && rmSync(postgres.place.outside, { recursive: true, force: true }));
  cleanUp.push(() => postgres.stop());
  return postgres;
}

const remember = (postgres: Postgres) =>
  connected(postgres.url, (client) => client.query('create table remembered as select 42 as number'));
const recall = async (postgres: Postgres): Promise<unknown> =>
  (await connected(postgres.url, (client) => client.query('select number from remembered'))).rows;

test('a second start finds the data of the first', async () => {
  const first = await start();
  await remember(first);
  await first.stop();

  const second = await start();
  expect([first.fresh, second.fresh]).toEqual([true, false]);
  expect(await recall(second)).toEqual([{ number: 42 }]);
});

test('a data folder of which half was written is moved aside, never deleted, and made anew', async () => {
  mkdirSync(join(folder, 'data', 'base'), { recursive: true });
  writeFileSync(join(folder, 'data', 'PG_VERSION'), '18\n');
  mkdirSync(join(folder, 'data.new-4711'));

  const postgres = await start();
  expect(postgres).toMatchObject({ fresh: true, movedAside: expect.stringContaining('data.incomplete-') });
  expect(readFileSync(join(postgres.movedAside ?? '', 'PG_VERSION'), 'utf8')).toBe('18\n');
  expect(readdirSync(folder)).not.toContain('data.new-4711');
  await remember(postgres);
});

test('a port in use is left to whoever has it, and the next free one is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  cleanUp.push(() => other.close());
  const { port } = other.address() as { port: number };

  const postgres = await start({ port });
  expect(postgres.port).toBeGreaterThan(port);
  await remember(postgres);
});

test('a server that does not start says in which log to look and what to do', async () => {
  const failing = start({ settings: { no_such_setting: 1 } });
  await expect(failing).rejects.toMatchObject({
    name: 'PlainError',
    message: expect.stringContaining('no_such_setting'),
  });
  await expect(failing).rejects.toThrow(`its log ${join(folder, 'data')}.log ends with`);
});

describe('after a kill -9', () => {
  /** A data folder with something to remember, made once: each test gets a copy. */
  let remembering: string;
  beforeAll(async () => {
    remembering = mkdtempSync(join(tmpdir(), 'terdata-remembering-'));
    chmodSync(remembering, 0o755);
    const postgres = await startPostgres({
      dataDir: join(remembering, 'data'),
      port: await anyPort(),
      settings: QUICK,
    });
    await remember(postgres);
    await postgres.stop();
  });
  afterAll(() => rmSync(remembering, { recursive: true, force: true }));
  beforeEach(() => {
    spawnSync('cp', ['-a', join(remembering, 'data'), folder]);
  });

  test('of the server itself, the next start finds what was committed', async () => {
    const first = await start();
    await connected(first.url, (client) => client.query('update remembered set number = 43'));
    await first.kill9();
    expect(await recall(await start())).toEqual([{ number: 43 }]);
  });

  test('of the process that started it, the server stops by itself', async () => {
    const { parent, pid } = await startInAnotherProcess(join(folder, 'data'));
    expect(commandOf(pid)).toContain(join(folder, 'data'));
    parent.kill('SIGKILL');
    expect(await until(() => commandOf(pid) === undefined)).toBe(true);
  });

  test('of everything but the server, the next start stops it and finds its data', async () => {
    const orphan = await startUnguarded(findPlace(join(folder, 'data'), await installedBinaries()));
    const next = await start();
    expect(next.orphanStopped).toBe(true);
    expect(commandOf(orphan.pid ?? 0)).toBeUndefined();
    expect(await recall(next)).toEqual([{ number: 42 }]);
  });

  test('a pid file that names another program by now is not believed', async () => {
    const dataDir = join(folder, 'data');
    writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n1\n5432\n\n127.0.0.1\n\nready\n`);
    const next = await start();
    expect(next.orphanStopped).toBe(false);
    expect(await recall(next)).toEqual([{ number: 42 }]);
  });
});

describe('in a folder that nobody but its owner may enter', () => {
  beforeEach(() => chmodSync(folder, 0o700));

  test('root finds another place for the data, and finds it again', async () => {
    const dataDir = join(folder, 'data');
    const first = await start({ dataDir });
    await remember(first);
    await first.stop();

    const second = await start({ dataDir });
    expect(Boolean(first.place.outside)).toBe(isRoot);
    expect(second.place).toEqual(first.place);
    expect(await recall(second)).toEqual([{ number: 42 }]);
  });

  test('root takes the binaries along when they lie there too', async () => {
    const binaries = join(folder, 'native');
    cpSync(await installedBinaries(), binaries, { recursive: true, verbatimSymlinks: true });
    const postgres = await start({ binaries });
    expect(postgres.place.binaries === binaries).toBe(!isRoot);
    await remember(postgres);
  });
});

test('an ordinary user runs it where it is, and it stops with its parent', async () => {
  const { user } = (await start()).place;
  const own = join(folder, 'own');
  mkdirSync(own, { mode: 0o700 });
  if (user) chownSync(own, user.uid, user.gid);

  const { parent, pid, place } = await startInAnotherProcess(join(own, 'data'), user);
  expect(place).toEqual({ binaries: await installedBinaries(), dataDir: join(own, 'data') });
  parent.kill('SIGTERM');
  expect(await until(() => commandOf(pid) === undefined)).toBe(true);
});

/** Another Node that starts the server and then waits, as somebody else if wanted. */
async function startInAnotherProcess(dataDir: string, as?: SystemUser) {
  const script = `
    import { startPostgres } from ${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)};
    const { pid, place } = await startPostgres(${JSON.stringify({ dataDir, port: await anyPort(), settings: QUICK })});
    console.log(JSON.stringify({ pid, place }));`;
  const parent = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(as && { uid: as.uid, gid: as.gid }),
  });
  cleanUp.push(() => parent.kill('SIGKILL'));
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  return { parent, ...(JSON.parse(line.toString()) as Pick<Postgres, 'pid' | 'place'>) };
}

/** A server with no guard, such as remains when a whole process group but the server was killed. */
async function startUnguarded(place: Place) {
  const flags = [`port=${await anyPort()}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const orphan = spawn(
    join(place.binaries, 'bin', 'postgres'),
    ['-D', place.dataDir, ...flags.flatMap((flag) => ['-c', flag])],
    { stdio: 'ignore', detached: true, ...(place.user && { uid: place.user.uid, gid: place.user.gid }) },
  );
  cleanUp.push(() => orphan.kill('SIGKILL'));
  await until(() => readPostmaster(place.dataDir)?.ready);
  return orphan;
}
