import { buildWhatChanged, WORKFLOW_BUNDLE } from './build.ts';
import { portChooser, type Building } from './building.ts';
import { prepareDatabase, seedVillage } from './database.ts';
import { AUDIENCE } from './issuer.ts';
import { claimRun, endRun, findRunning, saveRun, type Addresses } from './run-state.ts';
import { loadSecrets } from './secrets.ts';
import { openIssuer, openPostgres, openTemporal } from './servers.ts';
import { choosePages, openApi, openDukcapil, openWorker } from './services.ts';
import { openWorkbench } from './workbench/workbench.ts';

export interface House extends AsyncDisposable {
  addresses: Addresses;
  /** What the worker was started with. */
  environment: Record<string, string>;
  /** Settles with a sentence when a part of the house has ended by itself. */
  broken: Promise<string>;
}

/**
 * Starts the whole house: PostgreSQL, then Temporal, the issuer and the Dukcapil stand-in side by side, then API and worker.
 * What `DATABASE_URL`, `TEMPORAL_ADDRESS`, `DUKCAPIL_URL` or `OIDC_ISSUER` name is used and not started. Disposing it stops
 * the parts in the opposite order; the data stay.
 *
 * @param say is told in one sentence each what was repaired or is different from usual
 * @throws {PlainError} one sentence that says what to do; whatever had been started is stopped
 */
export async function startHouse(say: (sentence: string) => void = () => undefined): Promise<House> {
  await using stack = new AsyncDisposableStack();
  const run = await claimRun();
  stack.defer(endRun);
  const { promise: broken, resolve: broke } = Promise.withResolvers<string>();
  const building: Building = {
    stack,
    run,
    standing: new Map(),
    say,
    broke,
    secrets: loadSecrets(),
    port: portChooser(say),
  };

  const pages = await choosePages(building);
  const database = await openPostgres(building);
  const [temporal, dukcapil, issuer] = await together([
    openTemporal(building, database),
    openDukcapil(building),
    openIssuer(building, pages.origin),
    prepareDatabase(database.ownerUrl, building.secrets),
    buildWhatChanged(),
  ]);
  await seedVillage(database.ownerUrl, issuer);

  const environment: Record<string, string> = {
    NODE_ENV: 'development',
    DATABASE_URL: database.workerUrl,
    TEMPORAL_ADDRESS: temporal,
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: process.env.OIDC_AUDIENCE ?? AUDIENCE,
    ...dukcapil,
    TERDATA_MASTER_KEY: `k1:${building.secrets.masterKey}`,
    TERDATA_INDEX_KEY: `k1:${building.secrets.indexKey}`,
    TERDATA_WORKFLOW_BUNDLE: WORKFLOW_BUNDLE,
    // A demo is not watched for a day, nor for half a minute.
    TERDATA_RECHECK_SECONDS: process.env.TERDATA_RECHECK_SECONDS ?? '10',
    TERDATA_RELEASE_SECONDS: process.env.TERDATA_RELEASE_SECONDS ?? '5',
  };
  await together([
    openApi(building, pages, { ...environment, DATABASE_URL: database.apiUrl, TERDATA_NAMED_RULES: 'true' }),
    openWorker(building, environment),
  ]);
  await openWorkbench(building, { ownerUrl: database.ownerUrl, environment });

  Object.assign(run, { isUp: true, environment });
  saveRun(run);
  const parts = stack.move();
  return { addresses: run.addresses, environment, broken, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}

/** The house that is up already, or one of our own that stops when it is disposed of. */
export async function useHouse(say?: (sentence: string) => void): Promise<House> {
  const running = findRunning();
  if (!running) return startHouse(say);
  const { addresses, environment } = running;
  return {
    addresses,
    environment,
    broken: new Promise(() => undefined),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** Waits for all, also when one has failed, so that everything started is known to the stack and stopped. */
async function together<const T extends readonly Promise<unknown>[]>(
  starts: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(starts);
  return Promise.all(starts);
}
