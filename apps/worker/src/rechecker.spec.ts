import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { DukcapilUnavailable, type IdentityAnswer } from '#dukcapil';
import { decide, type FindingRef, type Proposal } from '#domain';
import type { Ledger, Member } from '#ledger';
import { aFile, CAST, goOn } from '../../../test/support/builders.ts';
import { rechecker, type Rechecking } from './rechecker.ts';

beforeEach(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

const MATCHED: IdentityAnswer = { outcome: 'matched', elements: [] };
const QUESTIONED: IdentityAnswer = { outcome: 'questioned', codes: ['ID-MISMATCH-NAME'], elements: [] };
const { facts } = aFile({ stage: 'clarification' });

const aMember = (personId: string): Member => ({
  personId,
  nik: personId,
  kk: '3201050101169001',
  name: 'CONTOH',
  birthPlace: '',
  bornOn: '1970-01-01',
  sex: 'male',
  address: '',
});
/** In clarification: the person `<id>:1` of a family of two was questioned. */
const aQuestioned = (id: string, ...findings: FindingRef[]): Proposal => {
  const file = aFile({ stage: 'dukcapil_check', id });
  const questions = [{ code: 'ID-MISMATCH-NAME', subject: `${id}:1` }, ...findings];
  return goOn(file, { asks: 'identity_questioned', with: { findings: questions } }).proposal;
};

type Says = (personId: string) => IdentityAnswer | Error;
/** Proposals in clarification in the ledger's order, under the real law, and a Dukcapil that says something about each person. */
function aScene(
  files: Proposal[],
  says: Says = () => MATCHED,
  { isDown = false, rounds = Number.POSITIVE_INFINITY } = {},
) {
  const state = { files: new Map(files.map((file) => [file.id, file])), isDown, rounds };
  const apply = jest.fn<Ledger['apply']>(async (command) => {
    const proposal = state.files.get(command.proposalId)!;
    const verdict = decide(proposal, command, { ...facts, now: new Date(proposal.deliverableAt) });
    if (!verdict.ok) return verdict;
    state.files.set(proposal.id, verdict.value.proposal);
    return { ok: true } as Awaited<ReturnType<Ledger['apply']>>;
  });
  const verify = jest.fn<Rechecking['dukcapil']['verify']>(async ({ nik }) => {
    const said = says(nik);
    if (said instanceof Error) throw said;
    return said;
  });
  const ledger: Rechecking['ledger'] = {
    apply,
    outages: async () => (state.isDown ? [{ system: 'dukcapil', since: '', code: 'unreachable' }] : []),
    membersOf: async (id) => [aMember(`${id}:1`), aMember(`${id}:2`)],
    takeTokens: async (system, wanted) => (system === 'dukcapil' ? wanted : Math.min(1, state.rounds--)),
    async questioned(_seconds, { after, limit }) {
      const all = files.map(({ id }) => state.files.get(id)!);
      const begin = after ? all.findIndex(({ id }) => id === after.id) + 1 : 0;
      return all
        .slice(begin)
        .filter(({ stage }) => stage === 'clarification')
        .slice(0, limit);
    },
  };
  const recheck = rechecker({ ledger, dukcapil: { verify }, rate: 10, everySeconds: 86_400 });
  return {
    state,
    apply,
    run: () => recheck(new AbortController().signal),
    asked: () => verify.mock.calls.map(([{ nik }]) => nik),
    stages: () => files.map(({ id }) => state.files.get(id)!.stage),
  };
}

test('who was questioned is asked about again, and nobody else; what is repaired goes to the check by itself', async () => {
  const scene = aScene([aQuestioned('a'), aQuestioned('b')], (id) => (id === 'a:1' ? MATCHED : QUESTIONED));
  await scene.run();
  expect(scene.asked()).toEqual(['a:1', 'b:1']);
  expect(scene.stages()).toEqual(['dukcapil_check', 'clarification']);
  const [command, , options] = scene.apply.mock.calls[0]!;
  expect(command).toMatchObject({
    asks: 'clarified',
    by: { role: 'system' },
    with: { reason: 'REPAIRED-AT-DUKCAPIL' },
  });
  expect(options).toBeUndefined(); // else the relay would not tell the run
});

test('a file that goes to the check is a line of the log, with its id and a code and no person, and one that stays is none', async () => {
  const lines = jest.mocked(console.log);
  const scene = aScene([aQuestioned('a'), aQuestioned('b')], (id) => (id === 'a:1' ? MATCHED : QUESTIONED));
  lines.mockClear();
  await scene.run();
  expect(lines.mock.calls.map(([line]) => JSON.parse(String(line)))).toEqual([
    { at: expect.any(String), event: 'rechecked', code: 'REPAIRED-AT-DUKCAPIL', proposal: 'a' },
  ]);
});

test('the whole of a family has to be repaired', async () => {
  const both = aQuestioned('a', { code: 'ID-DECEASED', subject: 'a:2' });
  const scene = aScene([both], (id) => (id === 'a:1' ? MATCHED : QUESTIONED));
  await scene.run();
  expect(scene.asked()).toEqual(['a:1', 'a:2']);
  expect(scene.stages()).toEqual(['clarification']);
});

describe('nobody is asked about', () => {
  const dismissal = { finding: { code: 'ID-MISMATCH-NAME', subject: 'a:1' }, reason: 'spelling' };
  const dismissed = goOn(
    { ...aFile({ stage: 'clarification' }), proposal: aQuestioned('a', { code: 'ID-DECEASED', subject: 'a:2' }) },
    { asks: 'finding_dismissed', by: CAST.verifier, with: dismissal },
  ).proposal;

  test.each<[string, Proposal]>([
    ['where something else is asked as well', aQuestioned('a', { code: 'DUP-KK', subject: 'a:1' })],
    ['where a person has begun to settle it', dismissed],
    [
      'where the question is about somebody who is not in the family',
      aQuestioned('a', { code: 'ID-DECEASED', subject: 'x' }),
    ],
  ])('%s', async (_name, file) => {
    const scene = aScene([file]);
    await scene.run();
    expect(scene.asked()).toEqual([]);
    expect(scene.stages()).toEqual(['clarification']);
  });

  test('while Dukcapil is known to be down', async () => {
    const scene = aScene([aQuestioned('a')], undefined, { isDown: true });
    await scene.run();
    expect(scene.asked()).toEqual([]);
  });

  test('any more once an outage opens in the middle of a round', async () => {
    const scene = aScene([aQuestioned('a'), aQuestioned('b')], () => {
      scene.state.isDown = true;
      return QUESTIONED;
    });
    await scene.run();
    expect(scene.asked()).toEqual(['a:1']);
  });

  test('twice in a period, however many processes look', async () => {
    const scene = aScene([aQuestioned('a')], () => QUESTIONED, { rounds: 1 });
    await scene.run();
    await scene.run();
    expect(scene.asked()).toEqual(['a:1']);
  });
});

test('trouble with the answer about one citizen holds up nobody behind', async () => {
  const scene = aScene([aQuestioned('a'), aQuestioned('b')], (id) =>
    id === 'a:1' ? new DukcapilUnavailable('another_nik') : MATCHED,
  );
  await scene.run();
  expect(scene.stages()).toEqual(['clarification', 'dukcapil_check']);
});

test('silence ends the round, and the next one goes on behind', async () => {
  const scene = aScene([aQuestioned('a'), aQuestioned('b')], (id) =>
    id === 'a:1' ? new DukcapilUnavailable('timed_out') : MATCHED,
  );
  await expect(scene.run()).rejects.toThrow('timed_out');
  expect(scene.asked()).toEqual(['a:1']);
  await scene.run();
  expect(scene.asked()).toEqual(['a:1', 'b:1']);
});

test('page by page all are asked about, each once a round', async () => {
  const ids = Array.from({ length: 120 }, (_, index) => `p${index}`);
  const scene = aScene(
    ids.map((id) => aQuestioned(id)),
    () => QUESTIONED,
  );
  await scene.run();
  expect(scene.asked()).toEqual(ids.map((id) => `${id}:1`));
  await scene.run();
  expect(scene.asked()).toHaveLength(240);
});
