import { commandBody, type QueueItemView } from '#contracts';
import { describe, expect, test } from '@jest/globals';
import { emptyMeeting, type MeetingForm, missingIn, type Row, takesPapers, wantedFrom } from './form.ts';

const anItem = (number: number): QueueItemView => ({
  id: `00000000-0000-4000-8000-30000000000${number}`,
  ticket: `TRD${number}`,
  kind: 'registration',
  stage: 'village_deliberation',
  version: number + 1,
  head: `Wati ${number}`,
  village: { code: '32.01.05.2003', name: 'Sentul' },
  level: 0,
  returns: 0,
  openFindings: 0,
});
const ITEMS = [1, 2, 3, 4, 5].map(anItem);
const aMeeting = (rows: Row[], given: Partial<MeetingForm> = {}): MeetingForm => ({
  ...emptyMeeting('2026-11-24'),
  present: '21',
  nextOn: '2026-12-08',
  rows: Object.fromEntries(rows.map((row, index) => [ITEMS[index]!.id, row])),
  ...given,
});
const ROWS: Row[] = [
  { outcome: 'accepted' },
  { outcome: 'declined', reason: 'VIL-NOT-POOR' },
  { outcome: 'returned', reason: 'ANSWERS-INCOMPLETE', repair: ['answers'], note: 'Lantai dan dinding.' },
  { outcome: 'postponed', reason: 'NEXT-MEETING' },
];

describe('a meeting', () => {
  test('sends one command for each family that was talked about, as the API takes it', () => {
    const wanted = wantedFrom(aMeeting(ROWS), ITEMS, 7);
    expect(wanted.map(({ ticket }) => ticket)).toEqual(['TRD1', 'TRD2', 'TRD3', 'TRD4']);
    for (const { body } of wanted) expect(commandBody.safeParse(body).error?.issues).toBeUndefined();
    expect(wanted.map(({ body }) => body)).toEqual([
      { asks: 'village_accepted', expectedVersion: 2, meeting: { heldOn: '2026-11-24', by: 'minutes', present: 21 } },
      {
        asks: 'village_declined',
        expectedVersion: 3,
        meeting: { heldOn: '2026-11-24', by: 'minutes', present: 21 },
        reason: 'VIL-NOT-POOR',
      },
      {
        asks: 'returned',
        expectedVersion: 4,
        reason: 'ANSWERS-INCOMPLETE',
        repair: ['answers'],
        note: 'Lantai dan dinding.',
      },
      { asks: 'postponed', reason: 'NEXT-MEETING', until: '2026-12-08T16:59:00.000Z' },
    ]);
  });

  test('that was replaced by an SPTJM counts nobody who was there', () => {
    const [first] = wantedFrom(aMeeting([{ outcome: 'accepted' }], { by: 'sptjm' }), ITEMS, 9);
    expect(first!.body).toMatchObject({ meeting: { heldOn: '2026-11-24', by: 'sptjm' } });
    expect(first!.body.meeting).not.toHaveProperty('present');
  });

  test('lays its papers only where it decided', () => {
    expect(wantedFrom(aMeeting(ROWS), ITEMS, 7).map(takesPapers)).toEqual([true, true, false, false]);
  });

  // oxfmt-ignore
  test.each<[string, MeetingForm, string[]]>([
    ['that is complete',                     aMeeting(ROWS),                                                                      []],
    ['where nobody was talked about',        aMeeting([]),                                                                        ['nothing']],
    ['without a date',                       aMeeting([{ outcome: 'accepted' }], { heldOn: '' }),                                 ['heldOn']],
    ['where nobody was present',             aMeeting([{ outcome: 'accepted' }], { present: '0' }),                               ['present']],
    ['by SPTJM',                             aMeeting([{ outcome: 'accepted' }], { present: '', by: 'sptjm' }),                   []],
    ['with a refusal without a reason',      aMeeting([{ outcome: 'declined' }]),                                                 ['reason']],
    ['with a repair of nothing',             aMeeting([{ outcome: 'returned', reason: 'RES-NOTFOUND', note: 'x' }]),              ['repair']],
    ['with a repair in no words',            aMeeting([{ outcome: 'returned', reason: 'RES-NOTFOUND', repair: ['answers'] }]),    ['note']],
    ['with another reason in no words',      aMeeting([{ outcome: 'declined', reason: 'OTHER', note: ' ' }]),                     ['note']],
    ['that puts off without a day',          aMeeting([{ outcome: 'postponed', reason: 'NEXT-MEETING' }], { nextOn: '', present: '' }), ['nextOn']],
  ])('%s lacks what it lacks', (_what, form, missing) => {
    expect(missingIn(form, ITEMS)).toEqual(missing);
  });
});
