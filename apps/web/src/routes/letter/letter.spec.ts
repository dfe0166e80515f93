import { commandBody, letterNumber, type QueueItemView } from '#contracts';
import { describe, expect, test } from '@jest/globals';
import { gatesOf, isLetterNumber, wantedFrom } from './letter.ts';

const anItem = (pullOn?: string): QueueItemView => ({
  id: '00000000-0000-4000-8000-300000000001',
  ticket: 'TRD1',
  kind: 'registration',
  stage: 'district_ratification',
  version: 4,
  village: { code: '32.01.05.2003', name: 'Sentul' },
  level: 0,
  returns: 0,
  openFindings: 0,
  ...(pullOn && { gate: { cutOn: `${pullOn.slice(0, 8)}17`, pullOn, missedPullOn: '2027-09-18' } }),
});

describe('a letter', () => {
  test('is a command for each proposal, as the API takes it', () => {
    const [wanted] = wantedFrom([anItem()], ' 460/118/Dinsos/2026 ');
    expect(wanted).toMatchObject({ ticket: 'TRD1', who: 'TRD1' });
    expect(wanted!.body).toEqual({ asks: 'ratified', expectedVersion: 4, letter: '460/118/Dinsos/2026' });
    expect(commandBody.safeParse(wanted!.body).success).toBe(true);
  });

  test.each(['460/118/Dinsos/2026', 'SK-460.2', '', '  ', '/460', 'A'.repeat(81), '3201050101809001', '460;118'])(
    'numbered %j is taken where the API would take it',
    (text) => {
      expect(isLetterNumber(text)).toBe(letterNumber.safeParse(text).success);
    },
  );

  test('says how many reach which pull', () => {
    const items = [anItem('2026-12-18'), anItem('2026-11-18'), anItem('2026-12-18'), anItem()];
    expect(gatesOf(items)).toEqual([
      { pullOn: '2026-11-18', cutOn: '2026-11-17', count: 1 },
      { pullOn: '2026-12-18', cutOn: '2026-12-17', count: 2 },
    ]);
  });
});
