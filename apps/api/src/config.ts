import { type Key, toKeys } from '#ledger';
import { z } from 'zod';

const NO_KEYS = 'must be id:base64 of 32 bytes';
/** As the record reads them: `id:base64`, several with commas between them, the newest first. */
const keys = z.string().transform((text, context): Key[] => {
  try {
    return toKeys(text);
  } catch {
    context.addIssue({ code: 'custom', message: NO_KEYS });
    return z.NEVER;
  }
});

/** The engine reads its own keys; here they are only looked at. */
const codecKey = z.string().refine((text) => keys.safeParse(text).success, NO_KEYS);
const flag = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] });
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' });

/** What every process needs that touches the record and the engine. */
const common = {
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: databaseUrl,
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d+$/, 'must be host:port'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_TASK_QUEUE: z.string().default('terdata'),
  TERDATA_MASTER_KEY: keys,
  TERDATA_INDEX_KEY: keys,
  TERDATA_CODEC_KEY: codecKey.optional(),
};

const engineRoom = z.object(common);
const door = z.object({
  ...common,
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }),
  OIDC_AUDIENCE: z.string().min(1),
  /** What the issuer knows us by when an officer signs in with a browser; a client without a secret is kept safe by PKCE alone. */
  OIDC_CLIENT_ID: z.string().min(1).default('terdata-web'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** The one address of our pages: where the issuer sends officers back to, and whose requests are ours. Without it, this port of this machine. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => new URL(url).href === `${new URL(url).origin}/`, 'must be an origin, without a path')
    .optional(),
  /** Where the built staff pages lie. */
  WEB_ROOT: z.string().default('dist/apps/web'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Addresses of the proxies before us, with commas between them. Without it nobody's X-Forwarded-For is believed. */
  TRUST_PROXY: z.string().optional(),
  /** Whether families may be opened under rules that a request names, such as those of the demo in seconds. */
  TERDATA_NAMED_RULES: flag.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** Where our pages are, as an origin: `https://terdata.example.go.id`. */
export const publicOrigin = ({ PUBLIC_URL, PORT }: Pick<Config, 'PUBLIC_URL' | 'PORT'>): string =>
  PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://127.0.0.1:${PORT}`;

export type EngineRoomConfig = Readonly<z.infer<typeof engineRoom>>;
export type Config = Readonly<z.infer<typeof door>>;

/** A setting that is missing or may not be used. The message names the settings and never shows a value. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';
}

type Environment = Record<string, string | undefined>;

function read<Schema extends z.ZodObject>(schema: Schema, environment: Environment): Readonly<z.infer<Schema>> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ConfigRefused(`The configuration does not fit. ${reasons.join('; ')}.`);
  }
  const config = Object.freeze(parsed.data) as Readonly<z.infer<Schema>>;
  const known = config.NODE_ENV === 'production' ? knownIn(config) : [];
  if (known.length > 0) throw new ConfigRefused(`Production does not start like this. ${known.join('; ')}.`);
  return config;
}

/** The API's settings, parsed once. @throws {ConfigRefused} */
export const readConfig = (environment: Environment): Config => read(door, environment);
/** Those of a command that only touches the record and the engine. @throws {ConfigRefused} */
export const readEngineRoomConfig = (environment: Environment): EngineRoomConfig => read(engineRoom, environment);

const LOOPBACK = /^(localhost|127\.|0\.0\.0\.0|\[?::1\]?$|.*\.localhost$)/;
const KNOWN_PASSWORDS = new Set(['', 'postgres', 'password', 'secret', 'terdata', 'demo', 'changeme', 'admin']);

/** A key that was typed, repeated or counted out, and not drawn. Of 32 random bytes about 30 differ. */
const isKnown = ({ id, key }: Key): boolean => /demo|test|example/i.test(id) || new Set(key).size < 20 || isText(key);
const isText = (key: Buffer): boolean => /^[\x20-\x7e]+$/.test(key.toString('latin1'));

/** What production refuses, in one sentence each. */
function knownIn({ OIDC_ISSUER, DATABASE_URL, TERDATA_NAMED_RULES, ...config }: Partial<Config>): string[] {
  const isDoor = OIDC_ISSUER !== undefined;
  const issuer = OIDC_ISSUER ? new URL(OIDC_ISSUER) : undefined;
  const database = DATABASE_URL ? new URL(DATABASE_URL) : undefined;
  const password = decodeURIComponent(database?.password ?? '');
  const rows: readonly (readonly [boolean, string])[] = [
    [issuer !== undefined && issuer.protocol !== 'https:', 'OIDC_ISSUER: a real issuer is reached over https'],
    [issuer !== undefined && LOOPBACK.test(issuer.hostname), 'OIDC_ISSUER: this is the demo issuer of one machine'],
    [
      (config.TERDATA_MASTER_KEY ?? []).some(isKnown),
      'TERDATA_MASTER_KEY: this key is known or was not drawn at random',
    ],
    [(config.TERDATA_INDEX_KEY ?? []).some(isKnown), 'TERDATA_INDEX_KEY: this key is known or was not drawn at random'],
    [
      config.TERDATA_CODEC_KEY !== undefined && keys.parse(config.TERDATA_CODEC_KEY).some(isKnown),
      'TERDATA_CODEC_KEY: this key is known or was not drawn at random',
    ],
    [
      database !== undefined && (KNOWN_PASSWORDS.has(password) || password === decodeURIComponent(database.username)),
      'DATABASE_URL: this password is known',
    ],
    [
      isDoor && !config.PUBLIC_URL?.startsWith('https:'),
      'PUBLIC_URL: our pages have an address, and are reached over https',
    ],
    [
      config.OIDC_CLIENT_SECRET !== undefined && KNOWN_PASSWORDS.has(config.OIDC_CLIENT_SECRET),
      'OIDC_CLIENT_SECRET: this secret is known',
    ],
    [TERDATA_NAMED_RULES === true, 'TERDATA_NAMED_RULES: only the rules in force open a proposal'],
  ];
  return rows.filter(([applies]) => applies).map(([, sentence]) => sentence);
}
