import { expect, test } from '@jest/globals';
import { readConfig } from './config.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const WHOLE = {
  DATABASE_URL: 'postgres://worker:secret@127.0.0.1:5433/terdata',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  TERDATA_MASTER_KEY: `2027:${KEY},2026:${KEY}`,
  TERDATA_INDEX_KEY: KEY,
  DUKCAPIL_URL: 'http://127.0.0.1:8300',
  DUKCAPIL_CUSTOMER_ID: 'terdata',
  DUKCAPIL_USER_ID: 'terdata',
  DUKCAPIL_PASSWORD: 'secret',
  DUKCAPIL_IP_USER: '127.0.0.1',
};

test('keys come with their ids, the newest first; what is not said has its usual value', () => {
  const { keys, everyMs, rate, temporal } = readConfig({
    ...WHOLE,
    DUKCAPIL_CALLS_PER_SECOND: '',
    TERDATA_RELEASE_SECONDS: '5',
  });
  expect(keys.master.map(({ id }) => id)).toEqual(['2027', '2026']);
  expect(everyMs).toEqual({ release: 5_000, reconcile: 60_000, recheck: 86_400_000, heartbeat: 10_000 });
  expect(rate).toBe(10);
  expect(temporal).toMatchObject({ namespace: 'default', taskQueue: 'terdata', codecKey: undefined });
});

test.each([
  ['TERDATA_MASTER_KEY', 'c2hvcnQ='],
  ['DATABASE_URL', undefined],
  ['DUKCAPIL_CALLS_PER_SECOND', '0'],
])('%s that is wrong or missing is named, and no secret is quoted', (name, value) => {
  const read = () => readConfig({ ...WHOLE, [name]: value });
  expect(read).toThrow(name);
  expect(read).not.toThrow(/secret|c2hvcnQ/);
});
