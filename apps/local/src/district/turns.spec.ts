import { describe, expect, test } from '@jest/globals';
import { commandBody } from '#contracts';
import { isHuman, needsVersion, STAGE_NAMES } from '#domain';
import { VILLAGE } from '../village.ts';
import { hasTurn, isLookedAt, type Read, turnAt } from './turns.ts';

const CHANCES = Array.from({ length: 40 }, (_, index) => index / 40);
const FINDING = { code: 'ID-MISMATCH-NAME', subject: '00000000-0000-4000-8000-000000000001', seq: 7 };
const supervisor = VILLAGE.officers.find(({ key }) => key === 'supervisor-2')!;

/** A file as its reader has it before deciding. */
const reading = (openFindings: Read['openFindings'] = [], cause = 'person'): Read => ({
  openFindings,
  why: { cause, sentence: '', waitsFor: { kind: 'desk' }, since: '', next: 'nothing', canAct: [supervisor], facts: {} },
});

test('somebody has a turn wherever a person is waited for, and after a rejection', () => {
  expect(STAGE_NAMES.filter((stage) => isHuman(stage) && !hasTurn(stage))).toEqual([]);
  expect(hasTurn('rejected')).toBe(true);
  expect(hasTurn('closed')).toBe(false);
});

test.each(STAGE_NAMES.filter(hasTurn))('what is decided at %s is a command that the door takes', (stage) => {
  const reads = isLookedAt(stage) ? [reading(), reading([FINDING])] : [undefined];
  for (const chance of CHANCES) {
    for (const read of reads) {
      const { body } = turnAt(stage, chance, read)!;
      const sent = { ...body, ...(needsVersion(body.asks) && { expectedVersion: 1 }) };
      expect(commandBody.safeParse(sent)).toMatchObject({ success: true });
    }
  }
});

describe('where the law asks for another pair of eyes', () => {
  test('one verifier finds that a difference means nothing, and another one settles the question', () => {
    const first = turnAt('clarification', 0, reading([FINDING]))!;
    const second = turnAt('clarification', 0, reading())!;
    expect([first.body.asks, second.body.asks]).toEqual(['finding_dismissed', 'clarified']);
    expect(first.officer).not.toBe(second.officer);
  });

  test.each(['district_ratification', 'appeal'])('%s is decided by a supervisor who still may, or waits', (stage) => {
    expect(turnAt(stage, 0, reading())?.officer).toBe('supervisor-2');
    expect(turnAt(stage, 0, reading([], 'nobody_may_act'))).toBeUndefined();
  });
});
