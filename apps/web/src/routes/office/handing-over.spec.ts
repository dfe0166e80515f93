import { commandBody, type ColleagueView, type DeskItemView } from '#contracts';
import { describe, expect, test } from '@jest/globals';
import { holders, receiversFor, unfitWords, wantedBack, wantedFrom } from './handing-over.ts';

const TO = '00000000-0000-4000-8000-200000000020';
const anItem = (number: number, allowed: DeskItemView['allowed'] = { may: true }): DeskItemView => ({
  proposalId: `00000000-0000-4000-8000-30000000000${number}`,
  ticket: `TRD${number}`,
  stage: 'local_validation',
  level: 0,
  isLate: false,
  village: { code: '32.01.05.2003', name: 'Sentul' },
  allowed,
});
const no = (reason: string): DeskItemView['allowed'] => ({
  may: false,
  code: 'officer_unfit',
  because: 'Tidak dapat',
  facts: { reason },
});
const colleague = (id: string, given: Partial<ColleagueView> = {}): ColleagueView => ({
  id,
  name: id,
  role: 'validator',
  region: '32.01',
  active: true,
  managed: true,
  canSignOut: true,
  load: { open: 1, overdue: 0, missesGate: 0 },
  ...given,
});

describe('a desk that is handed over', () => {
  test('is a command for each case that may be, as the API takes it', () => {
    const wanted = wantedFrom([anItem(1), anItem(2, no('four_eyes')), anItem(3)], {
      officer: TO,
      reason: 'LEAVE',
      note: ' ',
    });
    expect(wanted.map(({ ticket }) => ticket)).toEqual(['TRD1', 'TRD3']);
    for (const { body } of wanted) {
      expect(body).toEqual({ asks: 'reassigned', officer: TO, reason: 'LEAVE' });
      expect(commandBody.safeParse(body).success).toBe(true);
    }
  });

  test('comes back to whom it came from', () => {
    const accepted = {
      ...wantedFrom([anItem(1)], { officer: TO, reason: 'LEAVE' })[0]!,
      commandId: 'c',
      answer: undefined,
    };
    const [back] = wantedBack([accepted], { officer: anItem(1).proposalId, reason: 'OTHER', note: 'Dikembalikan.' });
    expect(back).toMatchObject({ ticket: 'TRD1', body: { officer: anItem(1).proposalId, note: 'Dikembalikan.' } });
  });

  test('says in words why a case cannot go', () => {
    expect(unfitWords(anItem(1, no('four_eyes')))?.id).toContain('empat mata');
    expect(unfitWords(anItem(1, no('something_new')))).toBeUndefined();
    expect(unfitWords(anItem(1))).toBeUndefined();
  });
});

describe('colleagues', () => {
  const all = [
    colleague('a'),
    colleague('b', { absentUntil: '2026-12-01T00:00:00.000Z' }),
    colleague('c', { active: false }),
    colleague('d', { role: 'surveyor' }),
    colleague('e', { load: { open: 0, overdue: 0, missesGate: 0 } }),
  ];
  test('who can take a desk are there, of the same role, and others', () => {
    expect(receiversFor(all, all[0]!).map(({ id }) => id)).toEqual(['e']);
  });

  test('who hold something stand with those first who cannot work on it', () => {
    expect(holders(all).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd']);
  });
});
