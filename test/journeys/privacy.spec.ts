import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { VILLAGE } from '../../apps/local/src/village.ts';
import { openHouse, type TestHouse, TURNS } from '../support/house.ts';

/** Everything about a seeded family by which somebody could be found. */
const CANARIES = VILLAGE.families.flatMap(({ kk, address, phone, members }) => [
  kk,
  address,
  phone,
  ...members.flatMap(({ nik, name, bornOn }) => [nik, name, bornOn]),
]);
const found = (text: string): string[] => CANARIES.filter((canary) => text.includes(canary));

async function liveLives(house: TestHouse): Promise<string[]> {
  const families = [VILLAGE.families[0]!, VILLAGE.families[11]!, VILLAGE.families[22]!];
  const ids = await Promise.all(families.map((family) => house.open(family)));
  // One of them is questioned by Dukcapil: the answers must not travel either.
  const { relation: _, ...member } = families[1]!.members[0]!;
  house.dukcapil.people.putListed({ ...member, kk: families[1]!.kk, name: 'Nama Lain Sekali' });
  for (let turn = 1; turn <= TURNS; turn += 1) for (const id of ids) await house.carry(id);
  await house.untilStage('enrolled', ids[0]!, ids[2]!);
  await house.untilStage('clarification', ids[1]!);
  return ids;
}

describe.each([
  ['in the open', undefined],
  ['under a codec key', `k1:${Buffer.alloc(32, 9).toString('base64')}`],
])('Temporal, %s', (_how, codecKey) => {
  test('holds no number, name, birth date, phone or address of a family, in no history and not in its file', async () => {
    await using house = await openHouse({ ...(codecKey && { codecKey }) });
    await house.startWorker();
    const ids = await liveLives(house);
    const transcripts = await Promise.all(ids.map((id) => house.engine.transcript(id)));
    for (const transcript of transcripts) expect(transcript).toContain('checkIdentity');
    expect(transcripts.flatMap(found)).toEqual([]);
    const bytes = house.temporal.files().map((file) => readFileSync(file).toString('latin1'));
    expect(bytes.flatMap(found)).toEqual([]);

    // The search itself is tried: a planted leak is found, decoded and, where nothing hides it, in the raw bytes too.
    const leak = VILLAGE.families[0]!.members[0]!.nik;
    const position = { ...(await standing(house, ids[0]!)), leak };
    await house.engine.deliver({
      proposalId: ids[0]!,
      event: 'noted',
      position,
      kind: 'registration',
      regency: '32.01',
      closed: false,
    });
    expect(found(await house.engine.transcript(ids[0]!))).toEqual([leak]);
    const raw = house.temporal.files().map((file) => readFileSync(file).toString('latin1'));
    expect(raw.flatMap(found).includes(leak)).toBe(codecKey === undefined);
  });
});

async function standing({ ledger }: TestHouse, proposalId: string) {
  return (await ledger.standing(proposalId)).position;
}
