import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keep, logOf, type Building } from './building.ts';
import { toCitizens } from './family.ts';
import { DATA, ROOT } from './folders.ts';
import { answersWell, startService } from './service.ts';
import { VILLAGE } from './village.ts';
import { writeWhole } from './write-whole.ts';

type Environment = Record<string, string>;

/** The settings of the Dukcapil client; those of a real one come from the environment. The stand-in knows the village. */
export async function openDukcapil(building: Building): Promise<Environment> {
  const { run, secrets, port } = building;
  const given = process.env.DUKCAPIL_URL;
  const credentials = {
    DUKCAPIL_CUSTOMER_ID: process.env.DUKCAPIL_CUSTOMER_ID ?? 'terdata-demo',
    DUKCAPIL_USER_ID: process.env.DUKCAPIL_USER_ID ?? 'terdata-demo',
    DUKCAPIL_PASSWORD: process.env.DUKCAPIL_PASSWORD ?? secrets.dukcapilPassword,
    DUKCAPIL_IP_USER: process.env.DUKCAPIL_IP_USER ?? '127.0.0.1',
  };
  if (given) {
    run.addresses.dukcapil = given;
    return { DUKCAPIL_URL: given, ...credentials };
  }
  const listenOn = await port(8300, 'the Dukcapil stand-in');
  const url = `http://127.0.0.1:${listenOn}`;
  const people = join(DATA, 'dukcapil-people.json');
  writeWhole(people, JSON.stringify(toCitizens(VILLAGE.families)));
  await open(building, {
    name: 'dukcapil',
    script: 'libs/dukcapil/src/stand-in.main.ts',
    env: { DUKCAPIL_PORT: String(listenOn), DUKCAPIL_PEOPLE: people },
    isReady: () => answersWell(`${url}/_control/health`),
  });
  run.addresses.dukcapil = url;
  // The stand-in allows more than the real one.
  const rate = { DUKCAPIL_CALLS_PER_SECOND: process.env.DUKCAPIL_CALLS_PER_SECOND ?? '50' };
  return { DUKCAPIL_URL: url, ...credentials, ...rate };
}

/** Where our pages will be: the issuer has to know it before there is anybody at that port. */
export type Pages = { listenOn: number; url: string; origin: string };

export async function choosePages(building: Building): Promise<Pages> {
  const listenOn = await building.port(Number(process.env.PORT ?? 3000), 'the API');
  const url = `http://127.0.0.1:${listenOn}`;
  return { listenOn, url, origin: new URL(process.env.PUBLIC_URL ?? url).origin };
}

/** The API; ready when its own health says so. */
export async function openApi(building: Building, pages: Pages, environment: Environment): Promise<void> {
  const { listenOn, url, origin } = pages;
  await open(building, {
    name: 'api',
    ports: [listenOn],
    script: 'dist/apps/api/src/main.js',
    env: { ...environment, PORT: String(listenOn), PUBLIC_URL: origin },
    isReady: () => answersWell(`${url}/health/ready`),
  });
  building.run.addresses.api = url;
}

/** The worker; ready when it says so, for it has no port to ask. */
export const openWorker = (building: Building, environment: Environment): Promise<void> =>
  open(building, {
    name: 'worker',
    script: 'apps/worker/src/main.ts',
    env: environment,
    isReady: () => existsSync(logOf('worker')) && readFileSync(logOf('worker'), 'utf8').includes('"event":"ready"'),
  });

type Open = {
  name: string;
  script: string;
  env: Environment;
  /** Where it listens. */
  ports?: readonly number[];
  isReady: () => boolean | Promise<boolean>;
};

/** The script goes by its whole path, so that its process is known for one of this checkout. */
async function open(building: Building, { name, script, env, ports = [], isReady }: Open): Promise<void> {
  const path = join(ROOT, script);
  const args = path.endsWith('.ts') ? ['--conditions=source', path] : [path];
  const again = () => startService({ name, args, env, isReady, logFile: logOf(name) });
  keep(building, await again(), { name, signature: path, signal: 'TERM', ports, again });
}
