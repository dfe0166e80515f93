import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SYSTEM } from '#domain';
import { toCitizens } from '../../apps/local/src/family.ts';
import { until } from '../../apps/local/src/waiting.ts';
import { aFamily, openHouse, type TestHouse, TURNS } from '../support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  await house.startWorker({ TERDATA_RECHECK_SECONDS: '1' });
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

/** A family whose head has another name at Dukcapil, carried to where it is questioned. */
async function aQuestioned(number: number) {
  const family = aFamily(house, number);
  const citizens = toCitizens([family]);
  const [head, spouse] = citizens;
  house.dukcapil.people.putListed({ ...head!, name: 'ORANG LAIN' });
  const proposalId = await house.open(family);
  for (let turn = 0; turn < TURNS; turn += 1) expect((await house.carry(proposalId)).ok).toBe(true);
  await house.untilStage('clarification', proposalId);
  return { proposalId, head: head!, spouse: spouse! };
}
const eventsOf = async (proposalId: string) =>
  (await house.ledger.events(proposalId, SYSTEM))!.map(({ name, by }) => ({ name, by: by.role }));
const asked = ({ nik }: { nik: string }) => house.dukcapil.calls.about(nik);
const isAskedAgain = (citizen: { nik: string }, times: number) => {
  const before = asked(citizen);
  return until(() => asked(citizen) >= before + times);
};

test('what Dukcapil has repaired goes to the registry with nobody touching it', async () => {
  const { proposalId, head } = await aQuestioned(310);
  const before = await eventsOf(proposalId);
  house.dukcapil.people.putListed(head);
  await house.untilStage('enrolled', proposalId);
  expect((await eventsOf(proposalId)).slice(before.length)).toEqual([
    { name: 'clarified', by: 'system' },
    { name: 'identity_matched', by: 'system' },
    { name: 'enrolled', by: 'system' },
  ]);
});

test('what is not repaired stays with its officers: only who was questioned is asked about, and nothing is written', async () => {
  const { proposalId, head, spouse } = await aQuestioned(311);
  const before = await eventsOf(proposalId);
  expect([asked(head), asked(spouse)]).toEqual([1, 1]);
  expect(await isAskedAgain(head, 3)).toBe(true);
  expect(asked(spouse)).toBe(1);
  expect(await eventsOf(proposalId)).toEqual(before);
  expect(before.filter(({ name }) => name === 'identity_questioned')).toHaveLength(1);
  expect((await house.proposal(proposalId)).stage).toBe('clarification');
});
