import { newCommandId } from '../api/api.ts';
import { type Entry, keep, namesOn, valuesOn } from './device.ts';
import { anew, isUnsent, type Item, type Job } from './item.ts';
import { announce } from './signal.ts';

/** All that lies there, the oldest first. */
export const itemsInBox = async (): Promise<Item[]> =>
  (await valuesOn<Item>('outbox')).toSorted((left, right) => left.order - right.order);

/** What has to be confirmed by typing before it is thrown away with the rest. */
export const countUnsent = async (): Promise<number> => (await valuesOn<Item>('outbox')).filter(isUnsent).length;

const entryOf = (item: Item): Entry => ({ shelf: 'outbox', key: item.id, value: item });
const gone = ({ id, job }: Item): Entry[] => [
  { shelf: 'outbox', key: id },
  ...(job.kind === 'photo' ? [{ shelf: 'photos' as const, key: job.photo }] : []),
];

/** Writes down what became of an item; the picture goes once it has been received. */
export async function settle(before: Item, now: Item): Promise<void> {
  const photo = before.job.kind === 'photo' && now.job.kind !== 'photo' ? before.job.photo : undefined;
  await keep([
    ...(before.id === now.id ? [] : [{ shelf: 'outbox' as const, key: before.id }]),
    entryOf(now),
    ...(photo ? [{ shelf: 'photos' as const, key: photo }] : []),
  ]);
  announce('changed');
}

/**
 * Puts work of one case into the outbox, with its ids, in order; `also` is written or taken away in the same breath, such as its draft.
 * @returns the items; nothing has been sent yet
 */
export async function putInBox(
  work: Pick<Item, 'proposalId' | 'about'>,
  jobs: readonly Job[],
  also: readonly Entry[] = [],
): Promise<Item[]> {
  const now = Date.now();
  const items = jobs.map((job, at): Item => {
    const order = now * 100 + at;
    return {
      ...work,
      id: newCommandId(),
      order,
      keptAt: new Date(now).toISOString(),
      job,
      state: 'kept',
      tries: 0,
      tryAt: 0,
    };
  });
  await keep([...items.map(entryOf), ...also]);
  announce('hurry');
  return items;
}

/** After a no: as a new command, where the officer has read what changed with the version that they have read. */
export async function sendAnew(item: Item): Promise<void> {
  await settle(item, anew(item, newCommandId(), Date.now(), item.problem?.version));
  announce('hurry');
}

export async function discard(item: Item): Promise<void> {
  await keep(gone(item));
  announce('changed');
}

/** Takes a refused item out, and puts what it was made of back where it is filled in. */
export async function takeBack(item: Item, draft: Entry): Promise<void> {
  await keep([{ shelf: 'outbox', key: item.id }, draft]);
  announce('changed');
}

/** Takes away the receipts of what the record has. */
export async function clearReceived(): Promise<void> {
  await keep((await itemsInBox()).filter((item) => !isUnsent(item)).flatMap(gone));
  announce('changed');
}

/** The cases about which something lies on this device. */
export const proposalsInBox = async (): Promise<Set<string>> =>
  new Set([
    ...(await valuesOn<Item>('outbox')).map(({ proposalId }) => proposalId),
    ...(await namesOn('drafts')).map((name) => name.split(':')[1] ?? name),
  ]);
