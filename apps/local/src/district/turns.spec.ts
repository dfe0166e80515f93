import { expect, test } from '@jest/globals';
import { commandBody } from '#contracts';
import { isHuman, needsVersion, STAGE_NAMES } from '#domain';
import { turnAt } from './turns.ts';

const CHANCES = Array.from({ length: 40 }, (_, index) => index / 40);
const WITH_TURNS = STAGE_NAMES.filter((stage) => turnAt(stage, 0));

test('somebody has a turn wherever a usual day waits for a person, and after a rejection', () => {
  expect(STAGE_NAMES.filter((stage) => isHuman(stage) && !WITH_TURNS.includes(stage))).toEqual([
    'clarification',
    'review',
  ]);
  expect(WITH_TURNS).toContain('rejected');
});

test.each(WITH_TURNS)('what is decided at %s is a command that the door takes', (stage) => {
  for (const chance of CHANCES) {
    const { body } = turnAt(stage, chance)!;
    const sent = { ...body, ...(needsVersion(body.asks) && { expectedVersion: 1 }) };
    expect(commandBody.safeParse(sent)).toMatchObject({ success: true });
  }
});
