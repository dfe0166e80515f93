import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { giveBack, lentTo } from './lent.ts';
import { newKey, seal, type Sealed, unseal } from './seal.ts';

const SHELVES = ['officer', 'cases', 'drafts', 'outbox', 'photos'] as const;
export type Shelf = (typeof SHELVES)[number];

interface Shelves extends DBSchema {
  keys: { key: string; value: CryptoKey };
  officer: { key: string; value: Sealed };
  cases: { key: string; value: Sealed };
  drafts: { key: string; value: Sealed };
  outbox: { key: string; value: Sealed };
  photos: { key: string; value: Sealed };
}
type Device = { database: IDBPDatabase<Shelves>; key: CryptoKey };

/** What is put down: a value, the bytes of a picture, or nothing, to take it away. */
export type Entry = { shelf: Shelf; key: string; value?: unknown };

const nameOf = (officerId: string): string => `terdata-${officerId}`;

let opened: { officerId: string; device: Promise<Device> } | undefined;

/** Nobody has signed in on this device, so nothing can be kept on it. */
class NobodysDevice extends Error {
  override readonly name = 'NobodysDevice';
}

async function open(officerId: string): Promise<Device> {
  const database = await openDB<Shelves>(nameOf(officerId), 1, {
    upgrade(fresh) {
      fresh.createObjectStore('keys');
      for (const shelf of SHELVES) fresh.createObjectStore(shelf);
    },
    // Another tab wipes the device
    blocking: () => {
      database.close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  const made = await newKey();
  const transaction = database.transaction('keys', 'readwrite');
  const key = (await transaction.store.get('device')) ?? made;
  if (key === made) await transaction.store.put(made, 'device');
  await transaction.done;
  return { database, key };
}

/** Each officer has a store and a key of their own: a colleague on the same telephone finds nothing of it. */
function device(): Promise<Device> {
  const officerId = lentTo();
  if (!officerId) return Promise.reject(new NobodysDevice());
  if (opened?.officerId !== officerId) {
    const opening = open(officerId);
    opening.catch(() => {
      opened = undefined;
    });
    opened = { officerId, device: opening };
  }
  return opened.device;
}

const placeOf = ({ shelf, key }: Pick<Entry, 'shelf' | 'key'>): string => `${shelf}/${key}`;

/** All of it or nothing: a power cut leaves no survey that is neither a draft nor in the outbox. */
export async function keep(entries: readonly Entry[]): Promise<void> {
  const { database, key } = await device();
  const sealed = await Promise.all(
    entries.map(async (entry) => ({
      ...entry,
      sealed: entry.value === undefined ? undefined : await seal(key, placeOf(entry), entry.value),
    })),
  );
  const transaction = database.transaction(SHELVES, 'readwrite', { durability: 'strict' });
  await Promise.all([
    ...sealed.map((entry) => {
      const store = transaction.objectStore(entry.shelf);
      return entry.sealed ? store.put(entry.sealed, entry.key) : store.delete(entry.key);
    }),
    transaction.done,
  ]);
}

/** The bytes of what lies there, or nothing. */
export async function bytesAt(shelf: Shelf, name: string): Promise<ArrayBuffer | undefined> {
  const { database, key } = await device();
  const sealed = await database.get(shelf, name);
  return sealed && unseal(key, placeOf({ shelf, key: name }), sealed);
}

const parsed = <T>(bytes: ArrayBuffer): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

export async function valueAt<T>(shelf: Shelf, name: string): Promise<T | undefined> {
  const bytes = await bytesAt(shelf, name);
  return bytes && parsed<T>(bytes);
}

export async function valuesOn<T>(shelf: Shelf): Promise<T[]> {
  const { database, key } = await device();
  const transaction = database.transaction(shelf);
  const [names, all] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  return Promise.all(
    all.map(async (sealed, at) => parsed<T>(await unseal(key, placeOf({ shelf, key: names[at]! }), sealed))),
  );
}

export async function namesOn(shelf: Shelf): Promise<string[]> {
  const { database } = await device();
  return database.getAllKeys(shelf);
}

/** Takes everything of this officer off the device, its key first: what a disk still held of it nobody could read. */
export async function wipeDevice(): Promise<void> {
  const officerId = lentTo();
  giveBack();
  if (!officerId) return;
  const { database } = (await opened?.device.catch(() => undefined)) ?? {};
  await database?.clear('keys');
  database?.close();
  opened = undefined;
  await deleteDB(nameOf(officerId));
}
