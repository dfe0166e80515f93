import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Counters } from '../../apps/local/src/workbench/counters.ts';
import { until } from '../../apps/local/src/waiting.ts';
import { startWholeHouse, type WholeHouse } from '../browser/whole-house.ts';

type State = {
  counts: Counters & { underWay: number };
  parts: Record<string, boolean>;
  points: { at: number }[];
};
type Done = {
  said: { en: string };
  changed?: { proposalId: string; seq: number };
  checked?: { valid: boolean; firstBad?: { proposalId: string; seq: number }; tookMs: number };
};

let house: WholeHouse;
let address: string;
let token: string;
beforeAll(async () => {
  house = await startWholeHouse();
  address = house.addresses.workbench!;
  token = /workbench-token" content="([^"]+)"/.exec(await (await fetch(address)).text())![1]!;
});
afterAll(async () => house[Symbol.asyncDispose]());

async function press(act: string, given = {}): Promise<Done> {
  const headers = { origin: address, 'content-type': 'application/json', 'x-terdata-workbench': token };
  const response = await fetch(`${address}/acts`, { method: 'POST', headers, body: JSON.stringify({ act, ...given }) });
  const done = (await response.json()) as Done;
  if (!response.ok) throw new Error(`${act}: ${done.said.en}`);
  return done;
}
const look = async (): Promise<State> => (await (await fetch(`${address}/state`)).json()) as State;

/** Waits for a fact that the page tells. @returns what it told then */
async function untilSeen(what: string, is: (state: State) => boolean): Promise<State> {
  let seen: State | undefined;
  const isThere = async () => is((seen = await look()));
  if (await until(isThere, { everyMs: 250 })) return seen!;
  throw new Error(`not within a minute: ${what}; ${JSON.stringify(seen)}`);
}
const untilAccepted = (number: number) =>
  untilSeen(`${number} accepted`, ({ counts }) => (counts.accepted ?? 0) >= number);

test('a visitor presses every button while the district lives: everything comes back, nothing is lost, nothing is done twice', async () => {
  await press('speed', { speed: 8 });
  await untilAccepted(15);

  await press('stop-temporal');
  await untilSeen('more waits than before', ({ counts }) => counts.undelivered > 0);
  await press('bring-temporal');

  await press('stop-worker');
  await press('dukcapil-away');
  await press('kill-api');
  await untilSeen('commands without an answer', ({ counts, parts }) => !parts.api && counts.underWay > 5);
  await press('bring-api');

  const { accepted } = (await look()).counts;
  await press('delete-temporal');
  await untilAccepted(accepted + 3);
  await expect(press('bring-worker')).rejects.toThrow('bring that back first');
  await press('bring-temporal');
  await press('bring-worker');
  await press('bring-dukcapil');
  await press('bring-all');

  const { changed, checked } = await press('change-event');
  expect(checked).toMatchObject({ valid: false, firstBad: { proposalId: changed!.proposalId, seq: changed!.seq } });
  expect((await press('restore-event')).checked).toMatchObject({ valid: true });

  await press('speed', { speed: 0 });
  await untilSeen('everybody is answered', ({ counts }) => counts.underWay === 0);
  const answeredMs = Date.now();
  const { counts, parts } = await untilSeen(
    'nothing waits, counted after the last answer',
    (state) => state.counts.waiting === 0 && (state.points.at(-1)?.at ?? 0) > answeredMs,
  );
  expect(Object.values(parts)).toEqual([true, true, true, true]);
  expect(counts).toMatchObject({ lost: 0, twice: 0 });
  expect(counts.accepted).toBeGreaterThan(40);
  expect((await press('check-chain')).checked).toMatchObject({ valid: true });
});

test('one case is shown to each role with what the law gives it', async () => {
  const [id] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(await (await fetch(`${address}/mata`)).text())!;
  const seenAs = async (role: string): Promise<string> => {
    const html = await (await fetch(`${address}/mata?case=${id}&as=${role}`)).text();
    return html.slice(html.indexOf('id="seen"'), html.indexOf('id="all"'));
  };
  const validator = await seenAs('validator');
  expect(validator).toMatch(/\*{12}9\d{3}/); // a masked NIK
  expect(validator).not.toMatch(/\d{16}/);
  expect(validator).toContain('WorkflowExecutionStarted');
  const administrator = await seenAs('administrator');
  expect(administrator).not.toContain('Distrik');
  expect(administrator).toContain('Not shown to this role');
  expect(await seenAs('citizen')).not.toContain('Distrik');
});
