import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { openDoor } from './open-door.ts';

const OLD = `m1:${randomBytes(32).toString('base64')}`;
const NEW = `m2:${randomBytes(32).toString('base64')}`;

test('after a new master key was put in front, one command wraps all keys under it, and again none', async () => {
  await using door = await openDoor({ environment: { TERDATA_MASTER_KEY: OLD } });
  await door.opened(0);
  const rewrap = () =>
    new Promise<string>((done, fail) => {
      const env = {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: door.database.url,
        TEMPORAL_ADDRESS: '127.0.0.1:1',
        TERDATA_MASTER_KEY: `${NEW},${OLD}`,
        TERDATA_INDEX_KEY: randomBytes(32).toString('base64'),
      };
      execFile(process.execPath, ['--conditions=source', 'apps/api/src/rewrap.main.ts'], { env }, (error, out) =>
        error ? fail(error) : done(out),
      );
    });
  const { rows } = await door.asOwner('select id from data_key');
  expect(rows.length).toBeGreaterThan(1);
  expect(await rewrap()).toBe(`${rows.length} keys are wrapped anew\n`);
  expect((await door.asOwner('select distinct master_key_id as id from data_key')).rows).toEqual([{ id: 'm2' }]);
  expect(await rewrap()).toBe('0 keys are wrapped anew\n');
});
