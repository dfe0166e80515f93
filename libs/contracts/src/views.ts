import { type Desk, MARK_NAMES, MOVE_NAMES, OUTCOMES, QUEUE_NAMES, ROLES, STAGE_NAMES, type EventName } from '#domain';
import { z } from 'zod';
import { area, date, instant, uuid } from './codes.ts';
import { problem } from './problem-body.ts';

const seq = z.int().positive();
export const stage = z.enum(STAGE_NAMES as [(typeof STAGE_NAMES)[number], ...typeof STAGE_NAMES]);
/** A desk of the table of rights: a role, or the ministry's supervisor. */
export const desk = z.enum([...ROLES, 'ministry_supervisor'] as const satisfies Desk[]);
const event = z.enum(['opened', ...MOVE_NAMES, ...MARK_NAMES] as [EventName, ...EventName[]]);
const finding = z.strictObject({ code: z.string(), subject: uuid.optional(), seq });

/** Kept by the officer: it proves that this command stands in the chain. */
export const receipt = z
  .strictObject({ commandId: z.string(), seq, hash: z.hash('sha256'), at: instant })
  .meta({ id: 'Receipt' });
export type ReceiptView = z.infer<typeof receipt>;

/** The gate that a proposal can still reach: ratified on or before `cutOn` it joins the pull of `pullOn`, after it that of `missedPullOn`. */
export const gate = z.strictObject({ cutOn: date, pullOn: date, missedPullOn: date }).meta({ id: 'Gate' });

/** One event that can be asked for at this stage, and whether this officer may. */
export const allowance = z
  .discriminatedUnion('may', [
    z.strictObject({ asks: event, may: z.literal(true), needs: z.array(z.string()) }),
    z.strictObject({
      asks: event,
      may: z.literal(false),
      code: z.string(),
      because: z.string(),
      facts: z.record(z.string(), z.json()),
    }),
  ])
  .meta({ id: 'Allowance' });
export type AllowanceView = z.infer<typeof allowance>;

/** For whom or what a proposal waits, since when, until when, what happens then, and who can act. Codes, and one sentence for people. */
export const whyView = z
  .strictObject({
    cause: z.string(),
    sentence: z.string(),
    waitsFor: z.looseObject({ kind: z.string() }),
    since: instant,
    until: instant.optional(),
    /** What happens by itself, at `until` where there is one. */
    next: z.string(),
    canAct: z.array(z.strictObject({ id: uuid, name: z.string(), role: z.enum(ROLES) })),
    facts: z.record(z.string(), z.json()),
  })
  .meta({ id: 'Why' });
export type WhyView = z.infer<typeof whyView>;

/** Where a proposal stands, without a word about the family. */
export const standingView = z
  .strictObject({
    id: uuid,
    kind: z.string(),
    /** What is asked, by a kind that asks for different things. */
    asked: z.string().optional(),
    region: area,
    rules: z.string(),
    openedAt: instant,
    stage,
    stageSince: instant,
    /** What a screen is drawn from; decisions send it back as `expectedVersion`. */
    version: z.int(),
    seq,
    round: z.int(),
    level: z.int(),
    returns: z.int(),
    dueAt: instant.optional(),
    wakeAt: instant.optional(),
    /** Until then the last move may be undone by its author: nothing follows from it yet, and no queue shows it. */
    settlesUntil: instant.optional(),
    hold: z.strictObject({ reason: z.string(), until: instant, since: instant }).optional(),
    parked: z.strictObject({ code: z.string(), since: instant }).optional(),
    awaited: z.strictObject({ code: z.string(), until: instant, since: instant }).optional(),
    owner: uuid.optional(),
    surveyor: uuid.optional(),
    /** When a supervisor last reminded those who have it now. */
    remindedAt: instant.optional(),
    /** After a return only these are unlocked. */
    repair: z.array(z.string()).optional(),
    withdrawal: z.strictObject({ askedAt: instant, confirmableAt: instant }).optional(),
    /** Absent, like all about a person, for who may see why a proposal stops, and no person. */
    openFindings: z.array(finding).optional(),
    /** The stage that turned the family down last; an appeal is about that decision. */
    rejectedFrom: stage.optional(),
    outcome: z.enum(OUTCOMES).optional(),
  })
  .meta({ id: 'Standing' });
export type StandingView = z.infer<typeof standingView>;

/** Names, birth dates and address to work with; NIK, KK and telephone leave the record only masked. */
export const familyView = z
  .strictObject({
    kk: z.string(),
    address: z.string(),
    phone: z.string().optional(),
    members: z.array(
      z.strictObject({
        personId: uuid,
        relation: z.string(),
        name: z.string(),
        bornOn: z.string(),
        birthPlace: z.string(),
        sex: z.enum(['male', 'female']),
        nik: z.string(),
      }),
    ),
  })
  .meta({ id: 'MaskedFamily' });

/** The last answer of the civil registry about one member: whether each element is the same, and never what it holds. */
export const identityView = z
  .strictObject({
    personId: uuid,
    at: instant,
    outcome: z.enum(['matched', 'questioned']),
    codes: z.array(z.string()),
    elements: z.array(z.strictObject({ element: z.string(), equal: z.boolean(), score: z.number().optional() })),
    superseded: z.boolean(),
  })
  .meta({ id: 'IdentityCheck' });

export const proposalView = z
  .strictObject({
    ...standingView.shape,
    ticket: z.string(),
    promisedAt: instant,
    regionName: z.string(),
    /** The office that opened it. */
    office: z.strictObject({ id: uuid, name: z.string() }).optional(),
    /** The gate that can still be reached, as long as the file is not ratified. */
    gate: gate.optional(),
    /** What decisions rest on, and the family: absent for who may see why a proposal stops, and no person. */
    surveys: z.array(z.strictObject({ id: uuid, seq, instrument: z.string(), version: z.string() })).optional(),
    documents: z
      .array(
        z.strictObject({
          id: uuid,
          seq,
          name: z.string(),
          sha256: z.string(),
          /** Its picture is here, at `files/{sha256}`; else it stands in some office. */
          kept: z.boolean(),
        }),
      )
      .optional(),
    identity: z.array(identityView).optional(),
    family: familyView.optional(),
    allowed: z.array(allowance),
    why: whyView,
  })
  .meta({ id: 'Proposal' });
export type ProposalView = z.infer<typeof proposalView>;

export const commandAnswer = z.strictObject({ receipt, proposal: standingView }).meta({ id: 'CommandAnswer' });
export type CommandAnswer = z.infer<typeof commandAnswer>;

/** What looks odd and hinders nothing. `field` is a JSON pointer into what was sent; no number of a person is ever repeated. */
export const warning = z
  .strictObject({ field: z.string(), code: z.string(), message: z.strictObject({ id: z.string(), en: z.string() }) })
  .meta({ id: 'Warning' });
export type WarningView = z.infer<typeof warning>;

/** What the family takes home. */
export const opening = z
  .strictObject({
    receipt,
    proposalId: uuid,
    ticket: z.string(),
    promisedAt: instant,
    gate,
    notice: z.string(),
    warnings: z.array(warning),
  })
  .meta({ id: 'Opening' });
export type Opening = z.infer<typeof opening>;

export const queueItem = z
  .strictObject({
    id: uuid,
    ticket: z.string(),
    kind: z.string(),
    stage,
    version: z.int(),
    /** Head of the family. */
    head: z.string().optional(),
    village: z.strictObject({ code: area, name: z.string() }),
    dueAt: instant.optional(),
    /** A hold stops the deadline until then. */
    heldUntil: instant.optional(),
    level: z.int(),
    gate: gate.optional(),
    /** How often it was sent back. */
    returns: z.int(),
    owner: uuid.optional(),
    /** When a supervisor last reminded those who have it now. */
    remindedAt: instant.optional(),
    /** The outside system that it waits for. */
    parkedCode: z.string().optional(),
    /** How many questions about it are open. */
    openFindings: z.int(),
  })
  .meta({ id: 'QueueItem' });
export type QueueItemView = z.infer<typeof queueItem>;

const queueName = z.enum(QUEUE_NAMES);

/** A page, and with `counts=true` how many files each saved queue of this desk has: the list of that name, counted up to a thousand. */
export const queuePage = z
  .strictObject({
    items: z.array(queueItem),
    next: z.string().optional(),
    counts: z.partialRecord(queueName, z.int().nonnegative()).optional(),
  })
  .meta({ id: 'QueuePage' });
export type QueuePageView = z.infer<typeof queuePage>;

const yes = z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional();
/** `GET /proposals`: filters of the queue, and the cursor of its pages of 25. */
export const queueQuery = z.strictObject({
  /** A saved queue of the desk; without one all that the desk can move on. */
  queue: queueName.optional(),
  /** Whether the counts of all saved queues of the desk come along. */
  counts: yes,
  stage: stage.optional(),
  region: area.optional(),
  overdue: yes,
  mine: yes,
  returned: yes,
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type QueueQuery = z.infer<typeof queueQuery>;

/** `POST /claims/next`: the most urgent file that this officer may take, of one saved queue or of all their work. */
export const nextClaimBody = z.strictObject({ queue: queueName.optional() }).meta({ id: 'NextClaimBody' });
export type NextClaimBody = z.infer<typeof nextClaimBody>;
/** Without an id there is nothing left to take. */
export const nextClaim = z.strictObject({ proposalId: uuid.optional() }).meta({ id: 'NextClaim' });
export type NextClaim = z.infer<typeof nextClaim>;

/** One line of the file of a proposal. `hash` covers it and the line before it. */
export const storedEvent = z
  .strictObject({
    v: z.literal(1),
    seq,
    name: event,
    at: instant,
    by: z.strictObject({ id: z.string(), role: z.enum([...ROLES, 'system']) }),
    commandId: z.string(),
    stage,
    round: z.int(),
    version: z.int(),
    level: z.int(),
    dueAt: instant.nullable(),
    wakeAt: instant.nullable(),
    deliverableAt: instant,
    rulesVersion: z.string(),
    facts: z.record(z.string(), z.json()),
    prevHash: z.hash('sha256'),
    hash: z.hash('sha256'),
  })
  .meta({ id: 'Event' });
/** The file of a proposal, and the names of the officers in it by their ids. */
export const eventList = z
  .strictObject({ events: z.array(storedEvent), names: z.record(uuid, z.string()) })
  .meta({ id: 'EventList' });

/** An answer for each item, in the order in which they were sent. */
export const bulkReceipt = z
  .strictObject({
    batchId: uuid,
    done: z.int(),
    refused: z.int(),
    items: z.array(
      z.discriminatedUnion('ok', [
        z.strictObject({ commandId: uuid, proposalId: uuid, ok: z.literal(true), receipt }),
        z.strictObject({ commandId: uuid, proposalId: uuid, ok: z.literal(false), problem }),
      ]),
    ),
  })
  .meta({ id: 'BulkReceipt' });
export type BulkReceiptView = z.infer<typeof bulkReceipt>;

export const searchHits = z
  .strictObject({
    hits: z.array(
      z.strictObject({
        proposalId: uuid,
        ticket: z.string(),
        kind: z.string(),
        stage,
        personId: uuid,
        name: z.string(),
        bornOn: date.optional(),
        village: z.strictObject({ code: area, name: z.string() }),
        matchedBy: z.enum(['nik', 'ticket', 'name']),
      }),
    ),
  })
  .meta({ id: 'SearchHits' });
export type SearchHitsView = z.infer<typeof searchHits>;

export const health = z
  .strictObject({ status: z.enum(['live', 'ready']), degraded: z.array(z.string()) })
  .meta({ id: 'Health' });
