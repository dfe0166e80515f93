import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { GIVE_BACK_PATH } from '../give-back.ts';
import type { Credentials } from '../request.ts';
import { Calls } from './calls.ts';
import { answer } from './check.ts';
import { control, CONTROL_PATH } from './control.ts';
import { dialectSchema, type DialectChoice } from './dialect.ts';
import { Faults, type CalendarChoice, type FaultChoice } from './faults.ts';
import { GiveBackDesk } from './give-back-desk.ts';
import { readJson, sendJson } from './http.ts';
import { People, type ListedCitizen } from './people.ts';
import type { Asked } from './register-answer.ts';

export type StandInOptions = {
  /** 0 takes any free port. */
  port?: number;
  host?: string;
  people?: Iterable<ListedCitizen>;
  /** The calendar of faults. */
  faults?: CalendarChoice;
  /** How long an honest answer takes. */
  latencyMs?: number;
  /** Makes faults with `oneIn` strike the same calls each time. */
  seed?: number;
  dialect?: DialectChoice;
  /** Calls left at the start. */
  quota?: number;
  /** Who may ask; without it whoever names themselves may. */
  credentials?: Credentials;
  /** The clock of the calendar, in milliseconds. */
  nowMs?: () => number;
};

/** A Dukcapil of our own: same words, same lies, nobody real in it. */
export type StandIn = {
  url: string;
  people: People;
  calls: Calls;
  setFault: (fault: FaultChoice | undefined) => void;
  setCalendar: (calendar: CalendarChoice) => void;
  setDialect: (dialect: DialectChoice) => void;
  /** Breaks every open call and frees the port. */
  close: () => Promise<void>;
};

const CHECK_PATH = /^\/dukcapil\/get_json\/([^/]+)\/CALL_VERIFY_BY_ELEMEN$/;

/** Starts a stand-in and resolves when it listens. @throws if the port is taken */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { port = 0, host = '127.0.0.1', latencyMs = 0, seed = 1, nowMs = () => performance.now() } = options;
  const startedMs = nowMs();
  const elapsedMs = () => nowMs() - startedMs;
  const people = new People(options.people);
  const calls = new Calls();
  const faults = new Faults(options.faults ?? [], seed, elapsedMs);
  const desk = new GiveBackDesk();
  const stopping = new AbortController();
  let dialect = dialectSchema.parse(options.dialect ?? {});
  let quotaLeft = options.quota ?? 1_000_000;

  async function check(customerId: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = toAsked(await readJson(request));
    const nik = asked['NIK'] ?? '';
    const fault =
      faults.of(calls.total + 1, nik) ?? (quotaLeft <= 0 ? ({ kind: 'quota_exhausted' } as const) : undefined);
    calls.add({ atMs: elapsedMs(), nik, customerId, transactionId: asked['TRANSACTIONID'], fault: fault?.kind });
    await sleep(latencyMs, undefined, { signal: stopping.signal });
    const refusal = fault ? undefined : refusalOf(customerId, asked, options.credentials);
    if (refusal && 'status' in refusal) return sendJson(response, refusal.status, { message: 'error' });
    await answer(
      {
        asked,
        response,
        dialect,
        find: ({ outdated } = { outdated: false }) => people.ask(nik, { outdated }),
        spend: () => --quotaLeft,
        stopped: stopping.signal,
      },
      fault ?? refusal,
    );
  }

  const controlled = { people, faults, calls, setDialect: (chosen: typeof dialect) => (dialect = chosen) };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    if (path.startsWith(CONTROL_PATH)) return control(request, response, controlled);
    if (request.method === 'POST' && path === GIVE_BACK_PATH) return desk.take(request, response);
    const [, customerId] = CHECK_PATH.exec(path) ?? [];
    if (request.method !== 'POST' || !customerId) return sendJson(response, 404, { message: 'Not Found' });
    await check(decodeURIComponent(customerId), request, response);
  }

  const server = createServer((request, response) => {
    // A caller that hangs up, or the end of the stand-in: there is nobody left to tell.
    serve(request, response).catch(() => response.destroy());
  });
  server.listen(port, host);
  await once(server, 'listening');

  let closed: Promise<void> | undefined;
  async function stop(): Promise<void> {
    stopping.abort();
    const done = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await done;
  }

  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    people,
    calls,
    setFault: (fault) => faults.set(fault),
    setCalendar: (calendar) => faults.setCalendar(calendar),
    setDialect: (chosen) => void (dialect = dialectSchema.parse(chosen)),
    close: () => (closed ??= stop()),
  };
}

/** Keys in upper case, values as text; whatever else came is no question. */
function toAsked(body: unknown): Asked {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key.toUpperCase(), String(value)]));
}

type Refusal = { status: 400 | 401 } | { kind: 'address_unregistered' };

function refusalOf(customerId: string, asked: Asked, known?: Credentials): Refusal | undefined {
  const is = (key: string, expected: string | undefined) =>
    expected === undefined ? Boolean(asked[key]) : asked[key] === expected;
  if (!is('USER_ID', known?.userId) || !is('PASSWORD', known?.password)) return { status: 401 };
  if (known && customerId !== known.customerId) return { status: 401 };
  if (!is('IP_USER', known?.ipUser)) return { kind: 'address_unregistered' };
  const threshold = Number(asked['TRESHOLD'] ?? Number.NaN);
  if (!asked['NIK'] || !(threshold >= 0 && threshold <= 100)) return { status: 400 };
  return undefined;
}
