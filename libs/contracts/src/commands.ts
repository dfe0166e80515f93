import {
  type EventName,
  hasReasons,
  LONGEST_REASON_NOTE,
  MARK_NAMES,
  MOVE_NAMES,
  NEEDS,
  needsVersion,
  type Particulars,
  reasonOf,
  REASONS,
  reasonsFor,
  REPAIRED_AT,
  type Repair,
  RIGHTS,
  SPOKEN_OUTCOMES,
} from '#domain';
import { z } from 'zod';
import { holdAgainstForm } from './answers.ts';
import { area, code, date, instant, letterNumber, note, uuid, version } from './codes.ts';
import { DOCUMENT_NAMES } from './documents.ts';
import { member } from './open.ts';

/** The answers of a survey, as its instrument numbers them; kept encrypted. Instrument and version are kept as they are: codes. A form that is defined here checks them. */
export const survey = z
  .strictObject({
    instrument: code,
    version,
    answers: z.record(z.string().max(64), z.json()),
  })
  .superRefine(holdAgainstForm)
  .meta({ id: 'Survey' });

/** A person whose data are corrected: only what changes is given. */
export const correctedPerson = member
  .omit({ relation: true })
  .partial()
  .extend({ personId: uuid })
  .meta({ id: 'CorrectedPerson' });

/** A document that stands elsewhere: what it is, and its fingerprint. The name of a file may hold a person's, so it is not asked for. */
export const documentRef = z
  .strictObject({ name: z.enum(DOCUMENT_NAMES), sha256: z.hash('sha256') })
  .meta({ id: 'DocumentRef' });

const finding = z.strictObject({ code, subject: uuid.optional() });

/** How each particular of the law is written on the wire. */
const PARTICULARS = {
  kind: code,
  asked: code,
  region: area,
  rules: version,
  reason: code,
  repair: z.array(z.enum(Object.keys(REPAIRED_AT) as [Repair, ...Repair[]])).min(1),
  until: instant,
  outcome: z.enum(SPOKEN_OUTCOMES),
  officer: uuid,
  finding,
  findings: z.array(finding).min(1),
  meeting: z.strictObject({ heldOn: date, by: z.enum(['minutes', 'sptjm']), present: z.int().positive().optional() }),
  letter: letterNumber,
  code,
  subject: uuid,
  reported: z.boolean(),
  papers: z.array(code),
  rests: z.record(code, code),
} as const satisfies Record<keyof Particulars, z.ZodType>;

/** What may come with any command, and what only some can or must bring. */
const WITH_ANY = { note: note.optional() };
const documents = z.array(documentRef).min(1).max(50);
const BESIDES: Partial<Record<EventName, z.ZodRawShape>> = {
  surveyed: { survey },
  corrected: {
    survey: survey.optional(),
    persons: z.array(correctedPerson).min(1).max(40).optional(),
    documents: documents.optional(),
  },
  document_added: { documents },
  village_accepted: { documents: documents.optional() },
  village_declined: { documents: documents.optional() },
  ratified: { documents: documents.optional() },
  appealed: { documents: documents.optional() },
  life_event_recorded: { subject: PARTICULARS.subject.optional() },
  noted: { note },
};

/** What an event with reasons to choose from asks for instead: a code of its own list, and a note that stays short. */
function reasonedShape(asks: EventName): z.ZodRawShape {
  if (!hasReasons(asks)) return {};
  const listed = z.enum(reasonsFor(asks).map((reason) => reason.code));
  const where = REASONS[asks].in;
  return {
    [where]: where === 'finding' ? finding.extend({ code: listed }) : listed,
    note: note.max(LONGEST_REASON_NOTE).optional(),
  };
}

/** What no list can say has to be said: another reason, and what is to be mended. */
const isNoteMissing = ({ asks, note: said, ...given }: CommandBody): boolean =>
  said === undefined &&
  reasonsFor(asks).some(({ code: one, asksForNote }) => asksForNote && one === reasonOf(asks, given));

/** Everything that some desk may ask for of a proposal that exists. */
export const SPOKEN: readonly EventName[] = [...MOVE_NAMES, ...MARK_NAMES].filter((name) =>
  RIGHTS.some(({ acts }) => acts.includes(name)),
);

const bodyFor = (asks: EventName) =>
  z
    .strictObject({
      asks: z.literal(asks),
      ...(needsVersion(asks) && { expectedVersion: z.int().positive() }),
      ...Object.fromEntries((NEEDS[asks] ?? []).map((name) => [name, PARTICULARS[name]])),
      ...WITH_ANY,
      ...BESIDES[asks],
      ...reasonedShape(asks),
    })
    .refine((body) => !isNoteMissing(body as CommandBody), { path: ['note'], message: 'note_needed' })
    .meta({ id: `Asks_${asks}` });

const [first, ...rest] = SPOKEN.map(bodyFor);

/** Beside the particulars of the law: what its event does not keep. */
export type Enclosed = {
  note?: string;
  survey?: z.infer<typeof survey>;
  persons?: ({ personId: string } & Partial<Omit<z.infer<typeof member>, 'relation'>>)[];
  documents?: z.infer<typeof documentRef>[];
};
export type CommandBody = { asks: EventName; expectedVersion?: number } & Particulars & Enclosed;

/**
 * What may be asked of a proposal: the name of an event, and what the law needs for it. Made from the law's own list of needs, so
 * that a new need is asked for at the door on the same day.
 */
export const commandBody = z
  .discriminatedUnion('asks', [first!, ...rest])
  .meta({ id: 'CommandBody' }) as unknown as z.ZodType<CommandBody, CommandBody>;
