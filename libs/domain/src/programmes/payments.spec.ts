import { describe, expect, test } from '@jest/globals';
import { explainPayment, type PaymentFact, PAYMENT_WORDS } from './index.ts';

const fact = (word: string, on = '2026-05-01', programme = 'PKH'): PaymentFact => ({ programme, word, on });
const ON = '2026-05-10';

describe('why an enrolled family has no money', () => {
  test.each<[string, PaymentFact[], object]>([
    ['nobody has said anything yet', [], { state: 'not_heard', acts: 'ministry', isPaid: false }],
    [
      'its account is being opened',
      [fact('PROSES BUREKOL')],
      { state: 'account_opening', acts: 'bank', since: '2026-05-01', askOn: '2026-05-31' },
    ],
    ['the account could not be opened', [fact('GAGAL BUREKOL')], { state: 'account_failed', acts: 'district' }],
    ['the payment order is in work', [fact('PROSES SPM')], { state: 'order_in_work', acts: 'ministry' }],
    [
      'the treasury has ordered it',
      [fact('SP2D')],
      { state: 'instructed', acts: 'bank', askOn: '2026-05-08', isOverdue: true },
    ],
    ['the money came back', [fact('retur')], { state: 'bounced', acts: 'district' }],
    ['the money lies there untouched', [fact('TIDAK  TRANSAKSI')], { state: 'not_taken', acts: 'family' }],
    [
      'a member is said to work for the state',
      [fact('EXCLUDE PEKERJAAN')],
      { state: 'excluded', cause: 'EMP-ASN-TNI-POLRI' },
    ],
    [
      'the list has a word that nobody knows',
      [fact('XYZ')],
      { state: 'word_unknown', acts: 'ministry', since: '2026-05-01' },
    ],
    ['it has been paid', [fact('TRANSAKSI')], { state: 'paid', isPaid: true, isOverdue: false }],
    ['only another programme was spoken of', [fact('SP2D', '2026-05-01', 'SEMBAKO')], { state: 'not_heard' }],
    [
      'the newest word counts',
      [fact('SP2D', '2026-05-03'), fact('PROSES SPM')],
      { state: 'instructed', since: '2026-05-03' },
    ],
    ['a word of tomorrow does not count', [fact('SP2D', '2026-05-11'), fact('PROSES SPM')], { state: 'order_in_work' }],
  ])('%s', (_, facts, expected) => {
    expect(explainPayment(facts, 'PKH', ON)).toMatchObject({ programme: 'PKH', ...expected });
  });

  test('every word says who must act, and when to ask', () => {
    expect(new Set(PAYMENT_WORDS.map(({ word }) => word)).size).toBe(PAYMENT_WORDS.length);
    for (const { word, askAfterDays } of PAYMENT_WORDS) {
      expect(word).toBe(word.toUpperCase());
      expect(askAfterDays).toBeGreaterThan(0);
    }
  });
});
