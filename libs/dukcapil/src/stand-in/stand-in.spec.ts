import { afterEach, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createDukcapil } from '../client.ts';
import type { CallCounts } from './calls.ts';
import { startStandIn, type StandIn, type StandInOptions } from './stand-in.ts';

const NIK = '3201015203909001';
const SITI = { kk: '3201011203159001', name: 'SITI AMINAH', bornOn: '1990-03-12', sex: 'female' } as const;
const CREDENTIALS = { customerId: 'terdata', userId: 'u', password: 'p', ipUser: '10.0.0.5' };

let standIn: StandIn | undefined;
let child: ChildProcess | undefined;
/** One at a time: a failed test leaves no port open. */
async function start(options: StandInOptions = {}): Promise<StandIn> {
  await standIn?.close();
  return (standIn = await startStandIn(options));
}
afterEach(async () => {
  child?.kill('SIGKILL'); // a failed test leaves nothing behind
  await standIn?.close();
});

/** What a call comes to: the outcome, or the code of its failure. */
const ask = (url: string, nik = NIK): Promise<string> =>
  createDukcapil({ url, ...CREDENTIALS })
    .verify({ nik, ...SITI })
    .then(
      ({ outcome }) => outcome,
      (error: { code: string }) => error.code,
    );
async function askTimes(url: string, times: number): Promise<string[]> {
  const outcomes: string[] = [];
  for (let call = 0; call < times; call++) outcomes.push(await ask(url));
  return outcomes;
}
const people = [{ nik: NIK, ...SITI }];

/** Speaks to the control surface as another process would. */
const send = async (method: string, what: string, body?: unknown) => {
  const reply = await fetch(`${standIn?.url}/_control/${what}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: reply.status, body: await reply.json() };
};

describe('the calendar of faults', () => {
  test('by the number of the call', async () => {
    const faults = [
      { fromCall: 2, untilCall: 4, fault: { kind: 'html' } as const },
      { fromCall: 3, untilCall: 5, fault: { kind: 'line_down' } as const },
    ];
    const { url } = await start({ people, faults });
    expect(await askTimes(url, 5)).toEqual(['matched', 'not_json', 'not_json', 'unreachable', 'matched']);
  });

  test('by the time since the start: a line that is down for five hours', async () => {
    const HOUR_MS = 3_600_000;
    let nowMs = 1000;
    const faults = [{ fromMs: HOUR_MS, untilMs: 6 * HOUR_MS, fault: { kind: 'line_down' } as const }];
    const { url } = await start({ people, faults, nowMs: () => nowMs });
    const outcomes: string[] = [];
    for (const hour of [0, 1, 5.99, 6]) {
      nowMs = 1000 + hour * HOUR_MS;
      outcomes.push(await ask(url));
    }
    expect(outcomes).toEqual(['matched', 'unreachable', 'unreachable', 'matched']);
  });

  test('by the seed: the same calls fail in each run', async () => {
    const runs: string[][] = [];
    for (const seed of [7, 7, 8]) {
      const faults = [{ fromCall: 1, untilCall: 100, fault: { kind: 'html', oneIn: 3 } as const }];
      const { url } = await start({ people, faults, seed });
      runs.push(await askTimes(url, 20));
    }
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]).not.toEqual(runs[2]);
    expect(new Set(runs[0])).toEqual(new Set(['matched', 'not_json']));
  });

  test('for one citizen only', async () => {
    const { url, setFault } = await start({ people });
    setFault({ kind: 'html', nik: '3201015203909002' });
    expect(await ask(url)).toBe('matched');
    expect(await ask(url, '3201015203909002')).toBe('not_json');
  });
});

describe('the control surface, from another process', () => {
  test('records and removes citizens', async () => {
    const { url } = await start();
    expect(await ask(url)).toBe('questioned');
    await send('PUT', 'people', { nik: NIK, ...SITI });
    expect(await ask(url)).toBe('matched');
    await send('PUT', 'people', [{ nik: NIK, ...SITI, status: 'deceased' }]);
    expect(await ask(url)).toBe('questioned');
    expect(await send('DELETE', 'people', { nik: NIK })).toEqual({ status: 200, body: { removed: true } });
  });

  test('breaks and repairs, also while the line is down', async () => {
    const { url } = await start({ people });
    await send('PUT', 'fault', { kind: 'line_down' });
    expect(await ask(url)).toBe('unreachable');
    await send('DELETE', 'fault');
    expect(await ask(url)).toBe('matched');
    await send('PUT', 'calendar', [{ fromCall: 3, untilCall: 4, fault: { kind: 'cut_off' } }]);
    await send('PUT', 'dialect', { keys: 'lower' });
    expect(await askTimes(url, 2)).toEqual(['cut_off', 'matched']);
  });

  test('counts calls without naming anybody', async () => {
    const { url, setFault } = await start({ people });
    await ask(url);
    setFault({ kind: 'html' });
    await ask(url);
    const { body } = await send('GET', 'calls');
    expect(body).toMatchObject({ total: 2, byCustomer: { terdata: 2 }, byFault: { html: 1 } });
    expect(JSON.stringify(body)).not.toContain(NIK);
    expect(await send('POST', 'calls', { nik: NIK })).toEqual({ status: 200, body: { total: 2 } });
  });

  test('tells which field it does not understand, and repeats no value', async () => {
    await start();
    const { status, body } = await send('PUT', 'people', { nik: NIK, ...SITI, bornOn: '12-03-1990' });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${NIK}|12-03-1990`));
    expect((await send('PUT', 'fault', { kind: 'earthquake' })).status).toBe(422);
    expect((await send('GET', 'nothing')).status).toBe(404);
  });
});

test('a stand-in that closes keeps nobody waiting', async () => {
  const { url, setFault, calls, close } = await start({ people });
  setFault({ kind: 'slow' });
  const waiting = ask(url);
  while (calls.total === 0) await new Promise(setImmediate);
  await close();
  expect(await waiting).toBe('unreachable');
});

const callsAt = async (url: string): Promise<number> => {
  const counts = (await (await fetch(`${url}/_control/calls`)).json()) as CallCounts;
  return counts.total;
};

test('it runs as a process of its own and stops when told, whoever is still waiting', async () => {
  const main = fileURLToPath(new URL('../stand-in.main.ts', import.meta.url));
  const running = spawn(process.execPath, ['--conditions=source', main], {
    env: { PATH: process.env['PATH'], DUKCAPIL_PORT: '0' },
  });
  child = running;
  const [line] = (await once(createInterface(running.stdout), 'line')) as [string];
  const url = /http:\S+\d/.exec(line)?.[0] ?? '';
  expect(await ask(url)).toBe('questioned');
  await fetch(`${url}/_control/fault`, { method: 'PUT', body: JSON.stringify({ kind: 'slow', latencyMs: 60_000 }) });
  const waiting = ask(url);
  while ((await callsAt(url)) < 2) await new Promise(setImmediate);
  const exited = once(running, 'exit');
  running.kill('SIGTERM');
  expect(await waiting).toBe('unreachable');
  expect(await exited).toEqual([0, null]);
});
