import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Ask, Yes } from '../../apps/local/src/district/journal.ts';
import { type Pressed, visit, type Visitor } from '../../apps/local/src/press/visitor.ts';
import { until } from '../../apps/local/src/waiting.ts';
import type { State } from '../../apps/local/src/workbench/state.ts';
import { startWholeHouse, type WholeHouse } from '../browser/whole-house.ts';

let house: WholeHouse;
let visitor: Visitor;
let address: string;
beforeAll(async () => {
  house = await startWholeHouse();
  address = house.addresses.workbench!;
  visitor = await visit(address);
});
afterAll(async () => house[Symbol.asyncDispose]());

async function press(act: string, given = {}): Promise<Pressed> {
  const pressed = await visitor.press(act, given);
  if (!pressed.ok) throw new Error(`${act}: ${pressed.said.en}`);
  return pressed;
}
const look = () => visitor.look();

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
  await untilSeen('more waits than before', ({ counts }) => (counts.undelivered ?? 0) > 0);
  await press('bring-temporal');

  await press('stop-worker');
  await press('dukcapil-away');
  await press('kill-api');
  await untilSeen('commands without an answer', ({ counts, parts }) => !parts.api && counts.underWay > 5);
  await press('bring-api');

  const { accepted } = (await look()).counts;
  await press('delete-temporal');
  await untilAccepted(accepted! + 3);
  await expect(press('bring-worker')).rejects.toThrow('bring that back first');
  await press('bring-temporal');
  await press('bring-worker');
  await press('bring-dukcapil');
  await press('bring-all');

  const { changed, checked } = await press('change-event');
  expect(checked).toMatchObject({ valid: false, firstBad: { proposalId: changed!.proposalId, seq: changed!.seq } });
  expect(checked!.tookMs).toBeLessThan(2_000);
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

/** What the district has decided: the commands of its journal that were answered yes. */
function decided(): ReadonlySet<string> {
  const [file] = globSync(join(house.folder, 'district', '*', 'journal.jsonl'));
  const lines = readFileSync(file!, 'utf8').split('\n').slice(0, -1);
  const journal = lines.map((line) => JSON.parse(line) as { ask?: Ask; yes?: Yes });
  const yes = new Set(journal.flatMap((line) => (line.yes ? [line.yes.id] : [])));
  return new Set(
    journal.flatMap(({ ask }) => (ask && 'body' in ask && yes.has(ask.id) ? [ask.body.asks as string] : [])),
  );
}

test('the district settles by itself what the machine has questioned, and what a family has appealed', async () => {
  await press('speed', { speed: 10 });
  const all = [
    'finding_dismissed',
    'clarified',
    'life_event_recorded',
    'kept',
    'rejected',
    'appealed',
    'appeal_granted',
  ];
  const missing = () => all.filter((act) => !decided().has(act));
  await until(() => missing().length === 0, { everyMs: 500 });
  expect(missing()).toEqual([]);
  await press('speed', { speed: 0 });
});

test('one case is shown to each role with what the law gives it, and each no with its reason and its facts', async () => {
  const [{ id } = { id: '' }] = (await look()).cases;
  const seenAs = async (role: string): Promise<string> => {
    const html = await (await fetch(`${address}/mata?case=${id}&as=${role}`)).text();
    return html.slice(html.indexOf('id="seen"'), html.indexOf('id="all"'));
  };
  const validator = await seenAs('validator');
  expect(validator).toMatch(/\*{12}9\d{3}/); // a masked NIK
  expect(validator).not.toMatch(/\d{16}/);
  expect(validator).toContain('This decision belongs to another desk');
  expect(validator).toContain('Who may: the village operator.');
  expect(validator).toMatch(new RegExp(`workflows/proposal-${id}/[0-9a-f-]{36}/history"`));
  expect(validator).toContain('News: Proposal opened → Survey');
  expect(validator).toContain('WorkflowExecutionStarted');
  const administrator = await seenAs('administrator');
  expect(administrator).not.toContain('Distrik');
  expect(administrator).toContain('Not shown to this role');
  expect(await seenAs('citizen')).not.toContain('Distrik');
});
