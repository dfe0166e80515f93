import { type EventName, LONGEST_REASON_NOTE, needsVersion, REASONS, hasReasons, reasonsFor, type Zone } from '#domain';
import type { Draft, Values } from './draft.ts';

/** Parts of a form. Each of them is one field on the screen, or a small group. */
export type Part =
  | 'subject'
  | 'reason'
  | 'repair'
  | 'until'
  | 'outcome'
  | 'officer'
  | 'finding'
  | 'meeting'
  | 'letter'
  | 'person'
  | 'note';

/** In the order in which they are asked; what a list of reasons holds is asked as its reason. */
const PARTS: readonly Part[] = [
  'subject',
  'finding',
  'outcome',
  'repair',
  'person',
  'reason',
  'officer',
  'until',
  'meeting',
  'letter',
];

/** The particular that the list of reasons fills for this event: `reason`, a `code`, or the code of a finding. */
const reasonIn = (asks: EventName): string | undefined => (hasReasons(asks) ? REASONS[asks].in : undefined);

/** What may be about one member, or about the whole family. */
const ABOUT_SOMEBODY: ReadonlySet<EventName> = new Set<EventName>(['finding_raised', 'life_event_recorded']);

/** What has to be filled in for an event, given what the API says that it needs. */
export function partsOf(asks: EventName, needs: readonly string[]): readonly Part[] {
  const wanted = new Set<string>(needs);
  const where = reasonIn(asks);
  if (where === 'finding') wanted.delete('finding');
  if (where) wanted.add('reason');
  if (asks === 'corrected') wanted.add('person');
  if (ABOUT_SOMEBODY.has(asks)) wanted.add('subject');
  return PARTS.filter((part) => wanted.has(part));
}

/** The end of a civil day at the place of a proposal, as an instant. */
export const endOfDay = (date: string, zone: Zone): string => new Date(`${date}T23:59:00+0${zone}:00`).toISOString();

/** Whether what was chosen has to be said in words as well. */
export const isNoteNeeded = (asks: EventName, { reason }: Values): boolean =>
  asks === 'noted' || reasonsFor(asks).some(({ code, asksForNote }) => code === reason && asksForNote);

/** How long a note may be. */
export const noteLimit = (asks: EventName): number => (hasReasons(asks) ? LONGEST_REASON_NOTE : 2000);

const isDay = (text = ''): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

const isFilled: Record<Part, (values: Values) => boolean> = {
  reason: ({ reason }) => reason !== undefined,
  repair: ({ repair }) => (repair?.length ?? 0) > 0,
  until: ({ until }) => isDay(until),
  outcome: ({ outcome }) => outcome !== undefined,
  officer: ({ officer }) => officer !== undefined,
  finding: ({ finding }) => finding !== undefined,
  meeting: ({ heldOn, by }) => isDay(heldOn) && by !== undefined,
  letter: ({ letter }) => (letter ?? '').trim() !== '',
  person: () => true,
  subject: () => true,
  note: ({ note }) => (note ?? '').trim() !== '',
};

/** What still has to be filled in. */
export const missingParts = ({ asks, values }: Draft, needs: readonly string[]): readonly Part[] =>
  [...partsOf(asks, needs), ...(isNoteNeeded(asks, values) ? (['note'] as const) : [])].filter(
    (part) => !isFilled[part](values),
  );

const findingOf = (text: string): { code: string; subject?: string } => {
  const [code = '', subject] = text.split(' ');
  return { code, ...(subject !== undefined && { subject }) };
};

/** The corrections of one member; nothing where none was typed. */
function personOf({ person }: Values): object | undefined {
  const { personId, ...typed } = person ?? {};
  const changed = Object.entries(typed).filter(([, value]) => value !== undefined && value.trim() !== '');
  return personId && changed.length > 0
    ? { personId, ...Object.fromEntries(changed.map(([key, value]) => [key, value.trim()])) }
    : undefined;
}

const MEETING = ({ heldOn, by, present }: Values) => ({ heldOn, by, ...(present && { present: Number(present) }) });

/** The command as the API takes it, of a form in which nothing is missing. A note is only sent where something was typed. */
export function bodyOf(
  { asks, version, values }: Draft,
  needs: readonly string[],
  zone: Zone,
): Record<string, unknown> {
  const where = reasonIn(asks);
  const note = values.note?.trim();
  const person = asks === 'corrected' ? personOf(values) : undefined;
  const subject = values.subject ? { subject: values.subject } : {};
  const wanted = new Set<string>(needs);
  return {
    asks,
    ...(needsVersion(asks) && { expectedVersion: version }),
    ...(where === 'reason' && { reason: values.reason }),
    ...(where === 'code' && { code: values.reason }),
    ...(where === 'finding' && { finding: { code: values.reason, ...subject } }),
    ...(asks === 'life_event_recorded' && subject),
    ...(where !== 'finding' && wanted.has('finding') && { finding: findingOf(values.finding ?? '') }),
    ...(wanted.has('repair') && { repair: values.repair }),
    ...(wanted.has('until') && { until: endOfDay(values.until ?? '', zone) }),
    ...(wanted.has('outcome') && { outcome: values.outcome }),
    ...(wanted.has('officer') && { officer: values.officer }),
    ...(wanted.has('meeting') && { meeting: MEETING(values) }),
    ...(wanted.has('letter') && { letter: values.letter?.trim() }),
    ...(person && { persons: [person] }),
    ...(note && { note }),
  };
}
