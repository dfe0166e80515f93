import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { KINDS_2026, PROGRAMME_RULES, REGISTRATION_2026, type RuleSet } from '#domain';
import { type AskedFor, aFamily, openHouse, type TestHouse } from '../support/house.ts';

/** A kind that nobody has programmed: a row of data. */
const certificate = {
  skips: ['survey', 'village_deliberation'],
  rests: false,
  asks: ['hardship'],
} as const;

const RULES: RuleSet = {
  ...REGISTRATION_2026,
  version: 'six-kinds',
  settleSeconds: 0,
  kinds: { ...KINDS_2026, certificate },
};

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse({ rules: [RULES] });
  await house.startWorker();
});
afterAll(async () => house[Symbol.asyncDispose]());

/** Every turn of people is taken until none is left; the machine does the rest. @returns the stages in which people were asked */
async function carryToItsEnd(id: string): Promise<string[]> {
  const asked: string[] = [];
  const PEOPLES = [
    'survey',
    'village_deliberation',
    'local_validation',
    'district_ratification',
    'ministry_verification',
  ];
  for (let stage = 'open'; ;) {
    ({ stage } = await house.proposal(id));
    if (!PEOPLES.includes(stage)) return asked;
    asked.push(stage);
    const answer = await house.carry(id);
    if (!answer.ok) throw new Error(`${stage}: ${answer.code}`);
  }
}

let families = 500;
const enrolledFamily = async () => {
  const family = aFamily(house, (families += 1));
  const id = await house.open(family, RULES);
  await carryToItsEnd(id);
  await house.untilStage('enrolled', id);
  return family;
};

describe('carried by officers and the machine on the real server', () => {
  test.each<[string, AskedFor, string[]]>([
    [
      'a birth',
      { kind: 'update', asked: 'birth', documents: ['birth_certificate'] },
      ['survey', 'village_deliberation', 'local_validation', 'district_ratification', 'ministry_verification'],
    ],
    [
      'aid',
      { kind: 'programme', asked: KINDS_2026['programme']!.asks![0]! },
      ['survey', 'village_deliberation', 'local_validation', 'district_ratification', 'ministry_verification'],
    ],
    [
      "a neighbour's objection",
      {
        kind: 'objection',
        asked: 'unfit',
        documents: ['evidence'],
        reporter: { name: 'Pelapor Uji', nik: '3201055506859001' },
      },
      ['survey', 'local_validation', 'ministry_verification'],
    ],
    [
      "the family's own objection",
      { kind: 'own_objection', asked: 'decile' },
      ['survey', 'local_validation', 'ministry_verification'],
    ],
    [
      'a reactivation',
      { kind: 'reactivation', asked: KINDS_2026['reactivation']!.asks![0]!, documents: ['facility_letter'] },
      ['local_validation', 'ministry_verification'],
    ],
    [
      'a kind that was made of data alone',
      { kind: 'certificate', asked: 'hardship' },
      ['local_validation', 'district_ratification', 'ministry_verification'],
    ],
  ])('%s passes its own stages and closes as applied', async (_, asked, stages) => {
    const id = await house.open(await enrolledFamily(), RULES, asked);
    expect(await carryToItsEnd(id)).toEqual(stages);
    await house.untilStage('closed', id);
    expect((await house.proposal(id)).outcome).toBe('applied');
  });

  test('aid that may stand beside what the family has is granted, with the first recognised by what wrote it', async () => {
    const family = await enrolledFamily();
    const grant = async (asked: string) => {
      const id = await house.open(family, RULES, { kind: 'programme', asked });
      await carryToItsEnd(id);
      await house.untilStage('closed', id);
      return id;
    };
    const [one, other] = PROGRAMME_RULES.together.find(({ verdict }) => verdict === 'allowed')!.programmes;
    await grant(one);
    const second = await grant(other);
    expect((await house.ledger.benefitsHeld(second))!.benefits.map(({ programme }) => programme)).toEqual([one, other]);
  });

  test('aid that the family has already is a question for a person, recognised by what the first proposal wrote', async () => {
    const family = await enrolledFamily();
    const aid = { kind: 'programme', asked: KINDS_2026['programme']!.asks![0]! };
    const first = await house.open(family, RULES, aid);
    await carryToItsEnd(first);
    await house.untilStage('closed', first);
    const again = await house.open(family, RULES, aid);
    await carryToItsEnd(again);
    await house.untilStage('clarification', again);
    expect((await house.proposal(again)).findings).toMatchObject([{ code: 'DUP-PROGRAMME', state: 'open' }]);
  });
});
