import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import {
  type Actor,
  askable,
  can,
  type EventName,
  MARK_NAMES,
  MOVE_NAMES,
  type Particulars,
  type Proposal,
  type Stage,
  SYSTEM,
} from '#domain';
import type { Answer } from './answer.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { KEYS, OFFICERS, openRecord, type OpenRecord } from '../../../test/support/record.ts';

let record: OpenRecord;
let ledger: Ledger;

beforeAll(async () => {
  record = await openRecord();
  ledger = openLedger({ url: record.fresh.apiUrl, keys: KEYS, clock: record.now });
});
afterAll(async () => {
  await ledger.close();
  await record.close();
});

const { operator, surveyor, validator, supervisor, verifier, ministrySupervisor } = OFFICERS;
const ACTORS: readonly Actor[] = [SYSTEM, operator, surveyor, validator, supervisor, verifier, ministrySupervisor];
const NAMES: readonly EventName[] = [...MOVE_NAMES, ...MARK_NAMES];

/** Everything that any command may need; each takes what it asks for. */
const aboutEverything = (): Particulars => ({
  reason: 'LOC-UNFIT',
  code: 'dukcapil',
  letter: 'SK-1',
  outcome: 'moved',
  repair: ['answers'],
  officer: surveyor.id,
  finding: { code: 'DAT-INCOMPLETE' },
  findings: [{ code: 'ID-NAME' }],
  meeting: { heldOn: '2026-01-05', by: 'minutes' },
  until: new Date(record.now().getTime() + 5 * 86_400_000).toISOString(),
});

/** So that walks come far: what is asked on a usual day, by whoever asks it. */
const USUAL: Partial<Record<Stage, readonly [EventName, Actor]>> = {
  survey: ['surveyed', operator],
  village_deliberation: ['village_accepted', operator],
  local_validation: ['locally_validated', validator],
  district_ratification: ['ratified', supervisor],
  ministry_verification: ['ministry_verified', verifier],
  dukcapil_check: ['identity_matched', SYSTEM],
  enrollment: ['enrolled', SYSTEM],
  clarification: ['clarified', validator],
  enrolled: ['review_opened', SYSTEM],
  reevaluation: ['review_confirmed', SYSTEM],
  review: ['kept', supervisor],
  rejected: ['appealed', operator],
  appeal: ['appeal_granted', ministrySupervisor],
};

type Step = { usual: boolean; nth: number; seconds: number; twice: boolean };
const aStep: fc.Arbitrary<Step> = fc.record({
  usual: fc.boolean(),
  nth: fc.nat(10_000),
  seconds: fc.constantFrom(0, 11, 11, 86_400, 120 * 86_400),
  twice: fc.boolean(),
});

/** Now and then something that nobody may; mostly what somebody may ask for at this stage. */
function choose(proposal: Proposal, { usual, nth }: Step): readonly [EventName, Actor] {
  const day = USUAL[proposal.stage];
  if (usual && day) return day;
  const asks =
    nth % 10 === 0
      ? NAMES[nth % NAMES.length]!
      : (askable(proposal.stage)[nth % askable(proposal.stage).length] ?? 'noted');
  const able = ACTORS.filter((actor) => can(actor, asks, proposal).ok);
  return [asks, able[nth % able.length] ?? operator];
}

test('whatever is asked of it, a file is whole: its row is the fold of its chained events, and each accepted command has one effect', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 20, maxLength: 40 }), async (steps) => {
      const id = await record.opened();
      const accepted = new Map<string, Answer & { ok: true }>();
      for (const step of steps) {
        record.wait(step.seconds);
        const before = (await ledger.find(id, SYSTEM))!;
        const { version } = before;
        const [asks, by] = choose(before, step);
        const command = {
          id: randomUUID(),
          proposalId: id,
          asks,
          by,
          expectedVersion: version,
          with: aboutEverything(),
        };
        const answer = await ledger.apply(command);
        if (answer.ok) accepted.set(command.id, answer);
        if (step.twice) expect(await ledger.apply(command)).toEqual(answer);
      }
      const report = await ledger.verifyChain(id);
      expect(report).toMatchObject({ valid: true });
      const events = (await ledger.events(id, SYSTEM))!;
      for (const { name, stage } of events) seen.add(`${name} → ${stage}`);
      expect(new Set(events.slice(1).map(({ commandId }) => commandId))).toEqual(new Set(accepted.keys()));
      for (const { receipt } of accepted.values())
        expect(events[receipt.seq - 1]).toMatchObject({ hash: receipt.hash, commandId: receipt.commandId });
      const { stage, seq, positionSeq, version, dueAt } = (await ledger.find(id, SYSTEM))!;
      const [row] = await record.superuser('select * from proposal where id = $1', [id]);
      expect(row).toMatchObject({
        stage,
        seq,
        version,
        position_seq: positionSeq,
        due_at: dueAt ? new Date(dueAt) : null,
      });
    }),
    { numRuns: 8 },
  );
  expect(seen.size).toBeGreaterThan(15); // the walks came somewhere
});
