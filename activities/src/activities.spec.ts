import { describe, expect, jest, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { type EventName, type HeldBenefits, positionOf, type RuleSet, type Stage } from '#domain';
import { type Dukcapil, DukcapilRefused, DukcapilUnavailable, type IdentityAnswer } from '#dukcapil';
import type { Member } from '#ledger';
import { aFile, ask, DAY, goOn, plus, type File } from '../../test/support/builders.ts';
import { type Activities, type Answer, createActivities, type Job } from './index.ts';
import { aLedger } from './ledger.fixture.ts';

const aMember = (personId: string): Member => ({
  personId,
  nik: `320105150685${9000 + Number(personId)}`,
  kk: '3201051506859001',
  name: 'Siti',
  birthPlace: 'Bogor',
  bornOn: '1985-06-15',
  sex: 'female',
  address: 'Kampung Baru 1',
});
const FAMILY = [aMember('1'), aMember('2'), aMember('3')];
const MATCHED: IdentityAnswer = { outcome: 'matched', elements: [] };
const OTHER_NAME: IdentityAnswer = { outcome: 'questioned', codes: ['ID-MISMATCH-NAME'], elements: [] };

const say = () => undefined;
const SILENT = { log: say, trace: say, debug: say, info: say, warn: say, error: say };

/** A room with one proposal in it, a register that knows everybody, and the activities between them. */
function aRoom(file: File, { members = FAMILY, tokens }: { members?: Member[]; tokens?: number } = {}) {
  const { ledger, state } = aLedger(file, members);
  if (tokens !== undefined) state.tokens = tokens;
  const verify = jest.fn<Dukcapil['verify']>(async () => MATCHED);
  const activities = createActivities({ ledger, dukcapil: { verify }, rate: 10 });
  const { proposalId, epoch, seq } = positionOf(file.proposal);
  const job: Job = { proposalId, epoch, seq };
  const env = new MockActivityEnvironment({ startToCloseTimeoutMs: 20_000 }, { logger: SILENT });
  const run = (name: keyof Activities, given: Partial<Job> = {}): Promise<Answer> =>
    env.run(activities[name], { ...job, ...given });
  return { state, verify, run, job };
}
const later = (file: File, days: number): File => ({
  ...file,
  facts: { ...file.facts, now: plus(file.facts.now, days * DAY) },
});

const WORK: [keyof Activities, Stage, number, EventName][] = [
  ['escalate', 'local_validation', 60, 'escalated'],
  ['checkIdentity', 'dukcapil_check', 0, 'identity_matched'],
  ['enroll', 'enrollment', 0, 'enrolled'],
  ['openReview', 'enrolled', 200, 'review_opened'],
  ['reevaluate', 'reevaluation', 0, 'review_confirmed'],
  ['lapseAppeal', 'rejected', 60, 'appeal_lapsed'],
  ['park', 'dukcapil_check', 0, 'parked'],
];

describe.each(WORK)('%s at %s', (name, stage, days, event) => {
  test(`records ${event} once, under an id made of the work, and returns where the proposal stands`, async () => {
    const { run, state, job } = aRoom(later(aFile({ stage }), days));
    const first = await run(name);
    expect(first).toEqual({ position: positionOf(state.proposal) });
    expect(state.recorded).toMatchObject([{ id: `${job.proposalId}:${job.seq}:${event}`, asks: event }]);

    expect(await run(name)).toEqual(first); // a second attempt, after the first one's answer was lost
    expect(state.recorded).toHaveLength(1);
  });

  test.each([
    ['an older number', { seq: 1 }],
    ['an older epoch', { epoch: 0 }],
    ['a number that the ledger has not reached', { seq: 99 }],
  ])('does nothing for %s, and says where the proposal stands', async (_name, older) => {
    const { run, state, verify } = aRoom(later(aFile({ stage }), days));
    expect(await run(name, older)).toEqual({ position: positionOf(state.proposal) });
    expect(state.recorded).toEqual([]);
    expect(verify).not.toHaveBeenCalled();
  });
});

test('while a person may still take a move back, the machine is told to wait and learns nothing', async () => {
  const file = aFile({ stage: 'local_validation' });
  const moved = ask(file, 'locally_validated');
  if (!moved.ok) throw new Error(moved.code);
  const { run, state } = aRoom({ ...file, proposal: moved.value.proposal });
  expect(await run('escalate', { seq: file.proposal.positionSeq })).toEqual({ waitMs: 10_000 });
  expect(state.recorded).toEqual([]);
});

test.each([
  ['escalate', 'local_validation'],
  ['openReview', 'enrolled'],
  ['lapseAppeal', 'rejected'],
] as const)('%s before its instant is told how long to wait', async (name, stage) => {
  const { run, state } = aRoom(aFile({ stage }));
  const { waitMs } = await run(name);
  const { dueAt, wakeAt } = state.proposal;
  expect(waitMs).toBe(Date.parse(dueAt ?? wakeAt!) - state.facts.now.getTime());
});

test('a hold that has ended is resumed', async () => {
  const file = goOn(aFile({ stage: 'local_validation' }), 'held');
  const { run } = aRoom(later(file, 6));
  const { position } = await run('resume');
  expect(position).not.toHaveProperty('hold');
  expect(position).toHaveProperty('dueAt');
});

describe('the identity check', () => {
  const file = aFile({ stage: 'dukcapil_check' });
  const difference = { code: 'ID-MISMATCH-NAME', subject: '2' };

  test('asks about every member, and questions what differs', async () => {
    const { run, state, verify } = aRoom(file);
    verify.mockResolvedValueOnce(MATCHED).mockResolvedValueOnce(OTHER_NAME);
    const { position } = await run('checkIdentity');
    expect(position?.stage).toBe('clarification');
    expect(verify).toHaveBeenCalledTimes(3);
    expect(state.recorded).toMatchObject([{ asks: 'identity_questioned', with: { findings: [difference] } }]);
  });

  test('keeps the answers it has, and a second try asks only for the missing ones', async () => {
    const { run, verify } = aRoom(file);
    verify.mockResolvedValueOnce(MATCHED).mockRejectedValueOnce(new DukcapilUnavailable('timed_out'));
    await expect(run('checkIdentity')).rejects.toMatchObject({ type: 'timed_out', nonRetryable: false });
    await run('checkIdentity');
    expect(verify.mock.calls.map(([{ nik }]) => nik)).toEqual(
      [FAMILY[0], FAMILY[1], FAMILY[1], FAMILY[2]].map((m) => m!.nik),
    );
  });

  test.each([
    ['does not ask again about a difference that a person has settled', 'settled', 'enrollment'],
    // Dismissed on the way, by one person alone, is not yet settled: identity against Dukcapil takes two.
    ['asks again about a difference that was only dismissed on the way', 'dismissed', 'clarification'],
  ] as const)('%s', async (_sentence, state, stage) => {
    const findings = [{ ...difference, seq: 7, state }];
    const { run, verify } = aRoom({ ...file, proposal: { ...file.proposal, findings } });
    verify.mockResolvedValueOnce(MATCHED).mockResolvedValueOnce(OTHER_NAME);
    expect((await run('checkIdentity')).position?.stage).toBe(stage);
  });

  test('asks about the same difference of another member', async () => {
    const findings = [{ ...difference, subject: '1', seq: 7, state: 'settled' as const }];
    const { run, verify } = aRoom({ ...file, proposal: { ...file.proposal, findings } });
    verify.mockResolvedValueOnce(MATCHED).mockResolvedValueOnce(OTHER_NAME);
    expect((await run('checkIdentity')).position?.stage).toBe('clarification');
  });

  test('calls nobody while the outage is open, and parks at once', async () => {
    const { run, state, verify } = aRoom(file);
    state.outage = 'unreachable';
    expect((await run('checkIdentity')).position?.parked).toBe('dukcapil');
    expect(verify).not.toHaveBeenCalled();
  });

  test('waits where there are no tokens, without a call and without a failed try', async () => {
    const { run, state, verify } = aRoom(file, { tokens: 2 });
    const { waitMs, position } = await run('checkIdentity');
    expect(waitMs).toBeGreaterThan(0);
    expect(position).toBeUndefined();
    expect(verify).toHaveBeenCalledTimes(2);
    expect(state.kept.size).toBe(2);
  });

  test('turned away, it is not tried again; asked to stay away, it is tried later', async () => {
    const { run, verify } = aRoom(file);
    verify.mockRejectedValueOnce(new DukcapilRefused('credentials'));
    await expect(run('checkIdentity')).rejects.toMatchObject({ type: 'credentials', nonRetryable: true });
    verify.mockRejectedValueOnce(new DukcapilUnavailable('rate_limited', 30_000));
    await expect(run('checkIdentity')).rejects.toMatchObject({ type: 'rate_limited', nextRetryDelay: 30_000 });
  });

  test('never takes silence for a match: no member, or a question without a reason', async () => {
    const nobody = aRoom(file, { members: [] });
    await expect(nobody.run('checkIdentity')).rejects.toBeInstanceOf(ApplicationFailure);
    const unclear = aRoom(file);
    unclear.verify.mockResolvedValue({ outcome: 'questioned', codes: [], elements: [] });
    await expect(unclear.run('checkIdentity')).rejects.toThrow();
    expect([...nobody.state.recorded, ...unclear.state.recorded]).toEqual([]);
  });
});

describe('parking', () => {
  const file = aFile({ stage: 'dukcapil_check' });

  test.each(['unreachable', 'timed_out', 'server_error', 'quota_exhausted', 'unavailable'])(
    '%s is down for everybody: the outage opens, and the releaser will look for it',
    async (code) => {
      const { run, state } = aRoom(file);
      expect((await run('park', { code })).position?.parked).toBe('dukcapil');
      expect(state.outage).toBe(code);
    },
  );

  test.each(['credentials', 'schema', 'another_nik', 'code_unknown', 'no_members', 'Error'])(
    '%s holds up nobody else: it waits for an administrator under its own code',
    async (code) => {
      const { run, state } = aRoom(file);
      expect((await run('park', { code })).position?.parked).toBe(code);
      expect(state.outage).toBeUndefined();
    },
  );
});

test('a double in the registry is a question, never a refusal; one that a person has settled enrolls', async () => {
  const file = aFile({ stage: 'enrollment' });
  const double = { code: 'DUP-KK', subject: '1' };
  const { run, state } = aRoom(file);
  state.doubles = [double];
  expect((await run('enroll')).position?.stage).toBe('clarification');

  const settled = {
    ...file,
    proposal: { ...file.proposal, findings: [{ ...double, seq: 9, state: 'settled' as const }] },
  };
  const again = aRoom(settled);
  again.state.doubles = [double];
  expect((await again.run('enroll')).position?.stage).toBe('enrolled');
});

test('a kind that does not rest is applied and closed', async () => {
  const file = aFile({ stage: 'enrollment' });
  const rules = { ...file.facts.rules, kinds: { registration: { skips: [], rests: false } } };
  const { run } = aRoom({ ...file, facts: { ...file.facts, rules } });
  expect((await run('enroll')).position?.stage).toBe('closed');
});

describe('a kind that grants a benefit', () => {
  const file = aFile({ stage: 'enrollment' });
  const rules: RuleSet = {
    ...file.facts.rules,
    kinds: { aid: { skips: [], rests: false, changes: 'benefit', asks: ['rice'] } },
  };
  const room = () => {
    const proposal = { ...file.proposal, kind: 'aid', asked: 'rice' };
    return aRoom({ ...file, proposal, facts: { ...file.facts, rules } });
  };
  const held = (...programmes: string[]): HeldBenefits => ({
    on: '2026-01-05',
    benefits: programmes.map((programme) => ({ programme, source: 'terdata', since: '2026-01-01' })),
  });

  test.each<[string, HeldBenefits | undefined, string]>([
    ['has it already', held('rice'), 'clarification'],
    ['is not in the registry', undefined, 'clarification'],
    ['has something else', held('milk'), 'closed'],
    ['has nothing', held(), 'closed'],
  ])('for a family that %s', async (_, benefits, stage) => {
    const { run, state } = room();
    state.benefits = benefits;
    expect((await run('enroll')).position?.stage).toBe(stage);
  });
});

describe('the quarterly look', () => {
  const file = aFile({ stage: 'reevaluation' });

  test('asks a person where something about the family has changed', async () => {
    const born = goOn(file, { asks: 'life_event_recorded', with: { code: 'birth', subject: '2' } });
    const { run, state } = aRoom(born);
    expect((await run('reevaluate')).position?.stage).toBe('review');
    expect(state.recorded[0]?.with?.findings).toEqual([{ code: 'birth', subject: '2' }]);
  });

  test('hands a family over after the last quiet round', async () => {
    const quietRounds = file.facts.rules.restingRounds - 1;
    const { run, state } = aRoom({ ...file, proposal: { ...file.proposal, quietRounds } });
    expect((await run('reevaluate')).position?.stage).toBe('closed');
    expect(state.proposal.outcome).toBe('handed_over');
  });
});
