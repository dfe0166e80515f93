import { parseArgs } from 'node:util';
import { openDesks } from './demo/desks.ts';
import { prove, type Proven } from './demo/proof.ts';
import { CHAPTERS, type Told } from './demo/story.ts';
import { useHouse } from './house.ts';
import { openLedgerAndEngine } from './ledger-and-engine.ts';
import { PlainError, runPlainly } from './plain-error.ts';

/** `npm run demo`: five families from the doorstep to the registry and through a re-evaluation. Uses the running house, or starts one. */
await runPlainly(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const say = values.json ? () => undefined : console.log;
  await using house = await useHouse(say);
  const { addresses, environment } = house;
  const { api, issuer, dukcapil } = addresses;
  if (!api || !issuer || !dukcapil)
    throw new PlainError('The demo needs the demo issuer and the Dukcapil stand-in of npm start.');

  const stage = {
    desk: openDesks({ api, issuer }),
    dukcapil,
    tell: (name: string, sentence: string) => say(`  ${name.padEnd(16)}${sentence}`),
  };
  const told: Told[] = [];
  for (const chapter of CHAPTERS) {
    told.push(await chapter(stage));
    say('');
  }

  const proposals = await proveAll(told, environment);
  const ok = proposals.every((one) => one.ok);
  if (values.json) console.log(JSON.stringify({ ok, proposals }, undefined, 2));
  else for (const line of summary(proposals, ok)) console.log(line);
  process.exitCode = ok ? 0 : 1;
});

async function proveAll(told: readonly Told[], environment: Record<string, string>): Promise<Proven[]> {
  await using stack = new AsyncDisposableStack();
  const { ledger, engine } = openLedgerAndEngine(stack, environment, 'demo');
  const proven: Proven[] = [];
  for (const one of told) proven.push(await prove(ledger, engine, one));
  return proven;
}

function summary(proposals: readonly Proven[], ok: boolean): string[] {
  return [
    ...proposals.map(
      ({ name, ledger, history, ok: good }) =>
        `  ${name.padEnd(16)}${ledger.events} lines in the ledger, chain ${ledger.chainValid ? 'unbroken' : 'BROKEN'}; ` +
        `Temporal: ${history.events} events, ${history.bytes} bytes, ${history.stateTransitions} transitions in ${history.runs} runs${good ? '' : ' · NOT AS IT SHOULD BE'}`,
    ),
    '',
    ok ? 'Ledger and Temporal agree on all of them.' : 'Ledger and Temporal do not agree: see above.',
  ];
}
