import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandAnswer, opening, type ProposalView } from '#contracts';
import { DEMO_SECONDS, needsVersion } from '#domain';
import { tellRegister } from '../demo/register.ts';
import type { DemoFamily } from '../family.ts';
import { VILLAGE } from '../village.ts';
import { citizensOf, districtFamily } from './district-family.ts';
import { lookAtDesks, type Waiting } from './desks.ts';
import type { Door, Reply } from './door.ts';
import type { Ask, Journal, Yes } from './journal.ts';
import { hasTurn, isLookedAt, turnAt } from './turns.ts';

export const FASTEST = 20;

export type District = {
  /** Moves per second, from 0 to 20. */
  speed: number;
  /** Commands that were sent and are still without an answer. */
  underWay(): number;
  /** Takes nothing more up; what is without an answer is sent again by the next district that opens this journal. */
  stop(): Promise<void>;
};

export type Districting = { door: Door; journal: Journal; dukcapil: string };

const nothing = (): void => undefined;

/** As many wait for a person before no more families are put forward, and as many are sent at once while nobody answers. */
const ENOUGH = 30;
const AT_ONCE = 40;
/** Of six moves one opens, for a file takes five more decisions. */
const OPENS_ONE_IN = 6;
const CITIZENS_AT_ONCE = 500;
/** How often somebody looks what the machine has laid on the desks. */
const LOOKS_MS = 2_000;
/** Somebody else, or the machine, was faster. Any other no is final. */
const OVERTAKEN: ReadonlySet<string> = new Set(['stale', 'moved_on', 'move_not_allowed', 'settling']);

const operatorOf = (village: string): string =>
  `operator-${Object.entries(VILLAGE.villages).find(([, { code }]) => code === village)?.[0]}`;
const familyBody = ({ kk, address, phone, members }: DemoFamily) => ({ kk, address, phone, members });

/**
 * A district that lives by itself: families are put forward and decided about, at the API's own door and by the demo officers, under the
 * rules in seconds. Every command has its id before it is sent, and is sent until it is answered.
 */
export function startDistrict({ door, journal, dukcapil }: Districting): District {
  const run = randomInt(2 ** 31);
  let next = 0;
  let speed = 0;
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = new Set<Promise<void>>();
  const regions = new Map<string, string>();
  const waiting = new Map<string, Waiting>();
  /** Cases about which somebody decides just now. */
  const inHand = new Set<string>();
  const wait = (one: Waiting): void => void (hasTurn(one.stage) && waiting.set(one.proposalId, one));

  function heard(ask: Ask, reply: Reply): void {
    if (reply.status >= 300) {
      journal.answered({ id: ask.id, code: codeOf(reply) });
      return;
    }
    const yes = toYes(ask.id, reply.body);
    journal.answered(yes);
    wait(yes);
  }
  async function send(ask: Ask): Promise<Reply> {
    const [path, body] = 'opens' in ask ? ['/proposals', openBody(ask.opens)] : commandTo(ask);
    const reply = await door.send(ask.officer, path, body, ask.id, signal);
    heard(ask, reply);
    return reply;
  }
  function begin(work: Promise<unknown>): void {
    // What the signal gave up, the journal still has.
    const ending = work.then(nothing, nothing);
    underWay.add(ending);
    void ending.then(() => underWay.delete(ending));
  }

  async function putForward(): Promise<void> {
    const opens = { run, n: next++ };
    const family = districtFamily(run, opens.n);
    await tellRegister(dukcapil, citizensOf(run, opens.n));
    const ask = { id: randomUUID(), officer: operatorOf(family.village), opens };
    journal.asked(ask);
    const reply = await send(ask);
    if (reply.status < 300) regions.set((reply.body as { proposalId: string }).proposalId, family.village);
  }

  async function decide(known: Waiting): Promise<void> {
    const { proposalId } = known;
    const seen = isLookedAt(known.stage) ? await see(proposalId) : undefined;
    const { stage, version } = seen ?? known;
    const turn = turnAt(stage, Math.random(), seen);
    if (!turn) return;
    const officer = turn.officer === 'operator' ? operatorOf(await regionOf(proposalId)) : turn.officer;
    const body = { ...turn.body, ...(needsVersion(turn.body.asks) && { expectedVersion: version }) };
    const ask = { id: randomUUID(), officer, proposalId, body };
    journal.asked(ask);
    const reply = await send(ask);
    if (reply.status < 300 || !OVERTAKEN.has(codeOf(reply))) return;
    const now = await see(proposalId);
    wait({ proposalId, stage: now.stage, version: now.version });
  }

  /** Where it stands now. @throws the door does not say */
  async function see(proposalId: string): Promise<ProposalView> {
    const { status, body } = await door.read('auditor', `/proposals/${proposalId}`);
    if (status !== 200) throw new Error(`the door answered ${status}`);
    const view = body as ProposalView;
    regions.set(proposalId, view.region);
    return view;
  }
  const regionOf = async (proposalId: string): Promise<string> =>
    regions.get(proposalId) ?? (await see(proposalId)).region;

  function move(): void {
    if (underWay.size >= AT_ONCE) return;
    const [anyone] = waiting.size > 0 ? [[...waiting.values()][randomInt(waiting.size)]!] : [];
    if (!anyone || (waiting.size < ENOUGH && randomInt(OPENS_ONE_IN) === 0)) return begin(putForward());
    const { proposalId } = anyone;
    waiting.delete(proposalId);
    inHand.add(proposalId);
    const decided = decide(anyone).catch(() => wait(anyone)); // the door did not say where it lies: another time
    begin(decided.finally(() => inHand.delete(proposalId)));
  }

  /** What the machine has handed to people: questions, reviews, and what somebody left lying. */
  async function takeFromDesks(): Promise<void> {
    for (const one of await lookAtDesks(door)) {
      const isOurs = journal.latest.has(one.proposalId);
      if (isOurs && !inHand.has(one.proposalId)) wait(one);
    }
  }

  /** What an earlier run has left: its families for the register, which forgets them, and its commands without an answer. */
  async function takeUp(): Promise<void> {
    await introduce(dukcapil, journal).catch(() => undefined);
    for (const one of journal.latest.values()) wait(one);
    for (const ask of journal.unanswered()) begin(send(ask));
  }

  /** Again and again while the district lives; the signal ends it. */
  const over = async (pauseMs: () => number, work: () => void | Promise<void>): Promise<void> => {
    while (!signal.aborted) {
      await sleep(pauseMs(), undefined, { signal });
      if (speed > 0) await work();
    }
  };
  const live = (async () => {
    await takeUp();
    await Promise.all([
      over(() => (speed > 0 ? 1_000 / speed : 200), move),
      over(
        () => LOOKS_MS,
        () => takeFromDesks().catch(nothing), // nobody answers: another time
      ),
    ]);
  })().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });

  return {
    get speed() {
      return speed;
    },
    set speed(wanted) {
      speed = Math.min(FASTEST, Math.max(0, wanted));
    },
    underWay: () => underWay.size,
    async stop() {
      stopping.abort();
      await live;
      await Promise.all(underWay);
    },
  };
}

function openBody({ run, n }: { run: number; n: number }): unknown {
  const family = districtFamily(run, n);
  const { version: rules } = DEMO_SECONDS;
  return { kind: 'registration', region: family.village, channel: 'doorstep', rules, family: familyBody(family) };
}
const commandTo = ({ proposalId, body }: Extract<Ask, { proposalId: string }>): [string, unknown] => [
  `/proposals/${proposalId}/commands`,
  body,
];

const codeOf = ({ body }: Reply): string => (body as { code?: string }).code ?? 'unknown';

/** A new proposal stands at the beginning, with the first version. */
function toYes(id: string, body: unknown): Yes {
  if ('proposalId' in (body as object)) {
    const { proposalId, receipt } = opening.parse(body);
    return { id, proposalId, seq: receipt.seq, hash: receipt.hash, stage: 'survey', version: 1 };
  }
  const { receipt, proposal } = commandAnswer.parse(body);
  const { id: proposalId, stage, version } = proposal;
  return { id, proposalId, seq: receipt.seq, hash: receipt.hash, stage, version };
}

async function introduce(dukcapil: string, journal: Journal): Promise<void> {
  const citizens = journal
    .families()
    .flatMap(({ run, count }) => Array.from({ length: count }, (_, n) => citizensOf(run, n)).flat());
  for (let from = 0; from < citizens.length; from += CITIZENS_AT_ONCE)
    await tellRegister(dukcapil, citizens.slice(from, from + CITIZENS_AT_ONCE));
}
