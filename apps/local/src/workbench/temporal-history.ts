import { EVENT_WORDS, STAGE_WORDS, type Words, words } from '#contracts';
import type { EventName, Stage } from '#domain';

/** One line of a run's history; `what` says it in words, and is missing where Temporal talks to its own worker. */
export type HistoryLine = { run: number; id: number; at: string; type: string; what?: Words };
/** What Temporal keeps of a proposal: its runs from the first on, by their ids, and their lines. */
export type TemporalHistory = { runIds: readonly string[]; lines: readonly HistoryLine[] };

/** A 64-bit number as the client's protocol buffers give it. */
type Long = { low: number; high: number };
type Payloads = { payloads?: string[] } | null;
type Attributes = {
  originalExecutionRunId?: string;
  signalName?: string;
  activityType?: { name?: string };
  scheduledEventId?: Long;
  startToFireTimeout?: { seconds?: Long };
  input?: Payloads;
  result?: Payloads;
};
type Stored = { eventId?: Long; eventTime?: { seconds?: Long; nanos?: number } } & Record<string, unknown>;

const toNumber = (value: Long | number | string | undefined): number =>
  typeof value === 'object' ? value.high * 2 ** 32 + (value.low >>> 0) : Number(value ?? 0);

const ENDING = 'EventAttributes';
/** `workflowTaskScheduledEventAttributes` stands where Temporal's page says `WorkflowTaskScheduled`. */
function typeOf(event: Stored): { type: string; attributes: Attributes } {
  const key = Object.keys(event).find((name) => name.endsWith(ENDING) && event[name] !== null) ?? '';
  const type = key.charAt(0).toUpperCase() + key.slice(1, -ENDING.length);
  return { type, attributes: event[key] ?? {} };
}

// oxfmt-ignore
const ACTIVITY_WORDS: Readonly<Record<string, Words>> = {
  checkIdentity: words('memadankan dengan Dukcapil', 'compare with Dukcapil'),
  enroll:        words('menetapkan', 'enroll'),
  openReview:    words('membuka evaluasi', 'open the re-evaluation'),
  reevaluate:    words('mengevaluasi', 're-evaluate'),
  lapseAppeal:   words('menutup masa banding', 'close the time for an appeal'),
  escalate:      words('menaikkan ke atasan', 'tell the supervisor'),
  resume:        words('melanjutkan yang ditunda', 'resume what was on hold'),
  park:          words('memarkir', 'park it'),
};

const afterwards = (stage: Stage | undefined): Words => {
  const { id, en } = (stage && STAGE_WORDS[stage]) ?? words('', '');
  return id === '' ? words('', '') : words(` → ${id}`, ` → ${en}`);
};

/** The stage that a position names, wherever it stands in what was handed over. */
function stageIn(handed: Payloads | undefined): Stage | undefined {
  try {
    const given = JSON.parse(handed?.payloads?.[0] ?? '{}') as { stage?: Stage; position?: { stage?: Stage } };
    return given.stage ?? given.position?.stage;
  } catch {
    return undefined;
  }
}

type Told = { attributes: Attributes; activity: string };
const activityOf = ({ activity }: Told): Words => ACTIVITY_WORDS[activity] ?? words(activity, activity);
const both = (before: Words, after: Words): Words => words(`${before.id}${after.id}`, `${before.en}${after.en}`);
const about =
  (id: string, en: string) =>
  (told: Told): Words =>
    both(words(`${id}: `, `${en}: `), activityOf(told));

/** What is worth telling of a history; all else is the talk of server and worker. */
const TELLING: Readonly<Record<string, (told: Told) => Words>> = {
  WorkflowExecutionStarted: ({ attributes }) =>
    both(words('Alur mulai', 'The workflow begins'), afterwards(stageIn(attributes.input))),
  WorkflowExecutionSignaled({ attributes: { signalName = '', input } }) {
    const event = EVENT_WORDS[signalName as EventName] ?? words(signalName, signalName);
    return both(both(words('Kabar: ', 'News: '), event), afterwards(stageIn(input)));
  },
  TimerStarted({ attributes: { startToFireTimeout } }) {
    const seconds = toNumber(startToFireTimeout?.seconds);
    return words(`Pengingat dipasang: ${seconds} detik`, `An alarm is set: ${seconds} s`);
  },
  TimerFired: () => words('Pengingat berbunyi', 'The alarm rings'),
  ActivityTaskScheduled: about('Mesin mulai', 'The machine sets out to'),
  ActivityTaskCompleted: (told) =>
    both(about('Mesin selesai', 'The machine has done')(told), afterwards(stageIn(told.attributes.result))),
  ActivityTaskFailed: about('Mesin gagal', 'The machine failed to'),
  ActivityTaskTimedOut: about('Mesin terlalu lama', 'The machine took too long to'),
  ActivityTaskCancelRequested: about(
    'Ada kabar yang lebih baru; mesin diminta berhenti',
    'Something newer was heard; it is to stop',
  ),
  WorkflowExecutionContinuedAsNew: () =>
    words('Putaran baru: alur disambung', 'A new round: the workflow goes on as a new run'),
  WorkflowExecutionCompleted: () => words('Alur selesai', 'The workflow is completed'),
  WorkflowExecutionTerminated: () =>
    words('Alur dihentikan dan dibuka lagi', 'The workflow was terminated, to be opened again'),
};

function linesOf(events: readonly Stored[], run: number): HistoryLine[] {
  const activities = new Map<number, string>();
  return events.map((event) => {
    const id = toNumber(event.eventId);
    const { type, attributes } = typeOf(event);
    if (attributes.activityType?.name) activities.set(id, attributes.activityType.name);
    const activity = activities.get(attributes.scheduledEventId ? toNumber(attributes.scheduledEventId) : id) ?? '';
    const what = TELLING[type]?.({ attributes, activity });
    const at = new Date(toNumber(event.eventTime?.seconds) * 1_000 + (event.eventTime?.nanos ?? 0) / 1e6).toISOString();
    return { run, id, at, type, ...(what && { what }) };
  });
}

/** Reads the engine's transcript of a proposal; its first run is number 1. */
export function historyOf(transcript: string): TemporalHistory {
  if (transcript === '') return { runIds: [], lines: [] };
  const runs = (JSON.parse(transcript) as { events?: Stored[] }[]).toReversed();
  return {
    runIds: runs.map(({ events: [first] = [] }) => (first && typeOf(first).attributes.originalExecutionRunId) ?? ''),
    lines: runs.flatMap(({ events = [] }, index) => linesOf(events, index + 1)),
  };
}
