import { VALIDATOR, decisions, ledgerOn, openPlace } from './place.ts';
import { floorStatement, layFloor, openAnchor, sentBy, type Statement } from './anchors.ts';
import { asRequests, openDoor } from './door.ts';
import { type Ask, send } from './load.ts';
import { type Figures, interleaved, median, printMedians, printRatios, quantile } from './measure.ts';

// How long an officer waits for the answer to a decision, beside bare anchors that do the same or the least.
const ROUNDS = 5;
const [ALONE, TOGETHER, WARM_UP] = [200, 600, 200];
const PER_ROUND = ALONE + TOGETHER;

await using place = await openPlace();
const preparing = ledgerOn(place.database);
const items = await decisions(preparing, WARM_UP + ROUNDS * PER_ROUND);
await preparing.close();
const requests = await asRequests(place, items);

// Every decision is made once on a copy that nobody measures, to know its statements.
const recording = ledgerOn(await place.copy());
const lookUp = await sentBy(() => recording.officerBy(place.issuer.url, VALIDATOR.sub));
const applied = new Map<string, Statement[]>();
for (const { command } of items) applied.set(command.id, await sentBy(() => recording.apply(command)));
await recording.close();
const proposalOf = new Map(items.map(({ command }) => [command.id, command.proposalId]));

const [oursOn, restingOn, sameOn, applyOn, floorOn] = [
  await place.copy(),
  await place.copy(),
  await place.copy(),
  await place.copy(),
  await place.copy(),
];
await layFloor(floorOn.ownerUrl);
const told = { deliver: async () => ({ delivered: true }) as const };
await using ours = await openDoor(place, oursOn, told);
await using resting = await openDoor(place, restingOn, told);
await resting.relay.stop();
await using same = await openAnchor(sameOn.apiUrl, (id) => [...lookUp, ...applied.get(id)!]);
await using apply = await openAnchor(applyOn.apiUrl, (id) => applied.get(id)!);
await using floor = await openAnchor(floorOn.ownerUrl, (id) => [floorStatement(proposalOf.get(id)!, VALIDATOR.id)]);

/** The client is a thread of its own, so this thread's time is the server's. */
async function burst(url: string, asks: readonly Ask[], atOnce: number): Promise<Figures> {
  const before = process.threadCpuUsage();
  const waited = await send({ url, asks, atOnce });
  const { user, system } = process.threadCpuUsage(before);
  return {
    [`p50 at ${atOnce}, ms`]: median(waited),
    [`p99 at ${atOnce}, ms`]: quantile(waited, 0.99),
    [`CPU at ${atOnce}, us`]: (user + system) / asks.length,
  };
}

for (const { url } of [ours, resting, same, apply, floor])
  await send({ url, asks: requests.slice(0, WARM_UP), atOnce: 20 });
const arm =
  ({ url }: { url: string }) =>
  async (round: number): Promise<Figures> => {
    const from = WARM_UP + round * PER_ROUND;
    const alone = await burst(url, requests.slice(from, from + ALONE), 1);
    return { ...alone, ...(await burst(url, requests.slice(from + ALONE, from + PER_ROUND), 20)) };
  };
const SAME = '(a) bare, same statements';
const FLOOR = '(b) floor';
const samples = await interleaved(ROUNDS, {
  ours: arm(ours),
  'ours, relay resting': arm(resting),
  [SAME]: arm(same),
  '    bare, those of apply only': arm(apply),
  [FLOOR]: arm(floor),
});
console.log(`${lookUp.length} round trips look the officer up, ${applied.values().next().value!.length} apply`);
printMedians('acknowledgement', samples);
printRatios('ratio to (a)', samples, SAME);
printRatios('ratio to (b)', samples, FLOOR);
