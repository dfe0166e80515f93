import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError, runPlainly } from './plain-error.ts';
import { type Outcome, pressAtRandom } from './press/pressing.ts';
import { visit } from './press/visitor.ts';

/**
 * `npm run press`: a house of its own, in a temporary folder and on ports of its own, whose break-it page is pressed by chance for ten
 * minutes. The same seed presses the same buttons. Ends with 1 where anything was lost, done twice, or still waits.
 */
await runPlainly(async () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      speed: { type: 'string', default: '6' },
      quiet: { type: 'boolean', default: false },
    },
  });
  const minutes = within('minutes', values.minutes, 0.1, 60);
  const seed = within('seed', values.seed, 0, 2 ** 32 - 1);
  const speed = within('speed', values.speed, 1, 20);

  await using stack = new AsyncDisposableStack();
  const startHouse = await ownHouse(stack);
  const say = values.quiet ? () => undefined : (sentence: string) => console.error(`${clock()} ${sentence}`);
  const house = stack.use(await startHouse(say));
  const asked = stopAsked();
  const broken = house.broken.then((sentence) => {
    throw new PlainError(sentence);
  });
  const visitor = await visit(house.addresses.workbench!);
  const pressing = pressAtRandom({ visitor, minutes, seed, speed, say, signal: asked });
  const outcome = await Promise.race([pressing, broken]);

  console.log(lineOf({ seed, minutes, speed }, outcome));
  process.exitCode = isGood(outcome) ? 0 : 1;
});

function within(name: string, given: string, least: number, most: number): number {
  const number = Number(given);
  if (number >= least && number <= most) return number;
  throw new PlainError(`--${name} is a number from ${least} to ${most}.`);
}

function clock(): string {
  return new Date().toISOString().slice(11, 19);
}

/** Nothing that the settings name is touched, and no other house is in the way. The house reads them when it is loaded. */
async function ownHouse(stack: AsyncDisposableStack) {
  for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'DUKCAPIL_URL', 'OIDC_ISSUER', 'PUBLIC_URL', 'PORT'])
    delete process.env[name];
  const folder = mkdtempSync(join(tmpdir(), 'terdata-press-'));
  chmodSync(folder, 0o755); // PostgreSQL may run as somebody else
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  process.env.TERDATA_DATA = folder;
  process.env.TERDATA_PORT_SHIFT ??= String(1_350 + (process.pid % 40) * 500);
  return (await import('./house.ts')).startHouse;
}

function stopAsked(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  return stopping.signal;
}

function isGood({ broken, drained, chainValid, state: { counts } }: Outcome): boolean {
  return broken === 0 && drained && chainValid && counts.lost === 0 && counts.twice === 0;
}

function lineOf(asked: Record<string, number>, { state, chainValid, drained, ...counted }: Outcome): string {
  const { accepted, waiting, lost, twice, undelivered, parked, open } = state.counts;
  const figures = { ...asked, ...counted, accepted, waiting, lost, twice, undelivered, parked, open };
  const said = Object.entries(figures).map(([name, figure]) => `${name} ${figure ?? '?'}`);
  return [...said, drained ? 'drained' : 'NOT DRAINED', chainValid ? 'chain unbroken' : 'CHAIN BROKEN'].join(' · ');
}
