import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SYSTEM } from '#domain';
import { KILL_POINTS } from '../../apps/worker/src/kill-points.ts';
import { connected } from '../../apps/local/src/database.ts';
import { until } from '../../apps/local/src/waiting.ts';
import { aFamily, openHouse, type TestHouse, TURNS } from '../support/house.ts';

const COUNTS = `select (select count(*) from family)::int as families, (select count(*) from person where active)::int as persons`;

/** A loop has something to release only where an outage has parked it. @returns what makes Dukcapil answer again */
async function parkFor(house: TestHouse, proposalId: string): Promise<() => void> {
  house.dukcapil.setFault({ kind: 'line_down' });
  await house.ledger.openOutage('dukcapil', 'unreachable');
  expect((await house.carry(proposalId)).ok).toBe(true);
  const parked = async () => (await house.proposal(proposalId)).parked !== undefined;
  expect(await until(parked)).toBe(true);
  return () => house.dukcapil.setFault(undefined);
}

describe('a worker killed', () => {
  test.concurrent.each(KILL_POINTS)(
    'at %s leaves one effect: the next worker finishes what it had begun',
    async (point) => {
      const folder = mkdtempSync(join(tmpdir(), 'terdata-kill-'));
      const killFile = join(folder, 'hit');
      await using house = await openHouse();
      const family = aFamily(house, 200);
      const proposalId = await house.open(family);
      for (let turn = 1; turn < TURNS; turn += 1) expect((await house.carry(proposalId)).ok).toBe(true);
      const doomed = await house.startWorker({ TERDATA_KILL_AT: point, TERDATA_KILL_FILE: killFile }, { mayDie: true });
      const release = point.startsWith('loop.') ? await parkFor(house, proposalId) : undefined;
      if (!release) expect((await house.carry(proposalId)).ok).toBe(true);
      release?.();
      expect(await doomed.ended).toBe('SIGKILL');
      expect(existsSync(killFile) && readFileSync(killFile, 'utf8')).toBe(`${point}\n`);

      await house.startWorker();
      await house.untilStage('enrolled', proposalId);

      const names = (await house.ledger.events(proposalId, SYSTEM))!.map(({ name }) => name);
      for (const once of ['identity_matched', 'enrolled'])
        expect(names.filter((name) => name === once)).toHaveLength(1);
      const { rows } = await connected(house.database.ownerUrl, (client) => client.query(COUNTS));
      expect(rows).toEqual([{ families: 1, persons: family.members.length }]);
      rmSync(folder, { recursive: true, force: true });
    },
  );
});
