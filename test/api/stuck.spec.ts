import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stuckView } from '#contracts';
import { EngineUnavailable, type SickRun } from '#engine';
import { carry, type DoorUnderTest, type OfficerKey, openDoor } from './open-door.ts';

let runs: () => Promise<SickRun[]> = async () => [];
let door: DoorUnderTest;
let id: string;
beforeAll(async () => {
  const courier = { deliver: async () => ({ delivered: true }) as const, sickRuns: () => runs() };
  door = await openDoor({ courier });
  id = await door.opened(0);
  await carry(door, id, 'village_accepted');
  await door.asOwner(`update proposal set level = 1, body = jsonb_set(body, '{level}', '1') where id = $1`, [id]);
});
afterAll(() => door[Symbol.asyncDispose]());

const causesFor = async (who: OfficerKey) => stuckView.parse((await door.read(who, '/stuck')).body).causes;

describe('stuck cases', () => {
  // oxfmt-ignore
  test.each<[OfficerKey, number]>([
    ['supervisor-1', 200], ['ministry-supervisor', 200], ['administrator', 200], ['auditor', 200],
    ['operator-sentul', 403], ['surveyor-1', 403], ['validator-1', 403], ['verifier-1', 403], ['planner', 403], ['partner', 403],
  ])('%s is answered %i', async (who, status) => {
    expect((await door.read(who, '/stuck')).status).toBe(status);
  });

  test('are counted by cause and stage, with ids and no person', async () => {
    const { text } = await door.read('administrator', '/stuck');
    expect(await causesFor('administrator')).toContainEqual(
      expect.objectContaining({ cause: 'person_overdue', stage: 'local_validation', count: 1, sample: [id] }),
    );
    for (const { name, nik } of door.openingOf(0).family.members) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(nik);
    }
  });

  test('are counted where no worker has ever been seen', async () => {
    expect((await causesFor('supervisor-1')).map(({ cause }) => cause)).toContain('no_worker');
  });

  test('of which only the engine knows are told for one’s own area', async () => {
    const other = '6f1d5f0e-6a0b-4f0a-9a55-0d6a3c1c7d52';
    runs = async () => [id, other, 'campaign-7'].map((proposalId) => ({ proposalId, cause: 'NonDeterministicError' }));
    expect((await causesFor('administrator')).find(({ cause }) => cause === 'run_failing')).toEqual({
      cause: 'run_failing',
      count: 1,
      sample: [id],
    });
    await door.asOwner(`update officer set region_code = '73.71' where subject = 'demo-supervisor-2'`);
    expect((await causesFor('supervisor-2')).map(({ cause }) => cause)).not.toContain('run_failing');
    expect((await causesFor('supervisor-2')).map(({ cause }) => cause)).not.toContain('person_overdue');
  });

  test.each<[string, () => Promise<SickRun[]>]>([
    ['away', () => Promise.reject(new EngineUnavailable('unavailable'))],
    ['silent', () => new Promise(() => undefined)],
  ])('are told of the record all the same while the engine is %s', async (_how, asked) => {
    runs = asked;
    const causes = await causesFor('administrator');
    expect(causes.map(({ cause }) => cause)).toEqual(expect.arrayContaining(['engine_away', 'person_overdue']));
  });
});
