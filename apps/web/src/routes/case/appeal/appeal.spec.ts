import { describe, expect, test } from '@jest/globals';
import type { FileLine } from '../../../proposals/queries.ts';
import { aLine } from '../file-line.fixture.ts';
import { appealIn, decidersIn, documentsAround, surveysAround } from './appeal.ts';

const SARI = { id: 'sari', role: 'operator' } as const;
const REJECTED: readonly FileLine[] = [
  aLine(1, 'opened', { stage: 'survey', by: SARI }),
  aLine(2, 'surveyed', { stage: 'village_deliberation', by: SARI, facts: { rests: { survey: 's2' } } }),
  aLine(3, 'village_accepted', { by: SARI }),
  aLine(4, 'finding_raised', { facts: { finding: { code: 'ECO-VEHICLE' } } }),
  aLine(5, 'rejected', { stage: 'rejected', facts: { reason: 'ECO-VEHICLE' } }),
];
const APPEALED = [
  ...REJECTED,
  aLine(6, 'document_added', { stage: 'rejected', by: SARI }),
  aLine(7, 'appealed', { stage: 'appeal', by: SARI, facts: { reason: 'NEW-EVIDENCE' } }),
  aLine(8, 'claimed', { stage: 'appeal', by: { id: 'dewi', role: 'supervisor' } }),
  aLine(9, 'document_added', { stage: 'appeal', by: SARI }),
  aLine(10, 'finding_dismissed', { stage: 'appeal', facts: { finding: { code: 'ECO-VEHICLE' } } }),
];
const GRANTED = [
  ...APPEALED,
  aLine(11, 'appeal_granted', { by: { id: 'dewi', role: 'supervisor' } }),
  aLine(12, 'surveyed', { stage: 'village_deliberation', by: SARI, facts: { rests: { survey: 's12' } } }),
];
const seqs = (lines: readonly FileLine[] = []) => lines.map(({ seq }) => seq);

describe('an appeal', () => {
  test('is about no decision where nobody was turned down', () => {
    expect(appealIn('p1', REJECTED.slice(0, 4))).toBeUndefined();
  });

  test('is not filed yet on the day of the rejection', () => {
    const appeal = appealIn('p1', REJECTED)!;
    expect(appeal).not.toHaveProperty('filed');
    expect(appeal).toMatchObject({ first: { seq: 5 }, sealed: { stage: 'rejected' }, news: [] });
  });

  test('shows the decision sealed, whatever became of its finding later', () => {
    expect(appealIn('p1', APPEALED)!.sealed).toMatchObject({
      rests: { survey: 's2' },
      findings: [{ code: 'ECO-VEHICLE', state: 'open' }],
    });
  });

  test('lays beside it what came later and may be evidence', () => {
    expect(appealIn('p1', APPEALED)).toMatchObject({ filed: { seq: 7 } });
    expect(seqs(appealIn('p1', APPEALED)!.news)).toEqual([6, 9, 10]);
  });

  test('stays readable once it is decided', () => {
    const appeal = appealIn('p1', GRANTED)!;
    expect(appeal).toMatchObject({ first: { seq: 5 }, verdict: { seq: 11 }, sealed: { rests: { survey: 's2' } } });
    expect(seqs(appeal.news)).toEqual([6, 9, 10, 12]);
  });

  test('is about the last rejection, and not about one that was taken back', () => {
    const again = aLine(13, 'rejected', { stage: 'rejected' });
    expect(appealIn('p1', [...GRANTED, again])).toMatchObject({ first: { seq: 13 }, news: [] });
    const undone = aLine(14, 'undone', { facts: { undoes: 13 } });
    expect(appealIn('p1', [...GRANTED, again, undone])).toMatchObject({ first: { seq: 5 }, verdict: { seq: 11 } });
  });

  test('is decided by none of those who decided before, the opener among them', () => {
    expect(seqs(decidersIn('p1', APPEALED))).toEqual([1, 2, 3, 5]);
  });
});

const aDocument = (seq: number) => ({ id: `d${seq}`, seq, name: 'statement', sha256: '', kept: true });
const aSurvey = (seq: number) => ({
  id: `s${seq}`,
  seq,
  at: '2026-11-24T02:00:00.000Z',
  by: SARI,
  instrument: 'short',
  version: '1',
  answers: {},
});

describe('what lies on either side', () => {
  test('a document keeps its number wherever it lies', () => {
    const { before, since } = documentsAround([aDocument(3), aDocument(5), aDocument(6)], REJECTED[4]!);
    expect(before.map(({ number }) => number)).toEqual([1, 2]);
    expect(since.map(({ number }) => number)).toEqual([3]);
  });

  test.each([
    ['the survey that it rested on, and none since', [2], ['s2', undefined]],
    ['the newest since', [12, 2, 14], ['s2', 's14']],
    ['no survey at all', [], [undefined, undefined]],
    ['the last one before, where the file names none', [1, 4], ['s4', undefined]],
  ])('%s', (_, brought, [before, since]) => {
    const around = surveysAround(brought.map(aSurvey), appealIn('p1', GRANTED)!);
    expect([around.before?.id, around.since?.id]).toEqual([before, since]);
  });
});
