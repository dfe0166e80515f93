/** One line of a run's history. */
export type HistoryLine = { run: number; id: number; at: string; type: string };

/** A 64-bit number as the client's protocol buffers give it. */
type Long = { low: number; high: number };
type Stored = { eventId?: Long; eventTime?: { seconds?: Long; nanos?: number } } & Record<string, unknown>;

const toNumber = (value: Long | number | string | undefined): number =>
  typeof value === 'object' ? value.high * 2 ** 32 + (value.low >>> 0) : Number(value ?? 0);

const ENDING = 'EventAttributes';
/** `workflowTaskScheduledEventAttributes` stands where Temporal's page says `WorkflowTaskScheduled`. */
function typeOf(event: Stored): string {
  const key = Object.keys(event).find((name) => name.endsWith(ENDING) && event[name] !== null) ?? '';
  return key.charAt(0).toUpperCase() + key.slice(1, -ENDING.length);
}

/** Reads the lines out of the engine's transcript of a proposal; its first run is number 1. */
export function historyLines(transcript: string): HistoryLine[] {
  if (transcript === '') return [];
  const runs = JSON.parse(transcript) as { events?: Stored[] }[];
  return runs.toReversed().flatMap(({ events = [] }, index) =>
    events.map((event) => ({
      run: index + 1,
      id: toNumber(event.eventId),
      at: new Date(toNumber(event.eventTime?.seconds) * 1_000 + (event.eventTime?.nanos ?? 0) / 1e6).toISOString(),
      type: typeOf(event),
    })),
  );
}
