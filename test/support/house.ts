import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Command,
  type EventName,
  type Officer,
  type Particulars,
  type Proposal,
  REGISTRATION_2026,
  type RuleSet,
  type Stage,
  SYSTEM,
} from '#domain';
import { type StandIn, startStandIn } from '#dukcapil';
import { type Engine, openEngine } from '#engine';
import { type Answer, type Item, type Ledger, openLedger, toKeyRing } from '#ledger';
import { Relay } from '../../apps/api/src/relay.ts';
import { buildWhatChanged, WORKFLOW_BUNDLE, WORKFLOWS } from '../../apps/local/src/build.ts';
import { connected, seedVillage } from '../../apps/local/src/database.ts';
import { type DemoFamily, toCitizens, toFamily } from '../../apps/local/src/family.ts';
import { ROOT } from '../../apps/local/src/folders.ts';
import { type Service, startService } from '../../apps/local/src/service.ts';
import { VILLAGE } from '../../apps/local/src/village.ts';
import { until } from '../../apps/local/src/waiting.ts';
import { freshDatabase, type FreshDatabase } from './server-postgres.ts';
import { devServer, type DevServer } from './server-temporal.ts';

export const KEY = Buffer.alloc(32, 7).toString('base64');
const ISSUER = 'http://127.0.0.1:1/issuer';

export type TestHouse = AsyncDisposable & {
  database: FreshDatabase;
  ledger: Ledger;
  engine: Engine;
  relay: Relay;
  temporal: DevServer;
  dukcapil: StandIn;
  /** Starts a worker as a process of its own; it is ready when this returns, unless it may die before. */
  startWorker(env?: Record<string, string>, options?: { mayDie?: boolean }): Promise<Service>;
  open(family: DemoFamily, rules?: RuleSet, asked?: AskedFor): Promise<string>;
  /** `carryOn`, and the relay is poked as after every commit. */
  carry(proposalId: string): Promise<Answer>;
  proposal(proposalId: string): Promise<Proposal>;
  untilStage(stage: Stage, ...proposalIds: string[]): Promise<void>;
  untilDelivered(): Promise<void>;
};

/**
 * Real parts with their handles: a database, a Temporal server with a file, a stand-in of Dukcapil, the relay in this process, and
 * workers that can be killed.
 */
export async function openHouse({
  rules = [UNHURRIED],
  codecKey,
}: { rules?: readonly RuleSet[]; codecKey?: string } = {}): Promise<TestHouse> {
  await using building = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'terdata-house-'));
  building.defer(() => rmSync(folder, { recursive: true, force: true }));
  const [database, temporal] = await Promise.all([freshDatabase(), devServer(), buildWhatChanged(ROOT, [WORKFLOWS])]);
  building.use(database);
  building.use(temporal);
  await seedVillage(database.ownerUrl, ISSUER);
  await addRules(database.ownerUrl, rules);
  const dukcapil = await startStandIn({ people: toCitizens(VILLAGE.families) });
  building.defer(() => dukcapil.close());

  const ledger = openLedger({ url: database.apiUrl, keys: toKeyRing({ master: KEY, index: KEY }), poolSize: 10 });
  building.defer(() => ledger.close());
  const engine = openEngine({
    address: temporal.address,
    namespace: 'default',
    taskQueue: 'terdata',
    identity: 'test',
    codecKey,
  });
  building.defer(() => engine.close());
  const relay = new Relay({ outbox: ledger, courier: engine, log: { warn: () => undefined }, pollMs: 200 });
  relay.start();
  building.defer(() => relay.stop());

  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: database.workerUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TERDATA_WORKFLOW_BUNDLE: WORKFLOW_BUNDLE,
    TERDATA_MASTER_KEY: KEY,
    TERDATA_INDEX_KEY: KEY,
    ...(codecKey && { TERDATA_CODEC_KEY: codecKey }),
    DUKCAPIL_URL: dukcapil.url,
    DUKCAPIL_CUSTOMER_ID: 'test',
    DUKCAPIL_USER_ID: 'test',
    DUKCAPIL_PASSWORD: 'test',
    DUKCAPIL_IP_USER: '127.0.0.1',
    DUKCAPIL_CALLS_PER_SECOND: '200',
    TERDATA_RELEASE_SECONDS: '0.5',
    TERDATA_RECONCILE_SECONDS: '5',
  };
  let workers = 0;
  const find = async (proposalId: string) => (await ledger.find(proposalId, SYSTEM))!;

  const stack = building.move();
  return {
    database,
    ledger,
    engine,
    relay,
    temporal,
    dukcapil,
    async startWorker(env = {}, { mayDie = false } = {}) {
      const logFile = join(folder, `worker-${(workers += 1)}.log`);
      const isReady = () => readFileSync(logFile, 'utf8').includes('"event":"ready"');
      const args = ['--conditions=source', join(ROOT, 'apps/worker/src/main.ts')];
      const service = await startService({
        name: 'worker',
        args,
        env: { ...environment, ...env },
        logFile,
        isReady: mayDie ? () => true : isReady,
      });
      stack.defer(() => service.stop());
      return service;
    },
    async open(family, rules, asked) {
      const { command, attachments } = openingOf(family, rules, asked);
      const answer = await ledger.apply(command, attachments);
      if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.facts)}`);
      relay.poke();
      return command.proposalId;
    },
    async carry(proposalId) {
      const answer = await carryOn(ledger, proposalId);
      relay.poke();
      return answer;
    },
    proposal: find,
    async untilStage(stage, ...proposalIds) {
      const arrived = async () =>
        (await Promise.all(proposalIds.map(find))).every((proposal) => proposal.stage === stage);
      if (await until(arrived, { everyMs: 100 })) return;
      const stages = (await Promise.all(proposalIds.map(find))).map((proposal) => proposal.stage);
      throw new Error(`not all came to ${stage} within a minute: ${stages.join(', ')}`);
    },
    async untilDelivered() {
      const delivered = async () => (await ledger.undelivered()).proposals === 0;
      if (!(await until(delivered, { everyMs: 50 }))) throw new Error('the relay did not tell everything');
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

const officer = (key: string): Officer => {
  const { id, role, region } = VILLAGE.officers.find((one) => one.key === key)!;
  return { id, role, region };
};

const OPERATOR_OF: Record<string, string> = Object.fromEntries(
  Object.entries(VILLAGE.villages).map(([name, { code }]) => [code, `operator-${name}`]),
);

/** What is asked, where it is not a registration. */
export type AskedFor = {
  kind?: string;
  asked?: string;
  documents?: readonly string[];
  reporter?: { name: string; nik: string };
};

const MEETING = { meeting: { heldOn: '2026-11-20', by: 'minutes', present: 12 } } as const;
type Turn = readonly [officer: string, asks: EventName, given: Particulars];
/** Whose turn it is at each stage of people, on a day without questions. */
const TURN: Partial<Record<Stage, Turn>> = {
  survey: ['operator', 'surveyed', {}],
  village_deliberation: ['operator', 'village_accepted', MEETING],
  local_validation: ['validator-1', 'locally_validated', {}],
  district_ratification: ['supervisor-1', 'ratified', { letter: '460-001-2026' }],
  ministry_verification: ['verifier-1', 'ministry_verified', {}],
};
/** How often a person's act carries a proposal from the survey to the check. */
export const TURNS = Object.keys(TURN).length;

/** The operator of the family's village opens a proposal for it. */
function openingOf(
  { village: region, kk, address, phone, members }: DemoFamily,
  { version }: RuleSet = UNHURRIED,
  { kind = 'registration', asked, documents = [], reporter }: AskedFor = {},
): Item {
  const by = officer(OPERATOR_OF[region]!);
  const given = { kind, region, rules: version, ...(asked !== undefined && { asked }) };
  const command: Command = { id: randomUUID(), proposalId: randomUUID(), asks: 'opened', by, with: given };
  const papers = documents.map((name) => ({ name, sha256: 'a'.repeat(64) }));
  return {
    command,
    attachments: {
      family: { kk, address, phone, members },
      ...(reporter && { reporter }),
      ...(papers.length > 0 && { documents: papers }),
    },
  };
}

/** The act that carries a proposal on from where it stands, by the officer whose turn it is; nothing if it is nobody's. */
function turnOf({ id: proposalId, stage, region, version }: Proposal): Item | undefined {
  const turn = TURN[stage];
  if (!turn) return undefined;
  const [key, asks, given] = turn;
  const by = officer(key === 'operator' ? OPERATOR_OF[region]! : key);
  const survey = { instrument: 'short', version: '1', answers: { floor: 'earth' } };
  const command = { id: randomUUID(), proposalId, asks, by, expectedVersion: version, with: given };
  return asks === 'surveyed' ? { command, attachments: { survey } } : { command };
}

export async function carryOn(ledger: Ledger, proposalId: string): Promise<Answer> {
  const { command, attachments } = turnOf((await ledger.find(proposalId, SYSTEM))!)!;
  return ledger.apply(command, attachments);
}

/** A family of two that nobody has seen before, known to the stand-in. `number` tells families apart. */
export function aFamily({ dukcapil }: Pick<TestHouse, 'dukcapil'>, number: number): DemoFamily {
  const village = VILLAGE.villages.sentul;
  const born = (year: number) => `${year}-0${(number % 9) + 1}-${String((number % 28) + 1).padStart(2, '0')}`;
  const family = toFamily({
    key: `test-${number}`,
    village,
    number,
    members: [
      ['Contoh Uji', 'male', born(1970), 'head'],
      ['Misal Uji', 'female', born(1975), 'spouse'],
    ],
  });
  for (const citizen of toCitizens([family])) dukcapil.people.putListed(citizen);
  return family;
}

/** Rules under which nothing falls due while a test looks: moves take effect at once, deadlines are months away. */
const UNHURRIED: RuleSet = {
  ...REGISTRATION_2026,
  version: 'unhurried',
  settleSeconds: 0,
  deadlines: Object.fromEntries(Object.keys(REGISTRATION_2026.deadlines).map((stage) => [stage, { days: 60 }])),
  review: { seconds: 90 * 86_400 },
};

const addRules = (ownerUrl: string, rules: readonly RuleSet[]): Promise<void> =>
  connected(ownerUrl, async (client) => {
    for (const set of rules)
      await client.query(
        'insert into rule_set (version, valid_from, body) values ($1, $2, $3) on conflict do nothing',
        [set.version, set.from, JSON.stringify(set)],
      );
  });
