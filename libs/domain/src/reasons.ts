import type { EventName, Particulars } from './event.ts';

/** A reason to refuse the family, one to have something mended, or one that no list foresaw. */
export type ReasonKind = 'decline' | 'repair' | 'other';

/** Why an identity may be in question, as Dukcapil's answers are read. */
// oxfmt-ignore
const IDENTITY = [
  'ID-NIK-FORMAT', 'ID-NIK-NOTFOUND', 'ID-NIK-INACTIVE', 'ID-NIK-DUP', 'ID-DECEASED', 'ID-NO-KTPEL',
  'ID-MISMATCH-NAME', 'ID-MISMATCH-DOB', 'ID-MISMATCH-KK', 'ID-MISMATCH-ADDRESS',
] as const;
const HOME = ['RES-MOVED', 'RES-ABROAD', 'RES-NOTFOUND'] as const;
const WORK = ['EMP-ASN-TNI-POLRI', 'EMP-BUMN-BUMD', 'EMP-PENSION', 'EMP-OFFICIAL', 'EMP-SDM-KESOS'] as const;
const MEANS = [
  'ECO-WAGE-UMP',
  'ECO-POWER-2200',
  'ECO-VEHICLE',
  'ECO-ASSET',
  'ECO-HOUSE',
  'ECO-AHU',
  'ECO-DECILE',
  'FIN-GAMBLING',
  'FIN-BALANCE',
] as const;
const TWICE = ['DUP-CASE', 'DUP-KK', 'DUP-PROGRAMME'] as const;
const GRADUATED = ['GRAD-NATURAL', 'GRAD-SELF', 'GRAD-5Y'] as const;

/** What speaks against a family. Each of it can be contested. */
const AGAINST = ['LOC-UNFIT', ...HOME, ...WORK, ...MEANS, ...IDENTITY, ...TWICE, 'REG-ABSENT'] as const;

type Row = { in: 'reason' | 'code' | 'finding'; kind?: Exclude<ReasonKind, 'other'>; codes: readonly string[] };

/**
 * The reasons that can be chosen for each event, in which of its particulars, and of what kind they are. The law accepts any code, because its files
 * are older than any list; whoever asks now is held to this one. `OTHER` belongs to every event and always asks for a note.
 */
// oxfmt-ignore
export const REASONS = {
  village_declined:    { in: 'reason', kind: 'decline', codes: ['VIL-NOT-POOR', 'LOC-UNFIT', ...HOME, ...TWICE] },
  rejected:            { in: 'reason', kind: 'decline', codes: AGAINST },
  removed:             { in: 'reason', kind: 'decline', codes: [...AGAINST, ...GRADUATED] },
  appeal_denied:       { in: 'reason', kind: 'decline', codes: ['EVIDENCE-INSUFFICIENT', 'NOTHING-NEW', ...AGAINST] },
  returned:            { in: 'reason', kind: 'repair',  codes: ['ANSWERS-INCOMPLETE', 'ANSWERS-DOUBTFUL', 'RES-NOTFOUND', 'PERSONS-INCOMPLETE', 'PHOTO-BLURRED',
                                                                'MINUTES-UNSIGNED', 'MINUTES-QUORUM', 'DOCUMENT-MISSING', 'DOCUMENT-UNREADABLE'] },
  clarified:           { in: 'reason', codes: ['REPAIRED', 'REPAIRED-AT-DUKCAPIL', 'DIFFERENCE-ACCEPTED', 'NOT-THE-SAME'] },
  finding_dismissed:   { in: 'reason', codes: ['SPELLING', 'TWINS', 'NOT-THE-SAME', 'SEEN-ON-CARD', 'NO-LONGER-SO'] },
  kept:                { in: 'reason', codes: ['STILL-POOR', 'CHANGE-SMALL', 'NOT-THE-SAME', 'NO-LONGER-SO'] },
  appealed:            { in: 'reason', codes: ['DATA-WRONG', 'CIRCUMSTANCES-CHANGED', 'NEW-EVIDENCE', 'NOT-THE-SAME'] },
  appeal_granted:      { in: 'reason', codes: ['EVIDENCE-ACCEPTED', 'DATA-WRONG', 'CIRCUMSTANCES-CHANGED', 'NOT-THE-SAME'] },
  ended:               { in: 'reason', codes: ['ID-DECEASED', 'RES-MOVED', 'RES-ABROAD', ...TWICE, 'FAMILY-ASKS', ...GRADUATED] },
  withdrawal_asked:    { in: 'reason', codes: ['FAMILY-ASKS', 'GRAD-SELF', 'RES-MOVED', 'NO-REASON-GIVEN'] },
  reassigned:          { in: 'reason', codes: ['LEAVE', 'LEFT-OFFICE', 'WORKLOAD', 'FOUR-EYES', 'OVERDUE'] },
  held:                { in: 'reason', codes: ['FAMILY-ABSENT', 'OFFICER-TRAVELLING', 'SIGNATORY-AWAY', 'EQUIPMENT-BROKEN', 'DISASTER', 'COURT-OR-POLICE'] },
  postponed:           { in: 'reason', codes: ['MINUTES-QUORUM', 'NEXT-MEETING', 'DISASTER'] },
  extended:            { in: 'reason', codes: ['WORKLOAD', 'EVIDENCE-AWAITED', 'OFFICER-TRAVELLING', 'SIGNATORY-AWAY', 'EQUIPMENT-BROKEN', 'DISASTER'] },
  visit_failed:        { in: 'code',   codes: ['NOBODY-HOME', 'RES-NOTFOUND', 'RES-MOVED', 'VISIT-REFUSED', 'ROAD-CLOSED'] },
  life_event_recorded: { in: 'code',   codes: ['BIRTH', 'DEATH', 'MARRIAGE', 'DIVORCE', 'MOVED-IN', 'MOVED-OUT', 'WORK-FOUND', 'WORK-LOST', 'DISABILITY', 'DISASTER'] },
  finding_raised:      { in: 'finding', codes: AGAINST },
} as const satisfies Partial<Record<EventName, Row>>;

export type ReasonedEvent = keyof typeof REASONS;
export type ReasonCode = (typeof REASONS)[ReasonedEvent]['codes'][number] | 'OTHER';
export type Reason = { code: ReasonCode; kind?: ReasonKind; asksForNote: boolean };

/** How long a note beside a reason may be: the reason is the code, and the note is what the code cannot say. */
export const LONGEST_REASON_NOTE = 280;

export const hasReasons = (event: EventName): event is ReasonedEvent => event in REASONS;

/** The reasons to choose from for an event, in the order in which they are offered. */
export function reasonsFor(event: EventName): readonly Reason[] {
  if (!hasReasons(event)) return [];
  const { codes, ...row }: Row = REASONS[event];
  return [
    ...(codes as readonly ReasonCode[]).map((code): Reason => ({
      code,
      ...(row.kind && { kind: row.kind }),
      asksForNote: row.kind === 'repair',
    })),
    { code: 'OTHER', kind: 'other', asksForNote: true },
  ];
}

/** The code that a command gives as its reason, wherever its event keeps it. */
export function reasonOf(asks: EventName, given: Particulars = {}): string | undefined {
  if (!hasReasons(asks)) return undefined;
  const where: Row['in'] = REASONS[asks].in;
  return where === 'finding' ? given.finding?.code : given[where];
}

/** Every code of every list, once. */
export const REASON_CODES: readonly ReasonCode[] = [
  ...new Set(Object.values(REASONS).flatMap(({ codes }): readonly ReasonCode[] => codes)),
  'OTHER',
];
