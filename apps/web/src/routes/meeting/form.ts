import type { QueueItemView } from '#contracts';
import { type EventName, LONGEST_REASON_NOTE, type Reason, type Repair, reasonsFor, type Zone } from '#domain';
import { type Wanted } from '../../batch/batch.ts';
import { whoOf } from '../../batch/who-of.ts';

/** What a meeting can say about a family. */
export const OUTCOMES = ['accepted', 'declined', 'returned', 'postponed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
const EVENT_OF = {
  accepted: 'village_accepted',
  declined: 'village_declined',
  returned: 'returned',
  postponed: 'postponed',
} as const satisfies Record<Outcome, EventName>;

/** What a meeting can have mended: the survey is before it, the papers are its own. */
export const REPAIRS = ['answers', 'persons'] as const satisfies Repair[];

/** One family in the minutes; without an outcome it was not talked about, and nothing is sent. */
export type Row = { outcome?: Outcome; reason?: string; repair?: readonly Repair[]; note?: string };
export type MeetingForm = {
  heldOn: string;
  by: 'minutes' | 'sptjm';
  present: string;
  /** Until when those that are postponed wait: the day of the next meeting. */
  nextOn: string;
  rows: Readonly<Record<string, Row>>;
};
export const emptyMeeting = (today: string): MeetingForm => ({
  heldOn: today,
  by: 'minutes',
  present: '',
  nextOn: '',
  rows: {},
});

/** The reasons of an outcome, in the order in which they are offered; an acceptance needs none. */
export const reasonsOf = (outcome: Outcome | undefined): readonly Reason[] =>
  outcome ? reasonsFor(EVENT_OF[outcome]) : [];
export const needsNote = ({ outcome, reason }: Row): boolean =>
  reasonsOf(outcome).some(({ code, asksForNote }) => asksForNote && code === reason);

export type Missing = 'heldOn' | 'present' | 'nextOn' | 'reason' | 'repair' | 'note' | 'nothing';

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** What a row still lacks. */
const missingInRow = (row: Row): Missing[] => [
  ...(reasonsOf(row.outcome).length > 0 && !row.reason ? (['reason'] as const) : []),
  ...(row.outcome === 'returned' && (row.repair ?? []).length === 0 ? (['repair'] as const) : []),
  ...(needsNote(row) && !row.note?.trim() ? (['note'] as const) : []),
];

export const rowsTaken = (form: MeetingForm, items: readonly QueueItemView[]): QueueItemView[] =>
  items.filter(({ id }) => form.rows[id]?.outcome !== undefined);

/** What the whole form still lacks before it can be sent. */
export function missingIn(form: MeetingForm, items: readonly QueueItemView[]): Missing[] {
  const rows = rowsTaken(form, items).map(({ id }) => form.rows[id]!);
  const wasHeld = rows.some(({ outcome }) => outcome === 'accepted' || outcome === 'declined');
  const all: Missing[] = [
    ...(rows.length === 0 ? (['nothing'] as const) : []),
    ...(wasHeld && !isDay(form.heldOn) ? (['heldOn'] as const) : []),
    ...(wasHeld && form.by === 'minutes' && !(Number(form.present) > 0) ? (['present'] as const) : []),
    ...(rows.some(({ outcome }) => outcome === 'postponed') && !isDay(form.nextOn) ? (['nextOn'] as const) : []),
    ...rows.flatMap(missingInRow),
  ];
  return [...new Set(all)];
}

/** The end of a civil day where the village is. */
const endOf = (day: string, zone: Zone): string => new Date(`${day}T23:59:00+0${zone}:00`).toISOString();

/** A command for each family that was talked about. */
export const wantedFrom = (form: MeetingForm, items: readonly QueueItemView[], zone: Zone): Wanted[] =>
  rowsTaken(form, items).map((item) => {
    const { outcome = 'accepted', reason, repair, note } = form.rows[item.id]!;
    const isHeld = outcome === 'accepted' || outcome === 'declined';
    const said = note?.trim().slice(0, LONGEST_REASON_NOTE);
    return {
      proposalId: item.id,
      ticket: item.ticket,
      who: whoOf(item),
      body: {
        asks: EVENT_OF[outcome],
        ...(outcome !== 'postponed' && { expectedVersion: item.version }),
        ...(isHeld && {
          meeting: {
            heldOn: form.heldOn,
            by: form.by,
            ...(form.by === 'minutes' && Number(form.present) > 0 && { present: Number(form.present) }),
          },
        }),
        ...(outcome !== 'accepted' && reason !== undefined && { reason }),
        ...(outcome === 'returned' && repair && { repair: [...repair] }),
        ...(outcome === 'postponed' && { until: endOf(form.nextOn, zone) }),
        ...(outcome !== 'accepted' && said && { note: said }),
      },
    };
  });

/** Papers lie with what the meeting decided; what was sent back or put off has none yet. */
export const takesPapers = ({ body: { asks } }: Wanted): boolean =>
  asks === 'village_accepted' || asks === 'village_declined';
