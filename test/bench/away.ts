import { openEngine } from '#engine';
import { until } from '../../apps/local/src/waiting.ts';
import { devServer } from '../support/server-temporal.ts';
import { asRequests, openDoor } from './door.ts';
import { send } from './load.ts';
import { type Figures, interleaved, median, printMedians, printRatios, type Samples, timed } from './measure.ts';
import { decisions, ledgerOn, openPlace } from './place.ts';

// Officers decide while Temporal is away: what they wait, and how fast the news is told when it is back.
const ROUNDS = 3;
const [ALONE, TOGETHER] = [100, 300];
const PER_ROUND = ALONE + TOGETHER;

await using place = await openPlace();
await using temporal = await devServer();
const ledger = ledgerOn(place.database);
const engine = openEngine({ address: temporal.address, namespace: 'default', taskQueue: 'bench', identity: 'bench' });
const items = await decisions(ledger, (2 * ROUNDS + 1) * PER_ROUND);
const requests = await asRequests(place, items);

const untold = async () => (await ledger.undelivered()).proposals;
const untilTold = async () => {
  if (!(await until(async () => (await untold()) === 0, { withinMs: 120_000, everyMs: 50 })))
    throw new Error('not all was told');
};

{
  await using door = await openDoor(place, place.database, engine);
  await untilTold();
  await place.tidy();
  const acknowledged = async (part: number): Promise<Figures> => {
    const from = part * PER_ROUND;
    const alone = await send({ url: door.url, asks: requests.slice(from, from + ALONE), atOnce: 1 });
    const together = await send({ url: door.url, asks: requests.slice(from + ALONE, from + PER_ROUND), atOnce: 20 });
    return { 'p50 at 1, ms': median(alone), 'p50 at 20, ms': median(together) };
  };
  await acknowledged(2 * ROUNDS);
  await untilTold();

  const drains: Samples = { drain: [] };
  const samples = await interleaved(ROUNDS, {
    async 'Temporal is there'(round) {
      const figures = await acknowledged(2 * round);
      await untilTold();
      return figures;
    },
    async 'Temporal is away'(round) {
      await temporal.kill9();
      const figures = await acknowledged(2 * round + 1);
      await temporal.restart();
      const backlog = await untold();
      const seconds = (await timed(untilTold)) / 1_000;
      drains['drain']!.push({ backlog, seconds, 'told per second': backlog / seconds });
      return figures;
    },
  });
  printMedians('acknowledgement', samples);
  printRatios('ratio', samples, 'Temporal is there');
  printMedians('after Temporal is back', drains);
}
await Promise.all([engine.close(), ledger.close()]);
