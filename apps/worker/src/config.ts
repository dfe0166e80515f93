import { z } from 'zod';
import { type KeyRing, toKeys } from '#ledger';

/** As the ledger reads it: `id:base64`, several with commas, the newest first. */
const keys = z.string().refine(areKeys, 'not id:base64 of 32 bytes').transform(toKeys);
const seconds = z.coerce.number().positive();

const environment = z.object({
  DATABASE_URL: z.url(),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_TASK_QUEUE: z.string().default('terdata'),
  TERDATA_MASTER_KEY: keys,
  TERDATA_INDEX_KEY: keys,
  TERDATA_CODEC_KEY: z.string().optional(),
  TERDATA_WORKFLOW_BUNDLE: z.string().optional(),
  DUKCAPIL_URL: z.url(),
  DUKCAPIL_CUSTOMER_ID: z.string(),
  DUKCAPIL_USER_ID: z.string(),
  DUKCAPIL_PASSWORD: z.string(),
  DUKCAPIL_IP_USER: z.string(),
  DUKCAPIL_CALLS_PER_SECOND: z.coerce.number().positive().default(10),
  TERDATA_RELEASE_SECONDS: seconds.default(30),
  TERDATA_RECONCILE_SECONDS: seconds.default(60),
  TERDATA_RECHECK_SECONDS: seconds.default(86_400),
  TERDATA_HEARTBEAT_SECONDS: seconds.default(10),
});

export type Config = ReturnType<typeof readConfig>;

/** The environment, read once. @throws {Error} names what is missing or wrong, and quotes no value */
export function readConfig(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { success, data, error } = environment.safeParse(given);
  if (!success) {
    const wrong = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The worker's environment is not complete.\n${wrong.join('\n')}`);
  }
  const keyRing: KeyRing = { master: data.TERDATA_MASTER_KEY, index: data.TERDATA_INDEX_KEY };
  return Object.freeze({
    databaseUrl: data.DATABASE_URL,
    keys: keyRing,
    temporal: {
      address: data.TEMPORAL_ADDRESS,
      namespace: data.TEMPORAL_NAMESPACE,
      taskQueue: data.TEMPORAL_TASK_QUEUE,
      codecKey: data.TERDATA_CODEC_KEY,
    },
    bundleFile: data.TERDATA_WORKFLOW_BUNDLE,
    dukcapil: {
      url: data.DUKCAPIL_URL,
      customerId: data.DUKCAPIL_CUSTOMER_ID,
      userId: data.DUKCAPIL_USER_ID,
      password: data.DUKCAPIL_PASSWORD,
      ipUser: data.DUKCAPIL_IP_USER,
    },
    rate: data.DUKCAPIL_CALLS_PER_SECOND,
    everyMs: {
      release: data.TERDATA_RELEASE_SECONDS * 1000,
      reconcile: data.TERDATA_RECONCILE_SECONDS * 1000,
      recheck: data.TERDATA_RECHECK_SECONDS * 1000,
      heartbeat: data.TERDATA_HEARTBEAT_SECONDS * 1000,
    },
  });
}

function areKeys(text: string): boolean {
  try {
    return toKeys(text).length > 0;
  } catch {
    return false;
  }
}
