import { randomBytes, randomUUID } from 'node:crypto';
import { openLedger } from '#ledger';
import { type ApiOptions, createApi } from '../../apps/api/src/api.ts';
import { readConfig } from '../../apps/api/src/config.ts';
import type { Courier } from '../../apps/api/src/relay.ts';
import { connected, seedVillage } from '../../apps/local/src/database.ts';
import { VILLAGE } from '../../apps/local/src/village.ts';
import { freshDatabase } from '../support/server-postgres.ts';
import { AUDIENCE, startTokenIssuer } from './token-issuer.ts';

export type OfficerKey =
  | 'operator-sentul'
  | 'operator-cijayanti'
  | 'surveyor-1'
  | 'surveyor-2'
  | 'validator-1'
  | 'validator-2'
  | 'supervisor-1'
  | 'supervisor-2'
  | 'ministry-supervisor'
  | 'verifier-1'
  | 'verifier-2'
  | 'administrator'
  | 'auditor'
  | 'planner'
  | 'partner';

export const officer = (key: OfficerKey) => VILLAGE.officers.find((one) => one.key === key)!;

export type Answered = { status: number; headers: Record<string, unknown>; body: any; text: string };
type Sent = { body?: unknown; key?: string | null; headers?: Record<string, string>; token?: string };
export type Verb = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Everything that a test of the door may turn. */
export type Setting = {
  courier?: Courier;
  environment?: Record<string, string>;
  doors?: ApiOptions['doors'];
  discovery?: Parameters<typeof startTokenIssuer>[0];
  /** Through what the database is reached. */
  through?: (url: string) => Promise<string>;
  /** As production checks tokens and rules; the settings themselves are those of a test. */
  production?: boolean;
};

const SENTUL = VILLAGE.villages.sentul.code;
const told = { deliver: async () => ({ delivered: true }) as const };

/** The body that puts a family forward in Sentul. */
const openingOf = (family: number, rules = 'demo-seconds') => {
  const { kk, address, phone, members } = VILLAGE.families[family]!;
  return {
    kind: 'registration',
    region: SENTUL,
    channel: 'village_office',
    rules,
    family: { kk, address, phone, members },
  };
};

/** The real door on a real database with the demo's village, an issuer of the test's own, and a courier instead of Temporal. */
export async function openDoor({
  courier = told,
  environment = {},
  doors,
  discovery,
  through,
  production,
}: Setting = {}) {
  await using stack = new AsyncDisposableStack();
  const issuer = stack.use(await startTokenIssuer(discovery));
  const database = stack.use(await freshDatabase());
  await seedVillage(database.ownerUrl, issuer.url);
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: through ? await through(database.url) : database.url,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: AUDIENCE,
    TERDATA_MASTER_KEY: randomBytes(32).toString('base64'),
    TERDATA_INDEX_KEY: randomBytes(32).toString('base64'),
    ...environment,
  });
  const ledger = openLedger({
    url: config.DATABASE_URL,
    keys: { master: config.TERDATA_MASTER_KEY, index: config.TERDATA_INDEX_KEY },
    poolSize: 6,
  });
  stack.defer(() => ledger.close());
  const log: string[] = [];
  const { app, relay } = await createApi({
    ledger,
    engine: courier,
    keyCooldownMs: 0,
    config: production ? { ...config, NODE_ENV: 'production' } : config,
    logTo: { write: (line) => void log.push(line) },
    ...(doors && { doors }),
  });
  stack.defer(async () => {
    await app.close();
    await relay.stop();
  });
  const inner = stack.move();

  /** Knocks as somebody, or as nobody. */
  async function knock(who: OfficerKey | undefined, method: Verb, url: string, sent: Sent = {}): Promise<Answered> {
    const { body, key, headers = {}, token } = sent;
    const bearer = token ?? (who && (await issuer.token(officer(who).sub)));
    const response = await app.inject({
      method,
      url,
      headers: {
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
        ...(method === 'POST' && key !== null && { 'idempotency-key': key ?? randomUUID() }),
        ...headers,
      },
      ...(body !== undefined && { payload: body as object }),
    });
    const text = response.payload;
    const isJson = response.headers['content-type']?.toString().includes('json');
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : undefined,
      text,
    };
  }

  return {
    app,
    relay,
    issuer,
    database,
    config,
    log,
    openingOf,
    /** Statements sent to the record so far. */
    statements: () => ledger.statements,
    knock,
    read: (who: OfficerKey, url: string, sent?: Sent) => knock(who, 'GET', url, sent),
    send: (who: OfficerKey, url: string, body: unknown, sent: Sent = {}) => knock(who, 'POST', url, { ...sent, body }),
    /** Asks for an event. */
    ask: (who: OfficerKey, proposalId: string, body: object, sent: Sent = {}) =>
      knock(who, 'POST', `/proposals/${proposalId}/commands`, { ...sent, body }),
    /** What no officer may do to the database. */
    asOwner: (text: string, values: unknown[] = []) =>
      connected(database.ownerUrl, (client) => client.query(text, values)),
    /** Opens the proposal of a family of Sentul, under rules in seconds, so that no move settles. @returns its id */
    async opened(family: number, rules?: string): Promise<string> {
      const answer = await knock('operator-sentul', 'POST', '/proposals', { body: openingOf(family, rules) });
      if (answer.status !== 201) throw new Error(`not opened: ${answer.text}`);
      return answer.body.proposalId;
    },
    [Symbol.asyncDispose]: () => inner.disposeAsync(),
  };
}
export type DoorUnderTest = Awaited<ReturnType<typeof openDoor>>;

/** The usual first steps of a file, each by whoever may. */
export const STEPS = {
  assigned: ['operator-sentul', { asks: 'assigned', officer: officer('surveyor-1').id }],
  surveyed: [
    'surveyor-1',
    { asks: 'surveyed', survey: { instrument: 'regsosek', version: '2022', answers: { '301a': '2' } } },
  ],
  village_accepted: ['operator-sentul', { asks: 'village_accepted', meeting: { heldOn: '2026-06-01', by: 'minutes' } }],
  locally_validated: ['validator-1', { asks: 'locally_validated' }],
  ratified: ['supervisor-1', { asks: 'ratified', letter: '460/118/Dinsos/2026' }],
  ministry_verified: ['verifier-1', { asks: 'ministry_verified' }],
} as const satisfies Record<string, readonly [OfficerKey, object]>;
export type StepName = keyof typeof STEPS;
const NAMES = Object.keys(STEPS) as StepName[];

/** Carries a proposal through its usual steps up to one of them. @returns the last answer */
export async function carry(door: DoorUnderTest, proposalId: string, last: StepName): Promise<Answered> {
  let version = 1;
  let answer: Answered | undefined;
  for (const name of NAMES.slice(0, NAMES.indexOf(last) + 1)) {
    const [who, body] = STEPS[name];
    const decides = name !== 'assigned';
    answer = await door.ask(who, proposalId, { ...body, ...(decides && { expectedVersion: version }) });
    if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
    version = answer.body.proposal.version;
  }
  return answer!;
}
