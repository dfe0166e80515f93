import { describe, expect, test } from '@jest/globals';
import { type File, aFile, ask, goOn } from '../../../test/support/builders.ts';
import { CITIZEN_STATES, type CitizenStanding, citizenStanding } from './citizen-state.ts';
import { evolve } from './proposal.ts';
import { STAGE_NAMES, type Stage } from './stages.ts';

const PROMISED = '2026-12-31T16:59:59.999Z';
const DAY_MS = 86_400_000;
const later = ({ facts }: File, days: number): Date => new Date(facts.now.getTime() + days * DAY_MS);
const told = (file: File, days = 0): CitizenStanding => citizenStanding(file.proposal, PROMISED, later(file, days));

// oxfmt-ignore
const BY_STAGE: Record<Stage, [state: string, step: number]> = {
  survey: ['received', 1], village_deliberation: ['meeting', 1], local_validation: ['district', 2], district_ratification: ['district', 2],
  ministry_verification: ['ministry', 3], dukcapil_check: ['ministry', 3], enrollment: ['ministry', 3], clarification: ['clarification', 3],
  enrolled: ['registered', 4], reevaluation: ['registered', 4], review: ['review', 4], rejected: ['declined', 4], appeal: ['appeal', 4],
  closed: ['closed', 4],
};

describe('what a family is told', () => {
  test.each(STAGE_NAMES)('of a file at %s is one of twelve states, at one of four steps', (stage) => {
    const { state, step } = told(aFile({ stage }), 1);
    expect([state, step]).toEqual(BY_STAGE[stage]);
  });

  test('uses all twelve states', () => {
    const marked = [
      told(goOn(aFile({ stage: 'local_validation' }), 'held')).state,
      told(goOn(aFile({ stage: 'village_deliberation' }), 'returned'), 1).state,
    ];
    const all = new Set([...Object.values(BY_STAGE).map(([state]) => state), ...marked]);
    expect([...all].toSorted()).toEqual([...CITIZEN_STATES].toSorted());
    expect(CITIZEN_STATES).toHaveLength(12);
  });

  test('while a move settles is still what was before it', () => {
    const file = aFile({ stage: 'local_validation' });
    const verdict = ask(file, 'rejected');
    if (!verdict.ok) throw new Error(verdict.code);
    const [event] = verdict.value.events;
    const rejected = evolve(file.proposal, file.proposal.id, event!);
    expect(Date.parse(rejected.deliverableAt)).toBeGreaterThan(file.facts.now.getTime());
    expect(citizenStanding(rejected, PROMISED, file.facts.now)).toEqual(told(file));
    expect(citizenStanding(rejected, PROMISED, new Date(rejected.deliverableAt)).state).toBe('declined');
  });

  test('of a pause names the step it paused at and the day on which it ends', () => {
    const held = goOn(aFile({ stage: 'local_validation' }), 'held');
    expect(told(held)).toMatchObject({ state: 'paused', step: 2, until: held.proposal.hold!.until, isLate: false });
    const parked = goOn(aFile({ stage: 'dukcapil_check' }), 'parked');
    expect(told(parked)).toMatchObject({ state: 'paused', step: 3 });
    expect(told(parked)).not.toHaveProperty('until');
  });

  test('is late when a desk is late, and never when the family itself has time left to appeal', () => {
    const waiting = aFile({ stage: 'local_validation' });
    expect(told(waiting).isLate).toBe(false);
    expect(told(waiting, 60).isLate).toBe(true);
    expect(told(goOn(waiting, 'escalated')).isLate).toBe(true);
    expect(told(aFile({ stage: 'rejected' }), 60).isLate).toBe(false);
  });

  test('is by when: a desk’s due date, the last day of an appeal, the promise where the machine is at its turn', () => {
    const untilOf = (stage: Stage) => {
      const file = aFile({ stage });
      return [told(file, 1).until, file.proposal] as const;
    };
    for (const stage of ['survey', 'local_validation', 'appeal'] as const) {
      const [until, { dueAt }] = untilOf(stage);
      expect(until).toBe(dueAt);
    }
    const [appealBy, { wakeAt }] = untilOf('rejected');
    expect(appealBy).toBe(wakeAt);
    expect(untilOf('dukcapil_check')[0]).toBe(PROMISED);
    expect(untilOf('closed')[0]).toBeUndefined();
  });

  test('of an end says whether they are in the registry, and never of a death or a double', () => {
    const { proposal, facts } = aFile({ stage: 'closed' });
    const endOf = (outcome: NonNullable<typeof proposal.outcome>) =>
      citizenStanding({ ...proposal, outcome }, PROMISED, new Date(facts.now.getTime() + DAY_MS)).end;
    expect([endOf('handed_over'), endOf('applied'), endOf('rejected')]).toEqual([
      'in_registry',
      'done',
      'not_in_registry',
    ]);
    for (const outcome of ['deceased', 'duplicate', 'moved', 'withdrawn'] as const)
      expect(endOf(outcome)).toBe('ended');
  });

  test('that somebody else brought says whether they were heard', () => {
    const { proposal } = aFile({ stage: 'closed' });
    const told = (given: Partial<typeof proposal>) =>
      citizenStanding({ ...proposal, ...given }, PROMISED, new Date(PROMISED)).objection;
    expect(told({ reported: true, stage: 'survey' })).toBe('looked_at');
    expect(told({ reported: true, outcome: 'applied' })).toBe('followed');
    expect(told({ reported: true, outcome: 'rejected' })).toBe('not_followed');
    expect(told({ outcome: 'applied' })).toBeUndefined();
  });
});
