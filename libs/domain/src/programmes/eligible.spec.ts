import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, option, property, record } from 'fast-check';
import { type ExternalRank, type RankAnswer, toRank } from '../scoring/index.ts';
import {
  eligible,
  type EligibilityFacts,
  EXCLUSION_CAUSES,
  exclusionsFrom,
  type JudgedExclusion,
  type Programme,
  programmeOn,
  PROGRAMMES,
  PROPOSABLE_DECILES,
} from './index.ts';

const ON = '2026-06-01';
const rank = (answer: RankAnswer): ExternalRank => ({
  source: 'BPS',
  period: '2026-Q2',
  on: '2026-04-20',
  modelVersion: 'pmt-1',
  answer,
});
const decile = (of: number) => rank({ kind: 'decile', decile: of });
const named = (code: string, on = ON): Programme => programmeOn(PROGRAMMES, code, on)!;
const CHILD = { people: [{ key: 'p0', ageYears: 3 }] };
/** Somebody for whom nothing is in the way. */
const CLEAR: EligibilityFacts = { rank: decile(1), household: CHILD, benefits: [], exclusions: [] };
const judged = (state: JudgedExclusion['state']): JudgedExclusion => ({
  ...exclusionsFrom([{ cause: 'EMP-ASN-TNI-POLRI', person: 'p1', source: 'BKN', on: '2026-05-01' }])[0]!,
  state,
});

describe('whether PKH is for a family', () => {
  test.each<[string, Partial<EligibilityFacts>, string, string[]]>([
    ['yes, where nothing is in the way', {}, 'yes', []],
    ['no, at decile 2', { rank: decile(2) }, 'no', ['rank']],
    ['unknown without a rank', { rank: undefined as never }, 'unknown', ['rank']],
    ['unknown where it is not ranked: 0 is no decile', { rank: rank({ kind: 'not_ranked' }) }, 'unknown', ['rank']],
    ['unknown where it is not in the registry', { rank: rank({ kind: 'not_in_registry' }) }, 'unknown', ['rank']],
    [
      'no, without anybody to give it for',
      {
        household: {
          people: [
            {
              key: 'p0',
              ageYears: 30,
              isPregnant: false,
              schooling: 'none',
              hasSevereDisability: false,
              isVictimOfViolation: false,
            },
          ],
        },
      },
      'no',
      ['component'],
    ],
    [
      'unknown where nobody asked whether she is pregnant',
      { household: { people: [{ key: 'p0', ageYears: 30 }] } },
      'unknown',
      ['component'],
    ],
    ['unknown without a survey', { household: undefined as never }, 'unknown', ['component']],
    ['unknown while a match is open', { exclusions: [judged('open')] }, 'unknown', ['exclusion']],
    ['no, where a person has confirmed it', { exclusions: [judged('confirmed')] }, 'no', ['exclusion']],
    ['yes, where a person has dismissed it', { exclusions: [judged('dismissed')] }, 'yes', []],
    [
      'no, where the family has it already',
      { benefits: [{ programme: 'PKH', since: '2025-07-01' }] },
      'no',
      ['together'],
    ],
    ['yes, beside food aid', { benefits: [{ programme: 'SEMBAKO', since: '2025-07-01' }] }, 'yes', []],
    [
      'unknown, where the village has to say',
      { benefits: [{ programme: 'BLT-DESA', since: '2026-02-01' }] },
      'unknown',
      ['together'],
    ],
    [
      'yes, where that has ended',
      { benefits: [{ programme: 'BLT-DESA', since: '2026-02-01', until: '2026-05-31' }] },
      'yes',
      [],
    ],
    ['unknown where the benefits are unknown', { benefits: undefined as never }, 'unknown', ['together']],
    ['unknown, not no, where the quota is full', { hasQuotaLeft: false }, 'unknown', ['quota']],
    ['no, whatever else is unknown', { rank: decile(9), household: undefined as never }, 'no', ['rank', 'component']],
  ])('%s', (_, part, says, because) => {
    const answer = eligible(named('PKH'), { ...CLEAR, ...part }, ON);
    expect(answer).toMatchObject({ says, programme: 'PKH', rulesVersion: 'pkh-2026', on: ON });
    expect(answer.reasons.filter((reason) => reason.says !== 'yes').map(({ code }) => code)).toEqual(because);
  });

  test('a limit that moved is another version: decile 4 was enough the year before', () => {
    const facts = { ...CLEAR, rank: decile(4) };
    expect(eligible(named('PKH', '2025-12-31'), facts, '2025-12-31')).toMatchObject({
      says: 'yes',
      rulesVersion: 'pkh-2025',
    });
    expect(eligible(named('PKH', '2026-01-01'), facts, '2026-01-01')).toMatchObject({
      says: 'no',
      rulesVersion: 'pkh-2026',
    });
    expect(eligible(named('PKH', '2025-12-31'), facts, ON).reasons[0]).toMatchObject({ code: 'in_force', says: 'no' });
  });

  test('a match is told with its member, its source, its day and the way to dispute it', () => {
    const { reasons } = eligible(named('PKH'), { ...CLEAR, exclusions: [judged('open')] }, ON);
    expect(reasons.find(({ code }) => code === 'exclusion')?.facts).toEqual({
      findings: [
        {
          cause: 'EMP-ASN-TNI-POLRI',
          person: 'p1',
          source: 'BKN',
          on: '2026-05-01',
          state: 'open',
          dispute: { at: 'ministry', evidence: ['work_letter', 'family_card_split'] },
        },
      ],
    });
  });

  test('a decile says of which period, day and model it is', () => {
    const { reasons } = eligible(named('PKH'), { ...CLEAR, rank: decile(5) }, ON);
    expect(reasons.find(({ code }) => code === 'rank')?.facts).toEqual({
      decile: 5,
      limits: { from: 1, to: 1 },
      period: '2026-Q2',
      on: '2026-04-20',
      modelVersion: 'pmt-1',
      finding: 'ECO-DECILE',
    });
  });
});

describe('other programmes', () => {
  const student = { people: [{ key: 'p0', schooling: 'senior' as const }] };
  test.each<[string, string, string, Partial<EligibilityFacts>, string]>([
    [
      'decile 5 waits for what is left of the scholarships',
      'KIP-KULIAH',
      ON,
      { rank: decile(5), household: student },
      'unknown',
    ],
    [
      'decile 5 gets one where something is left',
      'KIP-KULIAH',
      ON,
      { rank: decile(5), household: student, hasQuotaLeft: true },
      'yes',
    ],
    [
      'decile 5 gets none where nothing is',
      'KIP-KULIAH',
      ON,
      { rank: decile(5), household: student, hasQuotaLeft: false },
      'no',
    ],
    [
      'decile 6 gets none either way',
      'KIP-KULIAH',
      ON,
      { rank: decile(6), household: student, hasQuotaLeft: true },
      'no',
    ],
    ['the village meeting has to choose', 'BLT-DESA', ON, { rank: decile(2) }, 'unknown'],
    ['the village meeting has chosen', 'BLT-DESA', ON, { rank: decile(2), isChosen: true }, 'yes'],
    ['rice asks for a rank and for none in particular', 'RICE', '2025-10-15', { rank: decile(8) }, 'yes'],
  ])('%s', (_, code, on, part, says) => {
    expect(eligible(named(code, on), { ...CLEAR, ...part }, on).says).toBe(says);
  });
});

describe('whatever is known', () => {
  const facts = record(
    {
      rank: constantFrom(
        decile(1),
        decile(4),
        decile(10),
        rank({ kind: 'not_ranked' }),
        rank({ kind: 'not_in_registry' }),
      ),
      household: constantFrom(CHILD, { people: [] }),
      benefits: constantFrom(
        [],
        [{ programme: 'PKH', since: '2025-01-01' }],
        [{ programme: 'SEMBAKO', since: '2025-01-01' }],
      ),
      exclusions: constantFrom([], [judged('open')], [judged('confirmed')], [judged('dismissed')]),
      hasQuotaLeft: constantFrom(true, false),
      isChosen: constantFrom(true, false),
    },
    { requiredKeys: [] },
  );
  const programmes = constantFrom(...PROGRAMMES);

  test('a no has a reason that says no, and a yes has none that does not say yes', () => {
    assert(
      property(programmes, facts, (programme, known) => {
        const { says, reasons } = eligible(programme, known, programme.from);
        const all = reasons.map((reason) => reason.says);
        expect(all.length).toBeGreaterThan(0);
        if (says === 'yes') expect(new Set(all)).toEqual(new Set(['yes']));
        else expect(all).toContain(says);
      }),
    );
  });

  test('learning more never turns a no into a yes by itself', () => {
    assert(
      property(programmes, facts, option(facts, { nil: {} }), (programme, known, more) => {
        const before = eligible(programme, known, programme.from);
        const after = eligible(programme, { ...more, ...known }, programme.from);
        if (before.says === 'no') expect(after.says).toBe('no');
      }),
    );
  });
});

describe('the shipped programmes', () => {
  test('no day has two versions of one', () => {
    const codes = [...new Set(PROGRAMMES.map(({ code }) => code))];
    for (const code of codes) {
      const versions = PROGRAMMES.filter((one) => one.code === code).toSorted((a, b) => a.from.localeCompare(b.from));
      for (const [at, next] of versions.slice(1).entries()) expect(versions[at]!.until! < next.from).toBe(true);
    }
    expect(new Set(PROGRAMMES.map(({ version }) => version)).size).toBe(PROGRAMMES.length);
  });

  test.each(PROGRAMMES.map((programme) => [programme.version, programme] as const))(
    '%s has a name in both languages, a source, and reaches nobody who cannot be proposed',
    (_, { name, source, deciles }) => {
      expect(name.id.length).toBeGreaterThan(2);
      expect(name.en.length).toBeGreaterThan(2);
      expect(source).not.toBe('');
      expect(deciles?.ifQuotaLeft ?? deciles?.to ?? 1).toBeLessThanOrEqual(PROPOSABLE_DECILES.to);
    },
  );

  test('every cause can be disputed somewhere, with something', () => {
    for (const { dispute } of EXCLUSION_CAUSES) {
      expect(dispute.at).not.toBe('');
      expect(dispute.evidence.length).toBeGreaterThan(0);
    }
  });

  test('an imported rank of 0 reaches no programme as a decile', () => {
    const read = toRank({ source: 'BPS', period: '2026-Q2', on: '2026-04-20', modelVersion: 'pmt-1', rank: 0 });
    expect(read.ok && eligible(named('PKH'), { ...CLEAR, rank: read.value }, ON).says).toBe('unknown');
  });
});
