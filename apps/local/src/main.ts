import { openFirstProposals } from './first-proposals.ts';
import { startHouse, type House } from './house.ts';
import { runPlainly } from './plain-error.ts';
import { VILLAGE } from './village.ts';

/** `npm start`: the whole house with its village, until Ctrl-C. */
await runPlainly(async () => {
  const startedMs = performance.now();
  const asked = stopAsked();
  await using house = await startHouse(console.log);
  await openFirstProposals(house.addresses);
  console.log(tableOf(house, performance.now() - startedMs));

  const end = await Promise.race([asked.then(() => undefined), house.broken]);
  console.log(end ? `${end} Stopping the rest ...` : 'Stopping ...');
  if (end) process.exitCode = 1;
});

/**
 * The first Ctrl-C or SIGTERM asks for an orderly stop. npm passes on a Ctrl-C that the terminal has sent to us as well, so
 * only one that comes a second later is meant as "at once"; our servers then stop by themselves.
 */
function stopAsked(): Promise<void> {
  return new Promise((done) => {
    let firstMs: number | undefined;
    const onSignal = () => {
      firstMs ??= performance.now();
      done();
      if (performance.now() - firstMs > 1_000) process.exit(130);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
}

function tableOf({ addresses }: House, tookMs: number): string {
  const addressRows: [string, string | undefined][] = [
    ['API', addresses.api],
    ['API, to read', addresses.api && `${addresses.api}/docs`],
    ['To break it', addresses.workbench],
    ['Many eyes', addresses.workbench && `${addresses.workbench}/mata`],
    ['Temporal', addresses.temporal],
    ['Temporal, to see', addresses.temporalUi],
    ['PostgreSQL', addresses.database],
    ['Issuer (demo)', addresses.issuer],
    ['Dukcapil (simulated)', addresses.dukcapil],
  ];
  const officerRows = VILLAGE.officers.map(({ key, role, name }): [string, string] => [key, `${role} · ${name}`]);
  return [
    '',
    `Terdata is up after ${(tookMs / 1_000).toFixed(1)} s. Everybody in it is made up.`,
    '',
    ...addressRows.flatMap(([what, where]) => (where ? [rowOf(what, where)] : [])),
    '',
    ...officerRows.map(([key, who]) => rowOf(key, who)),
    '',
    `A token for one of them: npm run token -- ${VILLAGE.officers[0]?.key}. Ctrl-C stops everything; data stay in .data/.`,
    '',
    `Open ${addresses.api} — Buka ${addresses.api}`,
  ].join('\n');
}

function rowOf(left: string, right: string): string {
  return `  ${left.padEnd(22)}${right}`;
}
