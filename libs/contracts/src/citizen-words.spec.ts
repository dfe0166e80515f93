import { describe, expect, test } from '@jest/globals';
import { type EventName, REASON_CODES, reasonsFor, STAGE_NAMES } from '#domain';
import { aFile, ask, goOn, plus, DAY } from '../../../test/support/builders.ts';
import { citizenText } from './citizen-words.ts';
import { REASON_WORDS } from './reason-words.ts';
import { FREE_OF_CHARGE, LANGUAGES } from './words.ts';

describe('what a family reads', () => {
  test.each(STAGE_NAMES)(
    'of a request at %s is whole sentences without a code, and says that it costs nothing',
    (stage) => {
      const { proposal } = aFile({ stage });
      const text = citizenText(proposal, { asks: 'noted' });
      for (const language of LANGUAGES) {
        expect(text[language]).toMatch(/^[A-Z].{20,}\.$/);
        expect(text[language]).not.toMatch(/[{}_…]|undefined|\b[A-Z]{2,}-[A-Z]/);
        expect(text[language]).toContain(FREE_OF_CHARGE[language]);
      }
    },
  );

  test('of a rejection: the reason in lay words, until when to appeal, and where', () => {
    const verdict = ask(aFile({ stage: 'local_validation' }), { asks: 'rejected', with: { reason: 'ECO-VEHICLE' } });
    if (!verdict.ok) throw new Error(verdict.code);
    const text = citizenText(verdict.value.proposal, { asks: 'rejected', with: { reason: 'ECO-VEHICLE' } });
    expect(text.id).toBe(
      'Usulan Anda belum dapat diterima. Anda boleh mengajukan banding satu kali, paling lambat 4 Feb 2026, di kantor desa atau Dinas Sosial. ' +
        'Tercatat kendaraan bernilai di atas batas atas nama keluarga Anda. Layanan ini GRATIS. Jangan membayar siapa pun.',
    );
    expect(text.en).toContain('by 4 Feb 2026');
  });

  test('of a hold: until when', () => {
    const file = aFile({ stage: 'local_validation' });
    const until = plus(file.facts.now, 10 * DAY).toISOString();
    const held = goOn(file, { asks: 'held', with: { until, reason: 'FAMILY-ABSENT' } }).proposal;
    const text = citizenText(held, { asks: 'held', with: { reason: 'FAMILY-ABSENT' } });
    expect(text.id).toContain('sampai 15 Jan 2026');
    expect(text.id).toContain(REASON_WORDS['FAMILY-ABSENT'].citizen.id);
  });

  test.each<EventName>(['finding_dismissed', 'reassigned', 'clarified', 'withdrawal_asked', 'finding_raised'])(
    'is never why the office did this: %s',
    (asks) => {
      const { proposal } = aFile({ stage: 'clarification' });
      for (const { code } of reasonsFor(asks)) {
        const text = citizenText(proposal, { asks, with: { reason: code, finding: { code } } });
        expect(text.id).not.toContain(REASON_WORDS[code].citizen.id);
      }
    },
  );

  test('is no word from inside the office, whatever the reason', () => {
    for (const code of REASON_CODES) {
      for (const language of LANGUAGES) {
        const said = REASON_WORDS[code].citizen[language];
        expect([code, said]).toEqual([code, expect.stringMatching(/^[A-Z].{15,120}\.$/)]);
        expect(said).not.toMatch(/PPATK|\bAHU\b|\bNIK \d|decile|desil|empat mata|four eyes/i);
      }
    }
  });
});
