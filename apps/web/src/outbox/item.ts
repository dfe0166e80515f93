import type { CommandBody, DocumentName } from '#contracts';

/** *Disimpan di HP, Mengirim, Diterima, Perlu Anda, Ditolak*. Only `received` is official. */
export type ItemState = 'kept' | 'sending' | 'received' | 'needs_you' | 'refused';

/** A command, or a picture: uploaded first, then named by a command. */
export type Job =
  | { kind: 'command'; body: CommandBody }
  | { kind: 'photo'; photo: string; name: DocumentName; sha256?: string }
  /** What is left once it was received: the record has the rest. */
  | { kind: 'spent'; asks: CommandBody['asks'] };

/** The server's no, as far as a person needs it to decide. */
export type ItemProblem = {
  code: string;
  title: string;
  detail: string;
  version?: number;
  changed?: readonly { name: string; at: string; by: string }[];
  fields?: readonly { pointer: string; reason: string }[];
};

/** One thing that waits on this device to be sent. */
export type Item = {
  /** The command's id, made before it is first sent and never made anew by a retry. */
  id: string;
  proposalId: string;
  /** Grows; within a proposal the lower one goes first. */
  order: number;
  /** By the clock of the device, in UTC. */
  keptAt: string;
  /** By what a person knows it again. */
  about: { ticket: string; head?: string };
  job: Job;
  state: ItemState;
  tries: number;
  /** Milliseconds since 1970: when it was last sent, and not before when it is sent again. */
  triedAt?: number;
  tryAt: number;
  receipt?: { seq: number; at: string };
  problem?: ItemProblem;
};

export type Outcome =
  | { kind: 'received'; receipt: { seq: number; at: string } }
  | { kind: 'uploaded'; sha256: string }
  /** No answer, or one that says: later. `waitMs` where the server named a time. */
  | { kind: 'away'; waitMs?: number }
  | { kind: 'signed_out'; problem: ItemProblem }
  | { kind: 'conflict'; problem: ItemProblem }
  | { kind: 'refused'; problem: ItemProblem };

const FIRST_MS = 4_000;
const LONGEST_MS = 300_000;

/** From two seconds to five minutes, twice as long each time, and never at the same moment as all other telephones. @param chance 0 to 1 */
export const pauseMs = (tries: number, chance: number): number =>
  Math.min(FIRST_MS * 2 ** Math.max(0, tries - 1), LONGEST_MS) * (0.5 + chance / 2);

/** Just before it is sent: written down first, so that a killed browser is seen. */
export const sending = (item: Item, now: number): Item => ({
  ...item,
  state: 'sending',
  tries: item.tries + 1,
  triedAt: now,
});

const spent = (job: Job): Job => {
  if (job.kind === 'command') return { kind: 'spent', asks: job.body.asks };
  return job.kind === 'photo' ? { kind: 'spent', asks: 'document_added' } : job;
};

type Becomes = {
  [K in Outcome['kind']]: (
    outcome: Extract<Outcome, { kind: K }>,
    item: Item,
    now: number,
    chance: number,
  ) => Partial<Item>;
};

// oxfmt-ignore
const BECOMES: Becomes = {
  received:   ({ receipt }, { job }) => ({ state: 'received', receipt, job: spent(job) }),
  uploaded:   ({ sha256 }, { job }, now) => ({ state: 'kept', tries: 0, tryAt: now, job: { ...job, sha256 } as Job }),
  away:       ({ waitMs = 0 }, { tries }, now, chance) => ({ state: 'kept', tryAt: now + Math.max(waitMs, pauseMs(tries, chance)) }),
  signed_out: ({ problem }, _, now) => ({ state: 'kept', tryAt: now + LONGEST_MS, problem }),
  conflict:   ({ problem }) => ({ state: 'needs_you', problem }),
  refused:    ({ problem }) => ({ state: 'refused', problem }),
};

/** What becomes of an item that was sent. */
export function after<K extends Outcome['kind']>(
  item: Item,
  outcome: Extract<Outcome, { kind: K }>,
  now: number,
  chance: number,
): Item {
  const { problem: _, ...rest } = item;
  return { ...rest, ...BECOMES[outcome.kind](outcome, item, now, chance) };
}

/** A browser was killed in between: nobody knows whether it arrived, and the same id gets the same answer. */
export const recovered = (item: Item): Item => (item.state === 'sending' ? { ...item, state: 'kept' } : item);

/** Sent once more after a no, as another command: what was refused had no effect. `version` is what the officer has seen by now. */
export function anew(item: Item, id: string, now: number, version?: number): Item {
  const { problem: _, triedAt: __, ...rest } = item;
  const job: Job =
    item.job.kind === 'command' && version !== undefined
      ? { kind: 'command', body: { ...item.job.body, expectedVersion: version } }
      : item.job;
  return { ...rest, id, job, state: 'kept', tries: 0, tryAt: now };
}

/** The first of each proposal that was not received: what comes after it waits, other proposals do not. */
function heads(items: readonly Item[]): Item[] {
  const first = new Map<string, Item>();
  for (const item of items.toSorted((left, right) => left.order - right.order)) {
    if (item.state !== 'received' && !first.has(item.proposalId)) first.set(item.proposalId, item);
  }
  return [...first.values()];
}

/**
 * What to send now, or when to look again.
 * @param hurriedAt when the network returned, or somebody looked or pressed the button: what was last tried before goes at once
 */
export function nextOf(items: readonly Item[], now: number, hurriedAt: number): { item?: Item; wakeAt?: number } {
  const waiting = heads(items).filter(({ state }) => state === 'kept');
  const item = waiting.find(({ tryAt, triedAt = -1 }) => tryAt <= now || triedAt < hurriedAt);
  if (item) return { item };
  return waiting.length > 0 ? { wakeAt: Math.min(...waiting.map(({ tryAt }) => tryAt)) } : {};
}

/** What was not received yet. */
export const isUnsent = ({ state }: Pick<Item, 'state'>): boolean => state !== 'received';
