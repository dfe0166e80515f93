import { describe, expect, test } from '@jest/globals';
import type { Officer } from '#domain';
import { aLine, DUKCAPIL } from '../file-line.fixture.ts';
import { secondPersonIn } from './second-person.ts';

const verifier = (id: string): Officer => ({ id, role: 'verifier', region: '' });
const NAME = { code: 'ID-MISMATCH-NAME', subject: 'p1' };
const questioned = (finding: { code: string; subject?: string }) => [
  aLine(1, 'opened', { stage: 'dukcapil_check' }),
  aLine(2, 'identity_questioned', { stage: 'clarification', by: DUKCAPIL, facts: { findings: [finding] } }),
];
const dismissed = aLine(3, 'finding_dismissed', {
  stage: 'clarification',
  by: { id: 'dewi', role: 'verifier' },
  facts: { finding: NAME, reason: 'SPELLING' },
});

describe('an identity is settled by two persons', () => {
  test('both are still wanted where nobody has spoken', () => {
    expect(secondPersonIn('c1', questioned(NAME), verifier('dewi'))).toEqual({ is: 'asked', said: [] });
  });

  test.each([
    ['whoever spoke first is told to leave the rest to another', 'dewi', 'mine'],
    ['another one is told who spoke first', 'budi', 'theirs'],
  ])('%s', (_, reader, is) => {
    expect(secondPersonIn('c1', [...questioned(NAME), dismissed], verifier(reader))).toMatchObject({
      is,
      said: [{ seq: 3 }],
    });
  });

  test('one is enough for what is no identity, and where nothing is asked', () => {
    expect(secondPersonIn('c1', questioned({ code: 'ECO-VEHICLE' }), verifier('dewi'))).toBeUndefined();
    expect(secondPersonIn('c1', [aLine(1, 'opened', { stage: 'survey' })], verifier('dewi'))).toBeUndefined();
  });
});
