import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { ConfigRefused, publicOrigin, readConfig, readEngineRoomConfig } from './config.ts';

const drawn = (): string => randomBytes(32).toString('base64');
const good = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://terdata_api:Xu7cQ2mL9vRt@db.internal:5432/terdata',
  TEMPORAL_ADDRESS: 'temporal.internal:7233',
  OIDC_ISSUER: 'https://login.example.go.id',
  OIDC_AUDIENCE: 'terdata-api',
  TERDATA_MASTER_KEY: `m2:${drawn()},m1:${drawn()}`,
  TERDATA_INDEX_KEY: drawn(),
  PUBLIC_URL: 'https://terdata.example.go.id',
};

describe('the configuration', () => {
  test('starts in production with real settings, and cannot be changed afterwards', () => {
    const config = readConfig(good);
    expect(config.TERDATA_MASTER_KEY.map(({ id }) => id)).toEqual(['m2', 'm1']);
    expect(config.TERDATA_INDEX_KEY[0]!.key).toHaveLength(32);
    expect(config.PORT).toBe(3000);
    expect(Object.isFrozen(config)).toBe(true);
  });

  const counted = Buffer.from([...Array(32).keys()].map((n) => n % 16)).toString('base64');
  test.each([
    ['an issuer without encryption', 'OIDC_ISSUER', 'http://login.example.go.id'],
    ["one machine's own issuer", 'OIDC_ISSUER', 'https://localhost:4443'],
    ["one machine's own issuer by number", 'OIDC_ISSUER', 'https://127.0.0.1'],
    ['a key that says it is a demo', 'TERDATA_MASTER_KEY', `demo:${drawn()}`],
    ['a key of zeros', 'TERDATA_MASTER_KEY', Buffer.alloc(32).toString('base64')],
    ['a key that was counted out', 'TERDATA_INDEX_KEY', counted],
    [
      'a key that somebody typed',
      'TERDATA_INDEX_KEY',
      Buffer.from('0123456789abcdefghijklmnopqrstuv').toString('base64'),
    ],
    ['an old key beside a new one that is known', 'TERDATA_INDEX_KEY', `${drawn()},example:${drawn()}`],
    ['a known codec key', 'TERDATA_CODEC_KEY', Buffer.alloc(32, 7).toString('base64')],
    ['a password that everybody knows', 'DATABASE_URL', 'postgres://terdata_api:postgres@db.internal/terdata'],
    ["a password that is the user's name", 'DATABASE_URL', 'postgres://terdata_api:terdata_api@db.internal/terdata'],
    ['no password', 'DATABASE_URL', 'postgres://terdata_api@db.internal/terdata'],
    ['pages without encryption', 'PUBLIC_URL', 'http://terdata.example.go.id'],
    ['pages without an address', 'PUBLIC_URL', ''],
    ['a client secret that everybody knows', 'OIDC_CLIENT_SECRET', 'changeme'],
    ['rules that a request may name', 'TERDATA_NAMED_RULES', 'true'],
  ])('does not start in production with %s', (_, name, value) => {
    const start = () => readConfig({ ...good, [name]: value });
    expect(start).toThrow(ConfigRefused);
    expect(start).toThrow(name);
    if (value) expect(start).not.toThrow(value);
    expect(() => readConfig({ ...good, [name]: value, NODE_ENV: 'development' })).not.toThrow();
  });

  test.each([
    'DATABASE_URL',
    'TEMPORAL_ADDRESS',
    'OIDC_ISSUER',
    'OIDC_AUDIENCE',
    'TERDATA_MASTER_KEY',
    'TERDATA_INDEX_KEY',
  ])('names %s when it is missing, empty or nonsense, and does not repeat it', (name) => {
    const nonsense = name === 'OIDC_AUDIENCE' ? '' : 'nonsense value';
    for (const value of [undefined, '', nonsense]) {
      const start = () => readConfig({ ...good, [name]: value });
      expect(start).toThrow(new RegExp(name));
      expect(start).not.toThrow(/nonsense value/);
    }
  });

  test.each([
    ['https://terdata.example.go.id', 'https://terdata.example.go.id'],
    ['https://terdata.example.go.id/', 'https://terdata.example.go.id'],
    ['', 'http://127.0.0.1:3000'],
  ])('knows its pages by their origin: %s', (given, expected) => {
    expect(publicOrigin(readConfig({ ...good, NODE_ENV: 'development', PUBLIC_URL: given }))).toBe(expected);
  });

  test('does not take an address with a path for that of its pages', () => {
    expect(() => readConfig({ ...good, PUBLIC_URL: 'https://example.go.id/terdata' })).toThrow('PUBLIC_URL');
  });

  test('a command that only touches the record needs no issuer', () => {
    const { OIDC_ISSUER: _, OIDC_AUDIENCE: __, ...rest } = good;
    expect(readEngineRoomConfig(rest).TEMPORAL_TASK_QUEUE).toBe('terdata');
  });
});
